import type { Edit } from "./change.ts";
import { isThere, valueOf, valuesOf, type KeptRecord } from "./kept-record.ts";
import type { Value } from "./kinds.ts";

type Values = Readonly<Record<string, Value>>;

/**
 * What undoes what a change did to a record, as long as the record is as the change left it. That is told by what it says,
 * not by when it was written: a later change that was taken back itself stands in nobody's way.
 */
export interface Reversal {
  kind: string;
  id: string;
  /** The fields as they were; `null` where the record was not there. */
  before: Values | null;
  /** The same fields as they were left. */
  after?: Values;
  /** Of a record that was not there: the print of what it was left as. */
  print?: string;
  /** The record was removed. */
  wasRemoved?: true;
}

/** What undoes that a record became another one; `undefined` where nothing that can be seen changed. */
export function reversalOf(before: KeptRecord | undefined, after: KeptRecord): Reversal | undefined {
  const { kind, id } = after;
  const was = before !== undefined && isThere(before);
  const is = isThere(after);
  if (!was) return is ? { kind, id, before: null, print: printOf(after) } : undefined;
  if (!is) return { kind, id, before: valuesOf(before), wasRemoved: true };
  const names = Object.keys(after.fields).filter((name) => said(before, name) !== said(after, name));
  if (names.length === 0) return undefined;
  const values = (record: KeptRecord) => Object.fromEntries(names.map((name) => [name, said(record, name)]));
  return { kind, id, before: values(before), after: values(after) };
}

/** The edit that takes a record back; `undefined` where it has been changed otherwise since. */
export function reverseEdit(record: KeptRecord | undefined, reversal: Reversal): Edit | undefined {
  const { kind, id, before, after = {}, print, wasRemoved } = reversal;
  const is = record !== undefined && isThere(record);
  if (before === null) return is && printOf(record) === print ? edit(kind, id) : undefined;
  if (wasRemoved) return is ? undefined : edit(kind, id, before);
  if (!is) return undefined;
  const ours = Object.entries(before).filter(
    ([name]) => Object.hasOwn(after, name) && said(record, name) === after[name],
  );
  return ours.length === 0 ? undefined : edit(kind, id, Object.fromEntries(ours));
}

/** What stood in storage is an edit of its kind: it was one when it was written. */
function edit(kind: string, id: string, set?: Values): Edit {
  return (set === undefined ? { kind, id, remove: true } : { kind, id, set }) as Edit;
}

function said(record: KeptRecord, name: string): Value {
  return valueOf(record, name) ?? null;
}

/** A short text that is another one for every other thing that a record may say: cyrb53, a hash of 53 bits. */
function printOf(record: KeptRecord): string {
  const values = Object.entries(valuesOf(record)).filter(([, value]) => value !== null);
  const text = JSON.stringify(values.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

export function isReversal(raw: unknown): raw is Reversal {
  if (typeof raw !== "object" || raw === null) return false;
  const { kind, id, before } = raw as Partial<Reversal>;
  return typeof kind === "string" && typeof id === "string" && typeof before === "object";
}
