import { isSalutation } from "../headline/salutation.ts";
import { bylineAuthors } from "./byline-line.ts";
import { dateLine } from "./leading-date.ts";

const LONGEST = 120;
/** A question or an exclamation longer than this is rather a sentence of the text. */
const LONGEST_QUESTION = 90;
/** A line before a longer one, in one paragraph, is a headline if it has at most this share of its length. */
const SHORT_LINE = 0.6;
const FEW_WORDS = 5;

/** The first line where it stands alone, over a date or a byline, or over a line much longer, as no line of wrapped text is. */
export function splitHeadline(paragraphs: string[]): { headline?: string; others: string[] } {
  const [first = "", ...others] = paragraphs;
  const [line = "", ...lines] = first.split("\n");
  if (lines.length === 0) return others.length === 0 ? { others: paragraphs } : { headline: line, others };
  const [second = ""] = lines;
  const isOverHead = dateLine(second) !== undefined || bylineAuthors(second).length > 0;
  if (line.length > second.length * SHORT_LINE && !isOverHead) return { others: paragraphs };
  return { headline: line.trimEnd(), others: [lines.join("\n").trim(), ...others] };
}

/** True for a short line that does not end like a sentence of the text. */
export function isHeadline(line: string): boolean {
  if (line.length > LONGEST || isSalutation(line) || /[.…。;:,]["”’»)]*$/u.test(line)) return false;
  return line.length <= LONGEST_QUESTION || !/[!?！？]["”’»)]*$/u.test(line);
}

/** True for a headline that says something, and not the name of a place or a section. */
export function isTellingHeadline(line: string): boolean {
  if (!isHeadline(line) || /[!?！？]["”’»)]*$/u.test(line)) return false;
  const hasCase = /\p{Ll}/u.test(line);
  return !hasCase || line.split(" ").length >= FEW_WORDS || /(?<![\p{L}])\p{Ll}{3}/u.test(line);
}
