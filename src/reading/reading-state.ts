import type { Fields } from "../keeping/kinds.ts";
import type { ReadingPlace } from "./reading-changes.ts";

/** What is kept of the reading of a page. */
export type Reading = Fields<"reading">;

// Who reads less has only looked in; who reads more has only not scrolled to the very end.
const BEGUN = 0.05;
const NEARLY_DONE = 0.95;

export function isRead(reading: Reading | null | undefined): boolean {
  return reading?.readAt !== undefined;
}

/** Where the reader left off in the middle of the text; `undefined` for what was hardly begun or read to its end. */
export function placeLeft({ place, passage }: Reading): ReadingPlace | undefined {
  if (place === undefined || place < BEGUN || place > NEARLY_DONE) return undefined;
  return { place, passage: passage ?? "" };
}

/** True for an article that was left in the middle and that nobody has marked as read. */
export function isUnfinished(reading: Reading): boolean {
  return !isRead(reading) && placeLeft(reading) !== undefined;
}
