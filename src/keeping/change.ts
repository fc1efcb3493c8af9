import type { ChangeName } from "../messages/keeping-en.ts";
import { isThere, valueOf, type Field, type KeptRecord } from "./kept-record.ts";
import type { Fields, Kind, Value } from "./kinds.ts";
import { isReversal, type Reversal } from "./reversal.ts";
import { isStamp, type Stamp } from "./stamp.ts";

type Written<K extends Kind> = { readonly [F in keyof Fields<K>]?: Fields<K>[F] | null };

/** What is to be written of one record, `null` for what is to be cleared; or that it is to be removed. */
export type Edit = {
  [K in Kind]:
    | { kind: K; id: string; set: Written<K>; remove?: never }
    | { kind: K; id: string; remove: true; set?: never };
}[Kind];

/** Something a reader does: one undoable step, written whole or not at all. */
export interface Change {
  /** What it is called where changes are listed. */
  name: ChangeName;
  /** What it was done to, if one thing. */
  title?: string;
  edits: readonly Edit[];
  /** Nothing that the reader did on purpose, as how far an article was read: it is not listed, told or undone. */
  isPassing?: true;
}

/** A change that was made, as the list of recent changes keeps it. */
export interface LoggedChange {
  id: number;
  /** An instant, ISO 8601 in UTC. */
  at: string;
  name: string;
  title?: string;
  /** How many records it changed. */
  count: number;
  stamp: Stamp;
  reversals: readonly Reversal[];
  /** Undone by now. */
  undone?: true;
  /** The change that this one undoes. */
  undoes?: number;
  /** The first of the changes that this one is a part of: large ones are written in parts. */
  partOf?: number;
}

/**
 * A record after an edit; `undefined` where the edit changes nothing. Where there is nothing, there is nothing to clear,
 * unless the edit brings back what was there with nothing but cleared fields.
 */
export function applyEdit(
  record: KeptRecord | undefined,
  edit: Edit,
  stamp: Stamp,
  { bringsBack = false } = {},
): KeptRecord | undefined {
  const { kind, id } = edit;
  const known = record ?? { kind, id, fields: {} };
  const isKnown = isThere(known);
  if (edit.remove) return isKnown ? { ...known, removed: stamp } : undefined;
  const values = Object.entries(edit.set).flatMap(([name, value]): [string, Value][] =>
    value === undefined ? [] : [[name, value]],
  );
  if (!isKnown) {
    const saysSomething = values.some(([, value]) => value !== null);
    return saysSomething || bringsBack ? madeAnew(known, values, stamp) : undefined;
  }
  const different = values.filter(([name, value]) => (valueOf(known, name) ?? null) !== value);
  if (different.length === 0) return undefined;
  return { ...known, fields: written(known.fields, different, stamp) };
}

/** What is made anew does not begin with what it said before it was removed. */
function madeAnew(known: KeptRecord, values: [string, Value][], stamp: Stamp): KeptRecord {
  const cleared = Object.keys(known.fields).map((name): [string, Value] => [name, null]);
  const { removed, ...rest } = known;
  const isOfThisChange = removed === undefined || removed === stamp;
  const made = { ...rest, fields: written({}, [...cleared, ...values], stamp) };
  return isOfThisChange ? made : { ...made, removed };
}

function written(
  fields: KeptRecord["fields"],
  values: [string, Value][],
  stamp: Stamp,
): Record<string, Field> {
  const added = values.map(([name, value]): [string, Field] => [name, [value, stamp]]);
  return Object.fromEntries([...Object.entries(fields), ...added]);
}

/** Reads what the log has stored; `undefined` when it is not a change. */
export function parseLoggedChange(raw: unknown): LoggedChange | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { id, at, name, count, stamp, reversals } = raw as Partial<LoggedChange>;
  const isChange =
    typeof id === "number" &&
    typeof at === "string" &&
    typeof name === "string" &&
    typeof count === "number" &&
    isStamp(stamp) &&
    Array.isArray(reversals) &&
    reversals.every(isReversal);
  return isChange ? (raw as LoggedChange) : undefined;
}
