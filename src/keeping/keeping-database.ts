import type { Copy } from "./copy.ts";
import type { LoggedChange } from "./change.ts";
import type { KeptRecord } from "./kept-record.ts";

/** What is stored, by store: its key and what is written. Whatever is read may be damaged and is parsed. */
export interface Stores {
  /** By `keyOf`. */
  records: { key: string; value: KeptRecord };
  /** By its id. */
  changes: { key: number; value: LoggedChange };
  /** By address: the article that a bookmark or a highlight is of, as it was published. */
  copies: { key: string; value: Copy };
  /** Records that could not be read, by key, as they were. */
  damaged: { key: string; value: unknown };
  /** What this device alone needs to know, by name. */
  facts: { key: string; value: unknown };
}

export type StoreName = keyof Stores;
export const STORES: readonly StoreName[] = ["records", "changes", "copies", "damaged", "facts"];

/** Reading and writing that happens whole or not at all. It ends when nothing more is asked of it. */
export interface Transaction {
  get<S extends StoreName>(store: S, key: Stores[S]["key"]): Promise<unknown>;
  /** What is under the keys from the first to the last, if that is not more than `most`. */
  between(
    store: StoreName,
    first: string,
    last: string,
    most: number,
  ): Promise<ReadonlyMap<string | number, unknown> | undefined>;
  put<S extends StoreName>(store: S, key: Stores[S]["key"], value: Stores[S]["value"]): Promise<void>;
  /** Many at once. */
  putAll<S extends StoreName>(
    store: S,
    entries: readonly (readonly [key: Stores[S]["key"], value: Stores[S]["value"]])[],
  ): Promise<void>;
  remove<S extends StoreName>(store: S, key: Stores[S]["key"]): Promise<void>;
}

/** Where a reader's things are kept. Everything rejects with a `KeepingError`. */
export interface KeepingDatabase {
  /** `visit` keeps it as long as the page is open. */
  readonly lasts: "disk" | "visit";
  get<S extends StoreName>(store: S, key: Stores[S]["key"]): Promise<unknown>;
  /** Everything in a store, or that whose key begins so; in the order of keys. */
  all(store: StoreName, beginning?: string): Promise<[key: string | number, value: unknown][]>;
  /** The last `count` of a store, the last first; none whose key comes before `from`. */
  last(store: StoreName, count: number, from?: number): Promise<unknown[]>;
  /** Does the work in one transaction; what it wrote is on the disk when this settles. Another tab's work waits for it. */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): void;
}
