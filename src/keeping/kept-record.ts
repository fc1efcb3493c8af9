import { mayHold, type Fields, type Kind, type Value } from "./kinds.ts";
import { isStamp, laterStamp, tamedStamp, type Stamp } from "./stamp.ts";

/** What a field holds, and when that was written. */
export type Field = readonly [value: Value, stamp: Stamp];

/**
 * One thing that a reader keeps. Each field knows when it was written and a removal is remembered, so that the records of
 * two devices can be merged. A record that was written after it was removed is there again.
 */
export interface KeptRecord {
  /** One of `KINDS`, or of those of a later version. */
  kind: string;
  id: string;
  fields: Readonly<Record<string, Field>>;
  removed?: Stamp;
}

/** A record's place in storage: unique for kind and id, ordered by kind. */
export function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}

/** Reads what is stored or imported; `undefined` when it is not a record, or a field holds what it may not. */
export function parseRecord(raw: unknown): KeptRecord | undefined {
  if (!isObject(raw)) return undefined;
  const { kind, id, fields, removed } = raw;
  if (typeof kind !== "string" || !/^[a-z]+$/.test(kind) || typeof id !== "string") return undefined;
  if (!isObject(fields) || (removed !== undefined && !isStamp(removed))) return undefined;
  const read = Object.entries(fields).map(([name, field]) => [name, parseField(kind, name, field)] as const);
  if (!read.every((entry): entry is [string, Field] => entry[1] !== undefined)) return undefined;
  return { kind, id, fields: Object.fromEntries(read), ...(removed !== undefined && { removed }) };
}

function parseField(kind: string, name: string, field: unknown): Field | undefined {
  if (!Array.isArray(field) || field.length !== 2) return undefined;
  const [value, stamp] = field;
  if (!isValue(value) || !isStamp(stamp) || !mayHold(kind, name, value)) return undefined;
  // JSON knows no negative zero: it would not be the same after an export.
  return [value === 0 ? 0 : value, stamp];
}

/** Reads what storage has under a key. */
export function parseStored(key: string, raw: unknown): KeptRecord | undefined {
  const record = parseRecord(raw);
  return record !== undefined && keyOf(record) === key ? record : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): value is Value {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** True when a record is there: something of it was written after it was removed, if it ever was. */
export function isThere({ fields, removed }: KeptRecord): boolean {
  return Object.values(fields).some(([, stamp]) => removed === undefined || stamp > removed);
}

/** What a record says, without what was cleared; `undefined` where it was removed. */
export function fieldsOf<K extends Kind>(record: KeptRecord | undefined): Fields<K> | undefined {
  if (record === undefined || !isThere(record)) return undefined;
  const written = Object.entries(record.fields).filter(([, [value]]) => value !== null);
  return Object.fromEntries(written.map(([name, [value]]) => [name, value])) as Fields<K>;
}

/** What a field holds, also a cleared one. */
export function valueOf({ fields }: KeptRecord, name: string): Value | undefined {
  return Object.hasOwn(fields, name) ? fields[name]?.[0] : undefined;
}

/** What all fields hold, also the cleared ones. */
export function valuesOf({ fields }: KeptRecord): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value]));
}

/** The latest stamp of anything in a record. */
export function latestStamp({ fields, removed }: KeptRecord): Stamp | undefined {
  return Object.values(fields).reduce<Stamp | undefined>(
    (latest, [, stamp]) => laterStamp(latest, stamp),
    removed,
  );
}

/**
 * What two devices know of one thing: of each field what was written last, and the last removal. In whatever order and
 * however often records are merged, the end is the same.
 */
export function mergeRecords(a: KeptRecord, b: KeptRecord): KeptRecord {
  const fields = new Map(Object.entries(a.fields));
  for (const [name, field] of Object.entries(b.fields)) {
    const known = fields.get(name);
    fields.set(name, known === undefined ? field : laterField(known, field));
  }
  const removed = laterStamp(a.removed, b.removed);
  return {
    kind: a.kind,
    id: a.id,
    fields: Object.fromEntries(fields),
    ...(removed !== undefined && { removed }),
  };
}

/** Written at the same moment, what was cleared stays cleared; else the greater wins, so that all devices agree. */
function laterField(a: Field, b: Field): Field {
  if (a[1] !== b[1]) return a[1] < b[1] ? b : a;
  if (a[0] === null || b[0] === null) return a[0] === null ? a : b;
  return JSON.stringify(a[0]) < JSON.stringify(b[0]) ? b : a;
}

/** True when merging `other` into a record would change nothing. */
export function knows(record: KeptRecord, other: KeptRecord): boolean {
  if ((laterStamp(record.removed, other.removed) ?? "") !== (record.removed ?? "")) return false;
  return Object.entries(other.fields).every(([name, field]) => {
    const known = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined;
    return (
      known !== undefined && (known === field || laterField(known, field) === known || isSame(known, field))
    );
  });
}

function isSame(a: Field, b: Field): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** A record from elsewhere, whose clock may be wrong by thousands of years. */
export function tamed(record: KeptRecord): KeptRecord {
  const latest = latestStamp(record);
  if (latest === undefined || tamedStamp(latest) === latest) return record;
  const fields = Object.entries(record.fields).map(([name, [value, stamp]]): [string, Field] => [
    name,
    [value, tamedStamp(stamp)],
  ]);
  const removed = record.removed === undefined ? {} : { removed: tamedStamp(record.removed) };
  return { ...record, fields: Object.fromEntries(fields), ...removed };
}
