import { DatabaseSync } from "node:sqlite";
import { shortHash } from "./short-hash.ts";

/** What the index knows of an article. */
export interface Entry {
  number: number;
  slug: string;
  /** Short hashes: of what was read, and of the headline. */
  source: number;
  headline: number;
}

/**
 * Which articles there are and what they are known by. It lies in a scratch file and not in memory, so that the largest dump
 * needs no more of it than the smallest.
 */
export interface IdentityIndex {
  /** The article that is known by a key, unless several are. */
  find(key: string): Entry | undefined;
  /** Adds an article, or tells anew what it was read from. */
  set(entry: Omit<Entry, "number">, number?: number): Entry;
  /** Makes an article known by a key; a key that is another's already tells nothing any more. */
  know(key: string, number: number): void;
  close(): void;
}

/** Known by this key are several articles. */
const SEVERAL = -1;

const SETUP = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16000;
  CREATE TABLE article (number INTEGER PRIMARY KEY, slug TEXT, source INTEGER, headline INTEGER);
  CREATE TABLE known (key INTEGER PRIMARY KEY, number INTEGER);
  BEGIN`;

export function openIndex(): IdentityIndex {
  // Without a name it is a file that the system removes by itself, also when the process is killed.
  const database = new DatabaseSync("");
  database.exec(SETUP);
  const find = database.prepare(
    "SELECT article.number, slug, source, headline FROM known JOIN article ON article.number = known.number WHERE key = ?",
  );
  const set = database.prepare("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?)");
  const know = database.prepare(
    `INSERT INTO known VALUES (?1, ?2) ON CONFLICT DO UPDATE SET number = ${SEVERAL} WHERE number <> ?2`,
  );
  let count = 0;

  return {
    find: (key) => find.get(shortHash(key)) as Entry | undefined,
    set(entry, number = count++) {
      set.run(number, entry.slug, entry.source, entry.headline);
      return { ...entry, number };
    },
    know: (key, number) => void know.run(shortHash(key), number),
    close: () => database.close(),
  };
}
