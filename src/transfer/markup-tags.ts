import { LineCounter } from "./line-counter.ts";

/** A tag of a document. What stands between two tags is the text from the end of one to the start of the other. */
export interface Tag {
  name: string;
  isEnd: boolean;
  /** As they stand in the document, by their names in small letters. */
  attributes: ReadonlyMap<string, string>;
  line: number;
  start: number;
  end: number;
}

const NAME = /[a-z][a-z0-9:-]*/iy;
const ATTRIBUTE = /[\s/]*([^\s>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The tags of HTML or XML as it is found, well made or not; comments, declarations, lone `<` and a tag that the text ends
 * in are passed over.
 */
export function* markupTags(text: string): Generator<Tag> {
  const lines = new LineCounter(text);
  let at = text.indexOf("<");
  while (at !== -1) {
    const skipped = endOfAside(text, at);
    if (skipped !== undefined) {
      at = text.indexOf("<", skipped);
      continue;
    }
    const isEnd = text[at + 1] === "/";
    NAME.lastIndex = at + (isEnd ? 2 : 1);
    const name = NAME.exec(text)?.[0].toLowerCase();
    if (name === undefined) {
      at = text.indexOf("<", at + 1);
      continue;
    }
    const { attributes, end } = readAttributes(text, NAME.lastIndex);
    if (end === undefined) return;
    yield { name, isEnd, attributes, line: lines.at(at), start: at, end };
    at = text.indexOf("<", end);
  }
}

/** Where a comment, a declaration or an instruction ends that begins here. */
function endOfAside(text: string, at: number): number | undefined {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return after(text, "]]>", at);
  if (text[at + 1] === "!" || text[at + 1] === "?") return after(text, ">", at);
  return undefined;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function readAttributes(
  text: string,
  from: number,
): { attributes: ReadonlyMap<string, string>; end: number | undefined } {
  let attributes: Map<string, string> | undefined;
  let end = from;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(text);
    if (found === null) break;
    const [, name = "", double, single, bare = ""] = found;
    attributes ??= new Map();
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? bare);
    end = ATTRIBUTE.lastIndex;
  }
  const close = text.indexOf(">", end);
  return { attributes: attributes ?? NONE, end: close === -1 ? undefined : close + 1 };
}

/** True for a text that was cut off in a tag. */
export function endsInTag(text: string): boolean {
  const last = text.lastIndexOf("<");
  return last > text.lastIndexOf(">") && /^<\/?[a-z]/i.test(text.slice(last, last + 3));
}
