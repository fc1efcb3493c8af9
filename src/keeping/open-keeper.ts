import { grouped, partsOf, withPart } from "./change-parts.ts";
import { parseLoggedChange, type LoggedChange } from "./change.ts";
import { laterCopy, parseCopy, type Copy } from "./copy.ts";
import { DamagedRecords } from "./damaged-records.ts";
import { dropCopies } from "./drop-copies.ts";
import { forgetExpired, MOST_LOGGED } from "./forget.ts";
import type { Opening } from "./indexed-database.ts";
import { inParts } from "./in-parts.ts";
import type { KeeperParts } from "./keeper-parts.ts";
import { EVICTED, type Keeper, type MergeRequest, type MergeResult } from "./keeper.ts";
import type { Transaction } from "./keeping-database.ts";
import { keepingError } from "./keeping-error.ts";
import { fieldsOf, keyOf, parseStored, type KeptRecord } from "./kept-record.ts";
import type { Kind } from "./kinds.ts";
import { Outcomes } from "./outcomes.ts";
import { PageMemory } from "./page-memory.ts";
import { RecordCache } from "./record-cache.ts";
import { sortInParts } from "./sort-in-parts.ts";
import { writeChange, writeMerge, writeUndoing, type Written } from "./write-change.ts";

// So many records are merged in one transaction: between two of them the page answers, and may be told to stop.
const PART = 1000;
/** Opens what the reader keeps; for this visit only where the browser allows no storage. */
export async function openKeeper({
  openDatabase,
  visitDatabase,
  channel,
  evidence,
  now = () => new Date(),
}: KeeperParts): Promise<Keeper> {
  const listeners = new Set<() => void>();
  const outcomes = new Outcomes();
  const writtenListeners = new Set<(records: readonly KeptRecord[]) => void>();
  const memory = new PageMemory();
  let version = 0;
  let wasEvicted = false;
  let isUnanswered = false;

  const database = await openDatabase(onOpened).catch(() => {
    isUnanswered = evidence.exists();
    return visitDatabase();
  });
  const damaged = new DamagedRecords({ database, outcomes, onChanged: announce });
  await damaged.open();
  const cache = new RecordCache(database, {
    onDamaged: (key, raw) => void damaged.setAside(key, raw),
    onChanged: announce,
    onUnread: () => outcomes.refuseOnce("unread"),
  });
  channel.hear((keys) => void cache.renew(keys));

  /** Where the browser has thrown away what was kept, what this page still knows of it goes back. */
  async function onOpened({ isNew, isAgain, transact }: Opening): Promise<void> {
    if (!isAgain) {
      wasEvicted = isNew && evidence.exists();
      if (wasEvicted) await rememberEviction(transact);
      return;
    }
    const isLacking = await outcomes.attempt(() =>
      transact((transaction) => memory.putBack(transaction, cache.everything())),
    );
    if (!isNew && isLacking !== true) return;
    if (evidence.exists() || isLacking === true) {
      wasEvicted = true;
      await rememberEviction(transact);
    }
    announce();
    channel.tell([]);
  }

  /** Later visits see no more that something was lost. */
  async function rememberEviction(transact: Opening["transact"]): Promise<void> {
    memory.addFact(EVICTED, true);
    await outcomes.attempt(() => transact((transaction) => transaction.put("facts", EVICTED, true)));
  }

  function announce(): void {
    version += 1;
    outcomes.goesWell("reading");
    for (const listener of listeners) listener();
  }

  async function write(work: (transaction: Transaction) => Promise<Written>): Promise<Written> {
    const written = await writePart(work);
    tellWritten(written.records);
    return written;
  }

  /** Writes without telling it yet: pages and tabs that hear of every part of a large change do nothing else meanwhile. */
  async function writePart(work: (transaction: Transaction) => Promise<Written>): Promise<Written> {
    const written = await database.transact(work);
    outcomes.goesWell("writing");
    damaged.learn(written.damaged);
    if (written.logged !== undefined) memory.addChange(written.logged);
    if (written.records.length > 0 && database.lasts === "disk") evidence.leave();
    cache.learn([...written.records, ...(written.forgotten ?? [])]);
    return written;
  }

  function tellWritten(records: readonly KeptRecord[]): void {
    if (records.length === 0) return;
    announce();
    channel.tell(records.map(keyOf));
    for (const listener of writtenListeners) listener(records);
  }

  async function logged(from?: number): Promise<LoggedChange[]> {
    const raw = await database.last("changes", MOST_LOGGED, from);
    return raw.map(parseLoggedChange).filter((change) => change !== undefined);
  }

  async function undo(id: number): Promise<LoggedChange | undefined> {
    const all: KeptRecord[] = [];
    let undoing: LoggedChange | undefined;
    try {
      for (const part of partsOf(await logged(id), id)) {
        const partOf = undoing?.id;
        const written = await writePart((transaction) => writeUndoing(transaction, part, partOf, now()));
        undoing = withPart(undoing, written.logged);
        all.push(...written.records);
      }
    } finally {
      tellWritten(all);
    }
    if (undoing === undefined) return undefined;
    const change = { ...undoing, undoes: id };
    outcomes.tell({ kind: "undone", change });
    return change;
  }

  async function merge(request: MergeRequest): Promise<MergeResult> {
    const { records, copies = [], isQuiet = false, onProgress, signal, ...options } = request;
    const isEnded = () => signal?.aborted === true;
    // Near to each other in the database they are read and written more quickly; what comes of it is the same.
    const sorted = records.length > PART ? await sortInParts(records, keyOf) : records;
    const all: KeptRecord[] = [];
    let done = 0;
    let change: LoggedChange | undefined;
    try {
      while (done < sorted.length && !isEnded()) {
        const part = sorted.slice(done, done + PART);
        const partOf = change?.id;
        const written = await writePart((transaction) =>
          writeMerge(transaction, part, { ...options, partOf }, now()),
        );
        all.push(...written.records);
        done += part.length;
        change = withPart(change, written.logged);
        onProgress?.(done);
      }
      if (!isEnded()) for (const copy of copies) await putCopy(copy);
    } catch (cause) {
      return { done, refused: outcomes.refuse(cause), ...(change && { change }) };
    } finally {
      tellWritten(all);
    }
    if (change !== undefined && !isQuiet) outcomes.tell({ kind: "done", change });
    return { done, ...(change && { change }) };
  }

  async function putCopy(copy: Copy): Promise<void> {
    const kept = await database.transact(async (transaction) => {
      const known = parseCopy(await transaction.get("copies", copy.address));
      const later = known === undefined ? copy : laterCopy(known, copy);
      await transaction.put("copies", copy.address, later);
      return later;
    });
    memory.addCopy(kept);
  }

  async function putFact(name: string, value: unknown): Promise<void> {
    await database.transact((transaction) => transaction.put("facts", name, value));
    memory.addFact(name, value);
  }

  async function readRecords(): Promise<KeptRecord[] | undefined> {
    const entries = await outcomes.read(() => database.all("records"));
    if (entries === undefined) return undefined;
    const records: KeptRecord[] = [];
    await inParts(entries, ([key, raw]) => {
      const record = parseStored(String(key), raw);
      if (record === undefined) void damaged.setAside(String(key), raw);
      else records.push(record);
    });
    return records;
  }

  async function readCopies(): Promise<Copy[] | undefined> {
    const entries = await outcomes.read(() => database.all("copies"));
    return entries?.map(([, raw]) => parseCopy(raw)).filter((copy) => copy !== undefined);
  }

  return {
    status: () => ({ lasts: database.lasts, isUnanswered, damaged: damaged.size, wasEvicted }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
    find<K extends Kind>(kind: K, id: string) {
      const record = cache.find(keyOf({ kind, id }));
      return record === null ? null : record && (fieldsOf<K>(record) ?? null);
    },
    all: (kind) => cache.all(kind),
    read: (kind) => cache.read(kind),
    async fresh<K extends Kind>(kind: K, id: string) {
      const key = keyOf({ kind, id });
      const record = await database.get("records", key).then(
        (raw) => parseStored(key, raw),
        () => cache.known(key) ?? undefined,
      );
      return fieldsOf<K>(record) ?? null;
    },
    async change(change) {
      try {
        const { logged } = await write((transaction) => writeChange(transaction, change, now()));
        if (logged !== undefined) outcomes.tell({ kind: "done", change: logged });
        return logged;
      } catch (cause) {
        if (change.isPassing) outcomes.refuseOnce(keepingError(cause).reason);
        else outcomes.refuse(cause);
        return undefined;
      }
    },
    undo: (id) => outcomes.attempt(() => undo(id)),
    changes: async () => grouped((await outcomes.read(logged)) ?? []),
    onOutcome: (listener) => outcomes.listen(listener),
    onWritten(listener) {
      writtenListeners.add(listener);
      return () => void writtenListeners.delete(listener);
    },
    merge,
    records: async () => (await readRecords()) ?? cache.everything(),
    async everything() {
      const [records, copies] = await Promise.all([readRecords(), readCopies()]);
      const isWhole = records !== undefined && copies !== undefined;
      return { records: records ?? cache.everything(), copies: copies ?? memory.copies(), isWhole };
    },
    damagedRecords: () => damaged.all(),
    setAside: (key, raw) => damaged.setAside(key, raw),
    removeDamaged: () => damaged.removeAll(),
    async forgetExpired() {
      // What is not forgotten now is with the next visit.
      cache.learn(await forgetExpired(database, now()).catch(() => []));
      const dropped = await dropCopies(database).catch(() => []);
      for (const address of dropped) memory.dropCopy(address);
      return dropped;
    },
    async copy(address) {
      const raw = await database.get("copies", address).catch(() => memory.copy(address));
      const copy = parseCopy(raw);
      if (copy !== undefined) memory.addCopy(copy);
      return copy;
    },
    copies: async () => (await readCopies()) ?? memory.copies(),
    keepCopy: async (copy) => (await outcomes.attempt(() => putCopy(copy).then(() => true))) ?? false,
    async fact(name) {
      const value = await database.get("facts", name).catch(() => memory.fact(name));
      if (value !== undefined) memory.addFact(name, value);
      return value;
    },
    setFact: async (name, value) =>
      (await outcomes.attempt(() => putFact(name, value).then(() => true))) ?? false,
    close() {
      channel.close();
      database.close();
    },
  };
}
