import { keyOf, mergeRecords, type Field, type KeptRecord } from "../keeping/kept-record.ts";
import { isKind, type Kind } from "../keeping/kinds.ts";
import { nextStamp } from "../keeping/stamp.ts";
import { Pace } from "../keeping/pace.ts";

/** Where a record of another site has an address, if anywhere; `there` means something on that site only. */
const PLACES: Record<Kind, "id" | "field" | "nowhere" | "there"> = {
  bookmark: "id",
  reading: "id",
  view: "id",
  highlight: "field",
  collection: "nowhere",
  setting: "nowhere",
  follow: "nowhere",
  mute: "nowhere",
  // How long the reader was there.
  day: "there",
};
/** The device that stamps of moved addresses name. */
const MOVED = "moved";
/** Every site has topics of its own; words are the same on all. */
const TOPIC = "topic:";

/** True for what means something on other sites too. What a later version keeps may hold addresses that are not known to be some. */
export function isMeantEverywhere({ kind, id }: KeptRecord): boolean {
  if (!isKind(kind) || PLACES[kind] === "there") return false;
  return !(kind === "follow" || kind === "mute") || !id.startsWith(TOPIC);
}

/**
 * Records with other addresses for theirs; of several that come to have the same, what was written last. Where
 * `isLater`, an address within a record counts as written just after the one that it stands for.
 */
export async function readdressed(
  records: readonly KeptRecord[],
  addressFor: (address: string) => string,
  { isLater, pace = new Pace() }: { isLater: boolean; pace?: Pace | undefined },
): Promise<KeptRecord[]> {
  const found = new Map<string, KeptRecord>();
  for (const record of records) {
    const moved = withAddress(record, addressFor, isLater);
    const other = found.get(keyOf(moved));
    found.set(keyOf(moved), other === undefined ? moved : mergeRecords(other, moved));
    if (pace.isDue()) await pace.rest(found.size);
  }
  return [...found.values()];
}

function withAddress(
  record: KeptRecord,
  addressFor: (address: string) => string,
  isLater: boolean,
): KeptRecord {
  const place = isKind(record.kind) ? PLACES[record.kind] : "nowhere";
  if (place === "id") return { ...record, id: addressFor(record.id) };
  const { address } = record.fields;
  if (place !== "field" || address === undefined || typeof address[0] !== "string") return record;
  const field: Field = [addressFor(address[0]), isLater ? nextStamp(address[1], 0, MOVED) : address[1]];
  return { ...record, fields: { ...record.fields, address: field } };
}
