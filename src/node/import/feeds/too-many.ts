import type { Item, Skip } from "../draft.ts";

export const TOO_LARGE: Skip = {
  failed: true,
  kind: "too large",
  reason: "has more than a million characters of text; import its page or its text by itself",
};

/** Says how many items of a feed were not read, and how to get them. */
export function leftOut(left: number, most: number): Item[] {
  if (left === 0) return [];
  const [read, more] = [most, left].map((number) => number.toLocaleString("en-GB"));
  const reason = `has ${more} more than the ${read} items read of one feed; save it as a file and import that`;
  return [{ skip: { failed: true, kind: "too many items", reason } }];
}
