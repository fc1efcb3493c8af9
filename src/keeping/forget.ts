import { parseLoggedChange, type LoggedChange } from "./change.ts";
import { rememberLetGo } from "./drop-copies.ts";
import type { KeepingDatabase, Transaction } from "./keeping-database.ts";
import { isThere, keyOf, parseStored, type KeptRecord } from "./kept-record.ts";

/** How many changes are remembered for being taken back. */
export const MOST_LOGGED = 500;

const DAY = 86_400_000;
/** For how many days a change can be taken back. */
const DAYS = 30;
const DAYS_BY_NAME: Readonly<Record<string, number>> = { statisticsDeleted: 1 };

/** A record without what it said: that it was removed and which fields it had stays, so that no older file brings it back. */
export function emptied(record: KeptRecord): KeptRecord {
  const fields = Object.entries(record.fields).map(([name, [, stamp]]) => [name, [null, stamp]] as const);
  return { ...record, fields: Object.fromEntries(fields) };
}

/** Forgets a change for good: it can no longer be taken back, and what it removed is emptied. Gives what was. */
export async function writeForgetting(transaction: Transaction, id: number): Promise<KeptRecord[]> {
  const change = parseLoggedChange(await transaction.get("changes", id));
  await transaction.remove("changes", id);
  if (change === undefined) return [];
  const removed = change.reversals.filter(({ wasRemoved }) => wasRemoved).map(keyOf);
  const found = await Promise.all(removed.map((key) => readRemoved(transaction, key)));
  const forgotten = found.filter((record) => record !== undefined);
  await rememberLetGo(transaction, forgotten);
  const records = forgotten.map(emptied);
  await transaction.putAll(
    "records",
    records.map((record) => [keyOf(record), record] as const),
  );
  return records;
}

async function readRemoved(transaction: Transaction, key: string): Promise<KeptRecord | undefined> {
  const record = parseStored(key, await transaction.get("records", key));
  return record === undefined || isThere(record) ? undefined : record;
}

/** Forgets the changes that are too old to be taken back, each by itself. Gives the records that it emptied. */
export async function forgetExpired(database: KeepingDatabase, now: Date): Promise<KeptRecord[]> {
  const raw = await database.last("changes", MOST_LOGGED);
  const log = raw.map(parseLoggedChange).filter((change) => change !== undefined);
  const records: KeptRecord[] = [];
  for (const { id } of log.filter((change) => isExpired(change, now)))
    records.push(...(await database.transact((transaction) => writeForgetting(transaction, id))));
  return records;
}

function isExpired({ name, at }: LoggedChange, now: Date): boolean {
  const days = (Object.hasOwn(DAYS_BY_NAME, name) ? DAYS_BY_NAME[name] : undefined) ?? DAYS;
  return now.getTime() - Date.parse(at) > days * DAY;
}
