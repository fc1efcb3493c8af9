import { type Entry, type EntryStore, SEVERAL } from "./entry-store.ts";

/** Keeps entries at hand, until there are too many. */
export interface EntriesInMemory extends EntryStore {
  moveTo(store: EntryStore): void;
}

export function entriesInMemory(): EntriesInMemory {
  const entries = new Map<number, Entry>();
  const known = new Map<number, number>();
  return {
    find: (key) => entries.get(known.get(key) ?? SEVERAL),
    set: (entry) => void entries.set(entry.number, entry),
    know(key, number) {
      known.set(key, (known.get(key) ?? number) === number ? number : SEVERAL);
    },
    close: () => undefined,
    moveTo(store) {
      for (const entry of entries.values()) store.set(entry);
      for (const [key, number] of known) store.know(key, number);
      entries.clear();
      known.clear();
    },
  };
}
