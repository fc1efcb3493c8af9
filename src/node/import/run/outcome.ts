import type { Skip } from "../draft.ts";

/** What became of one item of a source. */
export type Outcome =
  | { kind: "new" | "updated" | "unchanged" | "left alone"; where: string; slug: string; note?: string }
  | { kind: "skipped"; where: string; skip: Skip };

export const OUTCOME_KINDS = ["new", "updated", "unchanged", "left alone", "skipped"] as const;

/** What an item is called in messages: `dump.jsonl, line 12`. */
export function placeOf(source: string, where: string | undefined): string {
  return where === undefined ? source : `${source}, ${where}`;
}
