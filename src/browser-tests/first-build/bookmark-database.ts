import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { parseBookmark, type Bookmark } from "./bookmark.ts";

interface Schema extends DBSchema {
  bookmarks: { key: string; value: unknown };
}

/** Bookmarks as the browser keeps them. A change is one transaction, and done only when it is on the disk. */
export interface BookmarkDatabase {
  /** All readable bookmarks, the last saved first, and how many records could not be read. */
  all(): Promise<{ bookmarks: Bookmark[]; damaged: number }>;
  put(bookmark: Bookmark): Promise<void>;
  delete(path: string): Promise<void>;
}

/** Opens the database, one record a bookmark. Rejects where the browser allows no storage. */
export async function openBookmarkDatabase(name: string): Promise<BookmarkDatabase> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (created) => void created.createObjectStore("bookmarks", { keyPath: "path" }),
  });
  return {
    all: async () => readAll(database),
    put: (bookmark) => change(database, (records) => records.put(bookmark)),
    delete: (path) => change(database, (records) => records.delete(path)),
  };
}

async function readAll(database: IDBPDatabase<Schema>): Promise<{ bookmarks: Bookmark[]; damaged: number }> {
  const records = await database.getAll("bookmarks");
  const readable = records.map(parseBookmark).filter((bookmark) => bookmark !== undefined);
  const bookmarks = readable.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return { bookmarks, damaged: records.length - readable.length };
}

function openRecords(database: IDBPDatabase<Schema>) {
  const transaction = database.transaction("bookmarks", "readwrite", { durability: "strict" });
  return { records: transaction.objectStore("bookmarks"), done: transaction.done };
}

async function change(
  database: IDBPDatabase<Schema>,
  act: (records: ReturnType<typeof openRecords>["records"]) => Promise<unknown>,
): Promise<void> {
  const { records, done } = openRecords(database);
  await Promise.all([act(records), done]);
}
