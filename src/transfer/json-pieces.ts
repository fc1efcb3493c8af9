import { LineCounter } from "./line-counter.ts";

/** A part of a JSON document: a member of the outermost object, or an element of one of its lists. */
export interface JsonPiece {
  /** The names of the members that lead to it, with dots: `records`, `first.items`; empty for an element of an outermost list. */
  path: string;
  isElement: boolean;
  text: string;
  line: number;
  /** False where the document ends before it does; of a document that is cut off, the last piece at least is not whole. */
  isWhole: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const COMMA = 44;

/**
 * Takes a large document apart without reading it as a whole, which would hold the page up. What is damaged within a
 * piece is found when the piece is read; the others are whole all the same. Objects at the paths of `entered` are taken
 * apart too.
 */
export function* jsonPieces(text: string, entered: readonly string[] = []): Generator<JsonPiece> {
  const lines = new LineCounter(text);
  let at = 0;

  function skipSpace(): void {
    while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  }

  function pieceTo(end: number | undefined, path: string, isElement: boolean): JsonPiece {
    const piece = { path, isElement, line: lines.at(at), isWhole: end !== undefined };
    const from = at;
    at = end ?? text.length;
    return { ...piece, text: text.slice(from, at) };
  }

  function* list(path: string): Generator<JsonPiece> {
    at += 1;
    for (;;) {
      skipSpace();
      if (text.charCodeAt(at) === COMMA) at += 1;
      else if (text.charCodeAt(at) === CLOSE_LIST) break;
      else {
        const piece = pieceTo(endOfValue(text, at), path, true);
        yield piece;
        if (!piece.isWhole) return;
      }
    }
    at += 1;
  }

  function* object(path: string): Generator<JsonPiece> {
    at += 1;
    for (;;) {
      skipSpace();
      const sign = text.charCodeAt(at);
      if (sign === COMMA) at += 1;
      else if (sign === CLOSE_OBJECT) break;
      else if (sign === QUOTE) yield* member(path);
      else return yield pieceTo(undefined, path, false);
    }
    at += 1;
  }

  function* member(path: string): Generator<JsonPiece> {
    const end = endOfString(text, at);
    const name = end === undefined ? "" : text.slice(at + 1, end - 1);
    const inner = path === "" ? name : `${path}.${name}`;
    if (end === undefined) return yield pieceTo(end, path, false);
    at = end;
    skipSpace();
    if (text[at] !== ":") return yield pieceTo(undefined, inner, false);
    at += 1;
    skipSpace();
    const sign = text.charCodeAt(at);
    if (sign === OPEN_LIST) yield* list(inner);
    else if (sign === OPEN_OBJECT && entered.includes(inner)) yield* object(inner);
    else yield pieceTo(endOfValue(text, at), inner, false);
  }

  skipSpace();
  const sign = text.charCodeAt(at);
  if (sign === OPEN_LIST) yield* list("");
  else if (sign === OPEN_OBJECT) yield* object("");
}

/** Where a value ends that begins here; `undefined` where the document ends before. */
function endOfValue(text: string, from: number): number | undefined {
  const first = text.charCodeAt(from);
  if (first === QUOTE) return endOfString(text, from);
  if (first !== OPEN_LIST && first !== OPEN_OBJECT) return endOfWord(text, from);
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      const end = endOfString(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (sign === OPEN_LIST || sign === OPEN_OBJECT) depth += 1;
    else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function endOfString(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
  return undefined;
}

/** A number, `true`, `false`, `null`, or what is none of them. */
function endOfWord(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1)
    if (/[\s,\]}]/.test(text.charAt(at))) return Math.max(at, from + 1);
  return undefined;
}
