import { entriesInFile } from "./entries-in-file.ts";
import { entriesInMemory } from "./entries-in-memory.ts";
import type { Entry, EntryStore } from "./entry-store.ts";
import { shortHash } from "./short-hash.ts";

/** Which articles there are and what they are known by. */
export interface IdentityIndex {
  /** The article that is known by a key, unless several are. */
  find(key: string): Entry | undefined;
  /** Adds an article, or tells anew what it was read from. */
  set(entry: Omit<Entry, "number">, number?: number): Entry;
  /** Makes an article known by a key; a key that is another's already tells nothing any more. */
  know(key: string, number: number): void;
  close(): void;
}

/** Up to so many articles are kept in memory, which is several times as quick as a file. */
const MOST_IN_MEMORY = 30_000;

export function openIndex(mostInMemory: number = MOST_IN_MEMORY): IdentityIndex {
  const inMemory = entriesInMemory();
  const hashOf = keyHasher();
  let store: EntryStore = inMemory;
  let count = 0;

  function nextNumber(): number {
    if (count === mostInMemory) {
      const inFile = entriesInFile();
      inMemory.moveTo(inFile);
      store = inFile;
    }
    return count++;
  }

  return {
    find: (key) => store.find(hashOf(key)),
    set(about, number = nextNumber()) {
      const entry = { ...about, number };
      store.set(entry);
      return entry;
    },
    know: (key, number) => store.know(hashOf(key), number),
    close: () => store.close(),
  };
}

/** So many keys of the item at hand are looked for several times. */
const RECENT = 32;

function keyHasher(): (key: string) => number {
  const recent = new Map<string, number>();
  return (key) => {
    let hash = recent.get(key);
    if (hash === undefined) {
      if (recent.size >= RECENT) recent.clear();
      recent.set(key, (hash = shortHash(key)));
    }
    return hash;
  };
}
