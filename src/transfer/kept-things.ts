import { fieldsOf, latestStamp, type KeptRecord } from "../keeping/kept-record.ts";
import { inParts } from "../keeping/in-parts.ts";
import type { Fields, Kind } from "../keeping/kinds.ts";
import { timeOf } from "../keeping/stamp.ts";

/** One thing that is there: what it says, and when it was last changed, in milliseconds since 1970. */
export interface KeptThing<K extends Kind> {
  id: string;
  fields: Fields<K>;
  changedAt: number;
}

/** The records of a kind that are there. */
export function keptThings<K extends Kind>(records: readonly KeptRecord[], kind: K): KeptThing<K>[] {
  return records.flatMap((record): KeptThing<K>[] => {
    if (record.kind !== kind) return [];
    const fields = fieldsOf<K>(record);
    const stamp = latestStamp(record);
    return fields === undefined ? [] : [{ id: record.id, fields, changedAt: stamp ? timeOf(stamp) : 0 }];
  });
}

/** The same of very many records, which lets the page answer in between. */
export async function keptThingsInParts<K extends Kind>(
  records: readonly KeptRecord[],
  kind: K,
): Promise<KeptThing<K>[]> {
  const things: KeptThing<K>[] = [];
  await inParts(records, (record) => things.push(...keptThings([record], kind)));
  return things;
}
