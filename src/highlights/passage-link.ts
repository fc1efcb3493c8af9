import type { Place } from "./anchor.ts";
import { occurrences } from "./common-text.ts";

/** Longer quotations are named by how they begin and end. */
const LONGEST = 200;
const END_WORDS = 5;
const CONTEXT_WORDS = 4;

/**
 * The part of an address that leads to a passage: a text fragment, `:~:text=[prefix-,]start[,end][,-suffix]`, as
 * https://wicg.github.io/scroll-to-text-fragment has it. Browsers find whole words only, each part within one block.
 */
export function textFragment(text: string, place: Place, lang?: string): string {
  const { start, end } = wholeWords(text, place, lang);
  const lines = text
    .slice(start, end)
    .trim()
    .split(/\s*\n\s*/);
  const [first = "", last = first] = [lines.at(0), lines.at(-1)];
  const parts =
    lines.length === 1 && first.length <= LONGEST
      ? [first]
      : [firstWords(first, END_WORDS, lang), lastWords(last, END_WORDS, lang)];
  const encoded = parts.map(encode);
  if (!isAlone(text, parts[0] ?? "")) {
    const prefix = lastWords(text.slice(lineStart(text, start), start), CONTEXT_WORDS, lang);
    const suffix = firstWords(text.slice(end, lineEnd(text, end)), CONTEXT_WORDS, lang);
    if (prefix !== "") encoded.unshift(`${encode(prefix)}-`);
    if (suffix !== "") encoded.push(`-${encode(suffix)}`);
  }
  return `:~:text=${encoded.join(",")}`;
}

/** `-`, `&` and `,` have a meaning of their own there. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll("-", "%2D");
}

/** Browsers compare without regard to case. */
function isAlone(text: string, words: string): boolean {
  return [...occurrences(text.toLowerCase(), words.toLowerCase())].length === 1;
}

function wholeWords(text: string, { start, end }: Place, lang?: string): Place {
  const before = wordAround(text, start, lang);
  const after = wordAround(text, end, lang);
  return { start: before?.start ?? start, end: after?.end ?? end };
}

/** The word that a position is in the middle of. */
function wordAround(text: string, position: number, lang?: string): Place | undefined {
  const from = lineStart(text, position);
  const inLine = position - from;
  const words = wordsOf(text.slice(from, lineEnd(text, position)), lang);
  const word = words.find(({ start, end }) => start < inLine && inLine < end);
  return word && { start: from + word.start, end: from + word.end };
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf("\n", position - 1) + 1;
}

function lineEnd(text: string, position: number): number {
  const at = text.indexOf("\n", position);
  return at === -1 ? text.length : at;
}

function firstWords(line: string, count: number, lang?: string): string {
  const word = wordsOf(line, lang).slice(0, count).at(-1);
  return line.slice(0, word?.end ?? 0).trim();
}

function lastWords(line: string, count: number, lang?: string): string {
  const [word] = wordsOf(line, lang).slice(-count);
  return line.slice(word?.start ?? line.length).trim();
}

/** The words of a line, also where a script has no spaces between them, as far as the browser can tell. */
function wordsOf(line: string, lang?: string): Place[] {
  if (!("Segmenter" in Intl))
    return [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
  return [...new Intl.Segmenter(lang, { granularity: "word" }).segment(line)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
}
