import { DatabaseSync } from "node:sqlite";
import { type Entry, type EntryStore, SEVERAL } from "./entry-store.ts";
import { KeyFilter } from "./key-filter.ts";

const SETUP = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16000;
  CREATE TABLE article (number INTEGER PRIMARY KEY, slug TEXT, source INTEGER, headline INTEGER);
  CREATE TABLE known (key INTEGER PRIMARY KEY, number INTEGER);
  BEGIN`;

/** Keeps entries in a scratch file, so that the largest dump needs no more memory than a smaller one. */
export function entriesInFile(): EntryStore {
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
  // Nearly everything that is looked for is new, and the database need not be asked.
  const filter = new KeyFilter();
  return {
    find: (key) => (filter.mayHave(key) ? (find.get(key) as Entry | undefined) : undefined),
    set: ({ number, slug, source, headline }) => void set.run(number, slug, source, headline),
    know(key, number) {
      filter.add(key);
      know.run(key, number);
    },
    close: () => database.close(),
  };
}
