import { openDB, unwrap, wrap, type DBSchema, type IDBPDatabase } from "idb";
import { errorName, KeepingError, keepingError } from "./keeping-error.ts";
import { STORES, type KeepingDatabase, type StoreName, type Transaction } from "./keeping-database.ts";

type Schema = DBSchema & { [S in StoreName]: { key: string | number; value: unknown } };

/** Raised with every change of what the stores are. The first version is a database of its own: see `first-database.ts`. */
export const SCHEMA_VERSION = 2;
// A tab that is being closed lets go within this time.
const PATIENCE = 5000;
/** So many records are read at a time. */
const PART = 1000;
/** So many changes. */
const FEW = 20;
/** For so long things are handed over to be written before the page has its turn, in milliseconds. */
const TURN = 8;

/** A connection that was just opened, of which nobody has asked anything yet. */
export interface Opening {
  /** The database was not there before. */
  isNew: boolean;
  /** It was opened before, and closed by the browser or for another tab. */
  isAgain: boolean;
  transact: KeepingDatabase["transact"];
}

interface OpenOptions {
  /** Called with every new connection; everybody else waits for what it does. It must not reject. */
  onOpened?: (opening: Opening) => Promise<void>;
  /** For how long it waits for a database that another tab holds back, in milliseconds. */
  patience?: number;
}

/** Opens the browser's database. Rejects with a `KeepingError` where the browser allows none. */
export async function openIndexedDatabase(name: string, options: OpenOptions = {}): Promise<KeepingDatabase> {
  let opening: Promise<Opened> | undefined;
  let isClosed = false;

  /** The connection; opened again where the browser or a later version has closed it. */
  function connection(isAgain = true): Promise<Opened> {
    if (isClosed) throw new KeepingError("failed");
    if (opening !== undefined) return opening;
    const connecting = connect(isAgain, () => {
      if (opening === connecting) opening = undefined;
    });
    opening = connecting;
    return connecting;
  }

  async function connect(isAgain: boolean, forget: () => void): Promise<Opened> {
    try {
      const opened = await open(name, options.patience ?? PATIENCE, forget);
      const { isNew, isNewer } = opened;
      if (!isNewer) await options.onOpened?.({ isNew, isAgain, transact: (work) => write(opened, work) });
      return opened;
    } catch (reason) {
      forget();
      throw reason;
    }
  }

  /** Asks the connection; a new one where it turns out to be closed. */
  async function ask<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
    try {
      const used = connection();
      return await work(await used).catch((reason: unknown) => {
        if (!isConnectionClosed(reason)) throw reason;
        if (opening === used) opening = undefined;
        return connection().then(work);
      });
    } catch (reason) {
      throw keepingError(reason);
    }
  }

  await connection(false);
  return {
    lasts: "disk",
    get: (store, key) => ask(({ database }) => database.get(store, key)),
    all: (store, beginning) => ask(({ database }) => readAll(database, store, beginning)),
    last: (store, count, from) => ask(({ database }) => readLast(database, store, count, from)),
    transact: (work) => ask((opened) => write(opened, work)),
    close() {
      isClosed = true;
      void opening?.then(({ database }) => database.close()).catch(() => undefined);
    },
  };
}

/** What the browser says of a connection that it has closed. Nothing was done then. */
function isConnectionClosed(reason: unknown): boolean {
  return errorName(reason) === "InvalidStateError";
}

interface Opened {
  database: IDBPDatabase<Schema>;
  isNew: boolean;
  /** A later version of the app has changed the stores: they are read as far as they are known, and not written. */
  isNewer: boolean;
}

async function open(name: string, patience: number, onClosed: () => void): Promise<Opened> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KeepingError("failed")), patience);
  });
  const opened = openAnyVersion(name, onClosed);
  // One that comes too late is of no use any more.
  opened.catch(() => undefined);
  try {
    return await Promise.race([opened, tooLate]);
  } catch (reason) {
    opened.then(({ database }) => database.close()).catch(() => undefined);
    throw keepingError(reason);
  } finally {
    clearTimeout(timer);
  }
}

async function openAnyVersion(name: string, onClosed: () => void): Promise<Opened> {
  let isNew = false;
  const onCreated = () => void (isNew = true);
  const database = await openVersion(name, SCHEMA_VERSION, onClosed, onCreated).catch((reason: unknown) => {
    if (keepingError(reason).reason === "newer") return openVersion(name, undefined, onClosed);
    throw reason;
  });
  return { database, isNew, isNewer: database.version > SCHEMA_VERSION };
}

function openVersion(
  name: string,
  version: number | undefined,
  onClosed: () => void,
  onCreated?: () => void,
): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, version, {
    upgrade(created, oldVersion) {
      for (const store of STORES)
        if (!created.objectStoreNames.contains(store)) created.createObjectStore(store);
      if (oldVersion === 0) onCreated?.();
    },
    // Another tab has a later version, which must not wait for this one.
    blocking: (_, __, event) => {
      onClosed();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: onClosed,
  });
}

async function write<T>(
  { database, isNewer }: Opened,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  if (isNewer) throw new KeepingError("newer");
  const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
  const done = transaction.done.then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  );
  const stores = transaction.objectStore.bind(transaction);
  let result: T;
  try {
    result = await work({
      get: (store, key) => stores(store).get(key),
      between: (store, first, last, most) => readBetween(stores(store), first, last, most),
      put: async (store, key, value) => void (await stores(store).put(value, key)),
      putAll: (store, entries) => putAll(unwrap(stores(store)), entries),
      remove: (store, key) => stores(store).delete(key),
    });
  } catch (reason) {
    abort(transaction);
    await done;
    // The transaction knows better than the request that it took down; its error never says that it had not begun.
    throw keepingError(transaction.error ?? reason);
  }
  const failure = await done;
  if (failure !== undefined) throw failure.reason;
  return result;
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** Puts many, and lets the page answer between some of them. What fails takes the transaction down. */
async function putAll(
  store: IDBObjectStore,
  entries: readonly (readonly [string | number, unknown])[],
): Promise<void> {
  let began = performance.now();
  for (const [key, value] of entries) {
    const request = store.put(value, key);
    if (performance.now() - began < TURN) continue;
    await wrap(request);
    began = performance.now();
  }
}

interface ReadableStore {
  getAllKeys: (range?: IDBKeyRange, count?: number) => Promise<(string | number)[]>;
  getAll: (range?: IDBKeyRange, count?: number) => Promise<unknown[]>;
}

async function readBetween(store: ReadableStore, first: string, last: string, most: number) {
  const range = IDBKeyRange.bound(first, last);
  const keys = await store.getAllKeys(range, most + 1);
  if (keys.length > most) return undefined;
  const values = keys.length === 0 ? [] : await store.getAll(range);
  return new Map(keys.map((key, index) => [key, values[index]]));
}

/** Reads a part after the other, between which the page answers. */
async function readAll(
  database: IDBPDatabase<Schema>,
  store: StoreName,
  beginning?: string,
): Promise<[string | number, unknown][]> {
  const { store: from } = database.transaction(store);
  const entries: [string | number, unknown][] = [];
  const end = beginning === undefined ? undefined : endOf(beginning);
  let keys = await from.getAllKeys(beginning === undefined ? undefined : rangeTo(beginning, end), PART);
  while (keys.length > 0) {
    const last = keys.at(-1) ?? "";
    const [values, next] = await Promise.all([
      from.getAll(IDBKeyRange.bound(keys[0], last)),
      keys.length < PART ? [] : from.getAllKeys(rangeTo(last, end, true), PART),
    ]);
    for (const [at, key] of keys.entries()) entries.push([key, values[at]]);
    keys = next;
  }
  return entries;
}

/** The first text that comes after all that begin so. */
function endOf(beginning: string): string {
  const last = beginning.charCodeAt(beginning.length - 1);
  return beginning.slice(0, -1) + String.fromCharCode(last + 1);
}

/** The keys from one on, or after it, up to where others end. */
function rangeTo(first: string | number, end: string | undefined, isAfter = false): IDBKeyRange {
  return end === undefined
    ? IDBKeyRange.lowerBound(first, isAfter)
    : IDBKeyRange.bound(first, end, isAfter, true);
}

/** Newest first; a few after the others, as each may be large. */
async function readLast(
  database: IDBPDatabase<Schema>,
  store: StoreName,
  count: number,
  from?: number,
): Promise<unknown[]> {
  const { store: read } = database.transaction(store);
  const all = await read.getAllKeys(from === undefined ? undefined : IDBKeyRange.lowerBound(from));
  const keys = all.slice(-count);
  const values: unknown[] = [];
  for (let index = 0; index < keys.length; index += FEW) {
    const [first, last] = [keys[index], keys[Math.min(index + FEW, keys.length) - 1]];
    values.push(...(await read.getAll(IDBKeyRange.bound(first, last))));
  }
  return values.toReversed();
}
