/** What dumps and feeds write where there is nothing. */
const NOTHING = new Set([
  "",
  "null",
  "nan",
  "none",
  "n/a",
  "na",
  "undefined",
  "\\n",
  "-",
  "[]",
  "{}",
  "uncategorized",
]);

/** True for a value that only says that there is none. */
export function isNothing(text: string): boolean {
  return text.length < 16 && NOTHING.has(text.trim().toLowerCase());
}
