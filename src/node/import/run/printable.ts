/** Longer lines nobody reads. */
const LONGEST = 1000;
/** What steers a terminal, begins a line of its own, or turns the direction in which others are read. */
const STEERING = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text from a source, names of files and members among it, as it may stand in a line on a terminal. */
export function printable(text: string): string {
  const line = text.slice(0, LONGEST).toWellFormed().replace(STEERING, "\uFFFD");
  return text.length > LONGEST ? `${line}…` : line;
}
