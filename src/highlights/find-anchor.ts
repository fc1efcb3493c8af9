import { CONTEXT, isTwin, type Anchor, type Place } from "./anchor.ts";
import { commonAfter, commonBefore, occurrences } from "./common-text.ts";
import { foldedPlace, foldText, rawPlace, type FoldedText } from "./folded-text.ts";

/** So many characters more than its rivals must a passage have in common, on both sides. */
const MARGIN = 16;
/** So unlikely must it be that something reads like the passage by chance: about 32 letters of running text. */
const CERTAIN_BITS = 128;
const LIKELY_BITS = 64;
/** Half of a character is not kept. */
const FULL_CONTEXT = CONTEXT - 1;

interface Edited {
  folded: FoldedText;
  bits: (text: string) => number;
}

/**
 * Finds passages again in a text that may have been edited since they were described. Nothing where one is gone, and where
 * it cannot be certain that what reads the same is the same passage: another one is never taken for it.
 */
export function anchorFinder(text: string): (anchor: Anchor) => Place | undefined {
  let edited: Edited | undefined;
  /** How far the edits before the last passage that was found have moved it: mostly as far as the next one. */
  let shift = 0;
  function read(): Edited {
    const folded = foldText(text);
    return { folded, bits: bitsIn(folded.text) };
  }
  return (anchor) => {
    if (isUntouched(text, anchor)) return { start: anchor.start, end: anchor.end };
    if (isShifted(text, anchor, shift)) return { start: anchor.start + shift, end: anchor.end + shift };
    const found = findMoved((edited ??= read()), anchor);
    if (found) shift = found.start - anchor.start;
    return found;
  };
}

/** True where the passage stands where it stood, with the same text around it. */
function isUntouched(text: string, anchor: Anchor): boolean {
  const { prefix, suffix, start, end, rival } = anchor;
  if (!standsAt(text, anchor, start)) return false;
  if (isTwin(anchor) && prefix.length !== start) return false;
  const wasToEnd = rival !== undefined && (isTwin(anchor) || suffix.length < FULL_CONTEXT);
  return !wasToEnd || end + suffix.length === text.length;
}

/** True where it stands elsewhere with all the text around it; twins aside, no other has that in common with it. */
function isShifted(text: string, anchor: Anchor, shift: number): boolean {
  const { prefix, suffix, start, rival } = anchor;
  const isFull = prefix.length >= FULL_CONTEXT && suffix.length >= FULL_CONTEXT;
  return isFull && rival !== undefined && !isTwin(anchor) && standsAt(text, anchor, start + shift);
}

function standsAt(text: string, { prefix, exact, suffix, start, end }: Anchor, at: number): boolean {
  const isQuoted = exact !== "" && end - start === exact.length;
  return isQuoted && at >= prefix.length && text.startsWith(prefix + exact + suffix, at - prefix.length);
}

function findMoved({ folded, bits }: Edited, anchor: Anchor): Place | undefined {
  const { prefix, exact, suffix, rival, start } = anchor;
  const { text } = folded;
  const whole = foldText(prefix + exact + suffix);
  const { from, to } = foldedPlace(whole, prefix.length, prefix.length + exact.length);
  const words = whole.text.slice(from, to);
  const before = whole.text.slice(0, from);
  const after = whole.text.slice(to);
  if (words === "") return undefined;
  if (isTwin(anchor)) return whole.text === text ? rawPlace(folded, from, to) : undefined;

  const candidates = [...occurrences(text, words)].map((at) => ({
    at,
    left: commonBefore(before, text, at),
    right: commonAfter(after, text, at + words.length),
  }));
  const wasAlone = rival === -1 || (rival === undefined && before === "" && after === "");
  const isAlone = candidates.length === 1;
  const found = candidates.filter(wasAlone && isAlone ? isCertain : outdoesRivals);
  const [first, second] = found;
  if (first === undefined || second !== undefined) return undefined;
  return rawPlace(folded, first.at, first.at + words.length);

  function likeness({ left, right }: Candidate): number {
    return bits(before.slice(before.length - left) + words + after.slice(0, right));
  }

  function isCertain(candidate: Candidate): boolean {
    return likeness(candidate) >= CERTAIN_BITS;
  }

  /** Text that a rival does not have, on both sides: else a rival could have moved to where the passage was. */
  function outdoesRivals(candidate: Candidate): boolean {
    const { at, left, right } = candidate;
    const needed = Math.max(0, rival ?? MARGIN) + MARGIN;
    const isBeginning = at === left && left === before.length && start === prefix.length;
    const isEnd =
      at + words.length + right === text.length && right === after.length && suffix.length < FULL_CONTEXT;
    return (
      (left >= needed || isBeginning) && (right >= needed || isEnd) && likeness(candidate) >= LIKELY_BITS
    );
  }
}

/** A place that reads like the passage, and how much of the text around it does too. */
interface Candidate {
  at: number;
  left: number;
  right: number;
}

/** How unlikely a stretch of text is, by how often the text has its characters. */
function bitsIn(text: string): (stretch: string) => number {
  const counts = new Uint32Array(0x10000);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return (stretch) => {
    let bits = 0;
    for (let at = 0; at < stretch.length; at += 1)
      bits += Math.log2(text.length / (counts[stretch.charCodeAt(at)] || 1));
    return bits;
  };
}
