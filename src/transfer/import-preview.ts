import type { Copy } from "../keeping/copy.ts";
import { isThere, keyOf, knows, mergeRecords, tamed, type KeptRecord } from "../keeping/kept-record.ts";
import { Pace } from "../keeping/pace.ts";

/** What bringing a file in would do. */
export interface Preview {
  /** How many things are new, by their kind. */
  fresh: Map<string, number>;
  changed: number;
  same: number;
  /** Removed here since, and so not coming back by themselves. */
  gone: number;
  /** Here, and removed elsewhere since. */
  removing: number;
  /** News that nothing is seen of, as the removal of what never was here: without it an older file would bring that in. */
  unseen: number;
  copies: number;
  /** How many records say anything that is not known here. */
  news: number;
}

/** What is here, to compare files with. */
export interface KeptHere {
  records: Map<string, KeptRecord>;
  /** When each copy of an article was made, by its address. */
  copies: Map<string, string>;
}

/** What merging would do. `here` learns it, so that the next file is compared with what it would find. */
export async function previewOf(
  { records, copies = [] }: { records: readonly KeptRecord[]; copies?: readonly Copy[] | undefined },
  here: KeptHere,
  pace = new Pace(),
): Promise<Preview> {
  const none = { changed: 0, same: 0, gone: 0, removing: 0, unseen: 0, copies: 0, news: 0 };
  const preview: Preview = { fresh: new Map(), ...none };
  for (const raw of records) {
    const record = tamed(raw);
    const key = keyOf(record);
    const known = here.records.get(key);
    const merged = known === undefined ? record : mergeRecords(known, record);
    count(preview, record, known, merged);
    here.records.set(key, merged);
    if (pace.isDue()) await pace.rest(records.length);
  }
  for (const { address, at } of copies) {
    const known = here.copies.get(address);
    if (known !== undefined && known >= at) continue;
    preview.copies += 1;
    here.copies.set(address, at);
  }
  return preview;
}

function count(
  preview: Preview,
  record: KeptRecord,
  known: KeptRecord | undefined,
  merged: KeptRecord,
): void {
  const was = known !== undefined && isThere(known);
  const is = isThere(merged);
  const isNews = known === undefined || !knows(known, record);
  if (isNews) preview.news += 1;
  if (!was && is) preview.fresh.set(record.kind, (preview.fresh.get(record.kind) ?? 0) + 1);
  else if (was && !is) preview.removing += 1;
  else if (!is && isThere(record)) preview.gone += 1;
  else if (isNews && known !== undefined && says(known, merged)) preview.changed += 1;
  else if (isNews) preview.unseen += 1;
  else preview.same += 1;
}

/** True when merging changes what a reader sees of a record that is there. */
function says(known: KeptRecord, merged: KeptRecord): boolean {
  if (!isThere(known)) return false;
  return Object.keys(merged.fields).some(
    (name) => (known.fields[name]?.[0] ?? null) !== (merged.fields[name]?.[0] ?? null),
  );
}

/** True when bringing it in would change anything, seen or not. */
export function hasNews({ news, copies }: Preview): boolean {
  return news + copies > 0;
}

/** How many things are new. */
export function freshIn({ fresh }: Preview): number {
  return [...fresh.values()].reduce((sum, n) => sum + n, 0);
}
