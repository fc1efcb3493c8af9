/** What the index knows of an article. */
export interface Entry {
  number: number;
  slug: string;
  /** Short hashes: of what was read, and of the headline. */
  source: number;
  headline: number;
}

/** Where the index keeps its entries, and the hashes of the keys by which they are known. */
export interface EntryStore {
  /** The entry that is known by a key, unless several are. */
  find(key: number): Entry | undefined;
  /** Adds an entry, or puts it in the place of the one with its number. */
  set(entry: Entry): void;
  /** Makes an entry known by a key; a key that is another's already tells nothing any more. */
  know(key: number, number: number): void;
  close(): void;
}

/** In place of a number: known by this key are several entries. */
export const SEVERAL = -1;
