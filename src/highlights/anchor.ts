import { commonAfter, commonBefore, occurrences } from "./common-text.ts";
import { foldedPlace, foldText } from "./folded-text.ts";

/** A stretch of a text, in characters (UTF-16 units). */
export interface Place {
  start: number;
  end: number;
}

/** A passage by quotation and by position: the selectors of a W3C Web Annotation. */
export interface Anchor extends Place {
  exact: string;
  prefix: string;
  suffix: string;
  /**
   * How much of what stands before or after it stands there too where the text has the same words again, in characters;
   * -1 where it has them only once, absent where nobody looked.
   */
  rival?: number | undefined;
}

/** How much of the text before and after a passage is kept. */
export const CONTEXT = 64;
/** A passage with a rival like this has a twin: nothing near them tells them apart. */
const TWIN = 40;

/** Describes a passage so that it can be found again. One that has a twin has the whole text for its context. */
export function describe(text: string, start: number, end: number): Anchor & { rival: number } {
  const rival = greatestRival(text, start, end);
  const most = isTwin({ rival }) ? text.length : CONTEXT;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(afterHalf(text, Math.max(0, start - most)), start),
    suffix: text.slice(end, Math.max(end, beforeHalf(text, Math.min(text.length, end + most)))),
    start,
    end,
    rival,
  };
}

/** True for a passage that can be told from another one only by the whole text. */
export function isTwin({ rival }: Pick<Anchor, "rival">): boolean {
  return rival !== undefined && rival > TWIN;
}

function greatestRival(raw: string, start: number, end: number): number {
  const folded = foldText(raw);
  const place = foldedPlace(folded, start, end);
  // The beginning and the end of the text end a paragraph as a line break does.
  const text = `\n${folded.text}\n`;
  const [from, to] = [place.from + 1, place.to + 1];
  const before = text.slice(Math.max(0, from - CONTEXT), from);
  const after = text.slice(to, to + CONTEXT);
  let greatest = -1;
  for (const at of occurrences(text, text.slice(from, to))) {
    if (at === from) continue;
    const left = commonBefore(before, text, at);
    const right = commonAfter(after, text, at + to - from);
    const isParagraph =
      text.slice(from - left, from).includes("\n") && text.slice(to, to + right).includes("\n");
    greatest = Math.max(greatest, left, right, isParagraph ? CONTEXT : 0);
  }
  return greatest;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** No half of a character is kept. */
function afterHalf(text: string, start: number): number {
  return isLowSurrogate(text, start) ? start + 1 : start;
}

function beforeHalf(text: string, end: number): number {
  return isLowSurrogate(text, end) ? end - 1 : end;
}
