import { inParts } from "./in-parts.ts";
import type { KeepingDatabase } from "./keeping-database.ts";
import { fieldsOf, mergeRecords, keyOf, parseStored, type KeptRecord } from "./kept-record.ts";
import type { Fields, Kind, Value } from "./kinds.ts";

type SomeFields = Readonly<Record<string, Value>>;

interface CacheListeners {
  onDamaged: (key: string, raw: unknown) => void;
  onChanged: () => void;
  /** The storage could not be read. Who asks again has it read again. */
  onUnread: (reason: unknown) => void;
}

/** The records that pages have asked for, as they are in the database. */
export class RecordCache {
  readonly #database: KeepingDatabase;
  readonly #listeners: CacheListeners;
  /** `null`: it is not there. */
  readonly #records = new Map<string, KeptRecord | null>();
  readonly #wholeKinds = new Map<string, Promise<void>>();
  readonly #views = new Map<string, Map<string, SomeFields>>();
  /** Views of kinds that are being read for the first time. */
  readonly #growing = new Map<string, Map<string, SomeFields>>();
  /** The kinds whose view somebody has: it stays as it is, and another one takes its place. */
  readonly #shown = new Set<string>();
  #wanted = new Set<string>();
  #renewing: Promise<void> | undefined;
  #isOutdated = false;

  constructor(database: KeepingDatabase, listeners: CacheListeners) {
    this.#database = database;
    this.#listeners = listeners;
  }

  /** A record; `undefined` as long as it is not known. What is asked for at the same time is read at the same time. */
  find(key: string): KeptRecord | null | undefined {
    const known = this.#records.get(key);
    if (known !== undefined) return known;
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#readWanted());
    this.#wanted.add(key);
    return undefined;
  }

  /** A record, as far as it is known. */
  known(key: string): KeptRecord | null | undefined {
    return this.#records.get(key);
  }

  /** All records of a kind that are there; `undefined` as long as they are not known. */
  all<K extends Kind>(kind: K): ReadonlyMap<string, Fields<K>> | undefined {
    if (!this.#wholeKinds.has(kind)) void this.read(kind);
    return this.#show(kind) as ReadonlyMap<string, Fields<K>> | undefined;
  }

  /** The same, when they are known; where they cannot be read, those that are. */
  async read<K extends Kind>(kind: K): Promise<ReadonlyMap<string, Fields<K>>> {
    let reading = this.#wholeKinds.get(kind);
    if (reading === undefined) {
      reading = this.#readKind(kind);
      this.#wholeKinds.set(kind, reading);
    }
    await reading;
    return (this.#show(kind) ?? this.#viewOf(kind)) as ReadonlyMap<string, Fields<K>>;
  }

  #show(kind: string): ReadonlyMap<string, SomeFields> | undefined {
    this.#shown.add(kind);
    return this.#views.get(kind);
  }

  /** Everything that is known. */
  everything(): KeptRecord[] {
    return [...this.#records.values()].filter((record) => record !== null);
  }

  /** Takes in what was written, and does not tell it. */
  learn(records: readonly KeptRecord[]): void {
    for (const record of records) this.#put(keyOf(record), record);
    for (const record of records) this.#renewView(keyOf(record));
  }

  /** Reads again what another tab has changed, as far as anybody here has asked for it; all of it where it does not say what. */
  async renew(keys: readonly string[]): Promise<void> {
    if (keys.length > 0) {
      const asked = keys.filter((key) => this.#records.has(key) || this.#wholeKinds.has(kindOf(key)));
      await this.#readKeys(asked);
      return;
    }
    // An import in another tab says so again and again.
    this.#isOutdated = true;
    this.#renewing ??= this.#renewAll().finally(() => (this.#renewing = undefined));
    await this.#renewing;
  }

  async #renewAll(): Promise<void> {
    while (this.#isOutdated) {
      this.#isOutdated = false;
      const kinds = [...this.#wholeKinds.keys()];
      const others = [...this.#records.keys()].filter((key) => !this.#wholeKinds.has(kindOf(key)));
      await Promise.all([...kinds.map((kind) => this.#readKind(kind)), this.#readKeys(others)]);
    }
  }

  async #readWanted(): Promise<void> {
    const keys = [...this.#wanted];
    await this.#readKeys(keys);
    const asked = new Set(keys);
    this.#wanted = new Set([...this.#wanted].filter((key) => !asked.has(key) && !this.#records.has(key)));
    if (this.#wanted.size > 0) await this.#readWanted();
  }

  async #readKeys(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    try {
      const found = await Promise.all(keys.map((key) => this.#database.get("records", key)));
      keys.forEach((key, index) => this.#take(key, found[index]));
    } catch (reason) {
      this.#listeners.onUnread(reason);
      return;
    }
    this.#changed(keys);
  }

  async #readKind(kind: string): Promise<void> {
    try {
      if (!this.#views.has(kind) && !this.#growing.has(kind)) this.#growing.set(kind, new Map());
      const entries = await this.#database.all("records", `${kind} `);
      const known = [...this.#records.keys()].filter((key) => kindOf(key) === kind);
      await inParts(known, (key) => this.#renewView(key));
      await inParts(entries, ([key, raw]) => {
        this.#take(String(key), raw);
        this.#renewView(String(key));
      });
      const grown = this.#growing.get(kind);
      if (grown !== undefined) this.#views.set(kind, grown);
      this.#listeners.onChanged();
    } catch (reason) {
      this.#wholeKinds.delete(kind);
      this.#listeners.onUnread(reason);
    } finally {
      this.#growing.delete(kind);
    }
  }

  #take(key: string, raw: unknown): void {
    const record = parseStored(key, raw);
    if (raw !== undefined && record === undefined) this.#listeners.onDamaged(key, raw);
    this.#put(key, record ?? null);
  }

  /** What was read may be older than what was written meanwhile: records only grow, so both together are right. */
  #put(key: string, record: KeptRecord | null): void {
    const known = this.#records.get(key);
    this.#records.set(key, known && record ? mergeRecords(known, record) : (record ?? known ?? null));
  }

  #changed(keys: readonly string[]): void {
    for (const key of keys) this.#renewView(key);
    this.#listeners.onChanged();
  }

  /** Has a view say what is known of a record: another view, where somebody has the one that was. */
  #renewView(key: string): void {
    const kind = kindOf(key);
    const view = this.#viewToWrite(kind);
    if (view === undefined) return;
    const fields = this.#fieldsOf(key);
    if (fields === undefined) view.delete(key.slice(kind.length + 1));
    else view.set(key.slice(kind.length + 1), fields);
  }

  #viewToWrite(kind: string): Map<string, SomeFields> | undefined {
    const view = this.#views.get(kind);
    if (view === undefined) return this.#growing.get(kind);
    if (!this.#shown.delete(kind)) return view;
    const another = new Map(view);
    this.#views.set(kind, another);
    return another;
  }

  /** What is known of a kind. */
  #viewOf(kind: string): Map<string, SomeFields> {
    const view = new Map<string, SomeFields>();
    for (const key of this.#records.keys()) {
      const fields = kindOf(key) === kind ? this.#fieldsOf(key) : undefined;
      if (fields !== undefined) view.set(key.slice(kind.length + 1), fields);
    }
    return view;
  }

  #fieldsOf(key: string): SomeFields | undefined {
    return fieldsOf(this.#records.get(key) ?? undefined);
  }
}

function kindOf(key: string): string {
  return key.split(" ", 1)[0] ?? "";
}
