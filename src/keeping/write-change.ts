import { applyEdit, parseLoggedChange, type Change, type LoggedChange } from "./change.ts";
import { Draft } from "./draft.ts";
import { MOST_LOGGED, writeForgetting } from "./forget.ts";
import type { Transaction } from "./keeping-database.ts";
import { isThere, keyOf, knows, latestStamp, mergeRecords, tamed, type KeptRecord } from "./kept-record.ts";
import { reverseEdit } from "./reversal.ts";
import { isDevice, isStamp, laterStamp, newDevice, nextStamp, type Stamp } from "./stamp.ts";

/** What a transaction has written. */
export interface Written {
  records: KeptRecord[];
  /** The change as it was logged; absent where nothing changed. */
  logged?: LoggedChange;
  /** The records that were emptied, as what removed them cannot be taken back any more. */
  forgotten?: readonly KeptRecord[];
  /** The records that could not be read and were set aside, by key. */
  damaged: ReadonlyMap<string, unknown>;
}

/** Writes a change and what undoes it. */
export async function writeChange(transaction: Transaction, change: Change, now: Date): Promise<Written> {
  const draft = new Draft(transaction);
  await draft.read(change.edits.map(keyOf));
  const stamp = await newStamp(transaction, now, draft.latest());
  for (const edit of change.edits) {
    const edited = applyEdit(draft.get(keyOf(edit)), edit, stamp);
    if (edited !== undefined) draft.set(edited);
  }
  if (change.isPassing) return { records: await draft.write(), damaged: draft.damaged };
  return finish(transaction, draft, { ...headOf(change), at: now.toISOString(), stamp });
}

/** Takes a change back, as far as nothing else has changed since; done with what was an undoing, it does the change again. */
export async function writeUndoing(
  transaction: Transaction,
  id: number,
  partOf: number | undefined,
  now: Date,
): Promise<Written> {
  const draft = new Draft(transaction);
  const change = parseLoggedChange(await transaction.get("changes", id));
  if (change === undefined || change.undone) return { records: [], damaged: draft.damaged };
  await draft.read(change.reversals.map(keyOf));
  const stamp = await newStamp(transaction, now, draft.latest());
  for (const reversal of change.reversals) {
    const record = draft.get(keyOf(reversal));
    const edit = reverseEdit(record, reversal);
    const edited = edit && applyEdit(record, edit, stamp, { bringsBack: true });
    if (edited !== undefined) draft.set(edited);
  }
  await markUndone(transaction, id, true);
  const { name, title } = change;
  return finish(transaction, draft, {
    ...headOf({ name, title, partOf }),
    at: now.toISOString(),
    stamp,
    undoes: id,
  });
}

export interface MergeOptions extends Pick<Change, "name" | "title"> {
  /** Records that were removed here come back. */
  revive?: boolean;
  partOf?: number | undefined;
}

/** Merges records of another device or an imported file into those that are there. */
export async function writeMerge(
  transaction: Transaction,
  records: readonly KeptRecord[],
  { name, title, revive = false, partOf }: MergeOptions,
  now: Date,
): Promise<Written> {
  const draft = new Draft(transaction);
  await draft.read(records.map(keyOf));
  const foreign = records.map(tamed);
  const latest = foreign.map(latestStamp).reduce(laterStamp, draft.latest());
  const stamp = await newStamp(transaction, now, latest);
  for (const record of foreign) {
    const known = draft.get(keyOf(record));
    const merged = merge(known, revive ? revived(record, known, stamp) : record);
    if (merged !== undefined) draft.set(merged);
  }
  return finish(transaction, draft, { ...headOf({ name, title, partOf }), at: now.toISOString(), stamp });
}

/** The two in one; `undefined` where that brings nothing new. */
function merge(known: KeptRecord | undefined, record: KeptRecord): KeptRecord | undefined {
  if (known === undefined) return record;
  return knows(known, record) ? undefined : mergeRecords(known, record);
}

/** The record as if it was written now, where it was removed here. */
function revived(record: KeptRecord, known: KeptRecord | undefined, stamp: Stamp): KeptRecord {
  const isGone = known !== undefined && !isThere(mergeRecords(known, record));
  if (!isGone || !isThere(record)) return record;
  const fields = Object.entries(record.fields).map(([name, [value]]) => [name, [value, stamp]] as const);
  return { kind: record.kind, id: record.id, fields: Object.fromEntries(fields) };
}

/** The next moment of the reader's clock, after everything that was written or imported. It is read and written in one transaction, so no two tabs have the same. */
async function newStamp(transaction: Transaction, now: Date, after?: Stamp): Promise<Stamp> {
  const [clock, device] = await Promise.all([
    transaction.get("facts", "clock"),
    transaction.get("facts", "device"),
  ]);
  const name = isDevice(device) ? device : newDevice();
  const stamp = nextStamp(laterStamp(isStamp(clock) ? clock : undefined, after), now.getTime(), name);
  await Promise.all([
    transaction.put("facts", "clock", stamp),
    ...(name === device ? [] : [transaction.put("facts", "device", name)]),
  ]);
  return stamp;
}

/** What undid a change that is undone now is undone itself, and so on. */
async function markUndone(transaction: Transaction, id: number, isUndone: boolean): Promise<void> {
  const change = parseLoggedChange(await transaction.get("changes", id));
  if (change === undefined) return;
  const { undone: _, ...rest } = change;
  await transaction.put("changes", id, isUndone ? { ...rest, undone: true } : rest);
  if (change.undoes !== undefined) await markUndone(transaction, change.undoes, !isUndone);
}

interface Head {
  name: string;
  title?: string | undefined;
  partOf?: number | undefined;
}

function headOf({ name, title, partOf }: Head): Pick<LoggedChange, "name" | "title" | "partOf"> {
  return { name, ...(title !== undefined && { title }), ...(partOf !== undefined && { partOf }) };
}

/** Writes the records, and the change to the log where it changed anything. */
async function finish(
  transaction: Transaction,
  draft: Draft,
  change: Omit<LoggedChange, "id" | "count" | "reversals">,
): Promise<Written> {
  const records = await draft.write();
  const { damaged } = draft;
  const reversals = draft.reversals();
  if (reversals.length === 0) return { records, damaged };
  const id = (await numberOf(transaction, "lastChange")) + 1;
  const logged = { ...change, id, count: reversals.length, reversals };
  const unexported = await numberOf(transaction, "changesSinceExport");
  const [forgotten] = await Promise.all([
    writeForgetting(transaction, id - MOST_LOGGED),
    transaction.put("changes", id, logged),
    transaction.put("facts", "lastChange", id),
    // To the reader all parts of a change are one.
    transaction.put("facts", "changesSinceExport", unexported + (change.partOf === undefined ? 1 : 0)),
  ]);
  return { records, forgotten, damaged, logged };
}

async function numberOf(transaction: Transaction, fact: string): Promise<number> {
  const value = await transaction.get("facts", fact);
  return typeof value === "number" ? value : 0;
}
