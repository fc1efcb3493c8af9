import type { Bookmark, BookmarkablePage } from "./bookmark.ts";
import type { BookmarkDatabase } from "./bookmark-database.ts";

/** What is known of the reader's bookmarks: not yet, all of them, or that this browser does not let us keep any. */
export type BookmarksState =
  | { status: "loading" }
  | { status: "ready"; bookmarks: Bookmark[]; damaged: number }
  | { status: "unavailable" };

/** The reader's bookmarks, the same in every tab. */
export interface BookmarkStore {
  state(): BookmarksState;
  /** Calls back after every change, in this tab or another; the first subscriber makes the store read. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Settles when the bookmark is on the disk; rejects when it could not be saved. */
  save(page: BookmarkablePage): Promise<void>;
  remove(path: string): Promise<void>;
}

interface StoreParts {
  openDatabase: () => Promise<BookmarkDatabase>;
  /** Tells the other tabs of a change, and hears of theirs. */
  channel: BroadcastChannel;
  /** Called for every page that was saved, so that it can be kept for reading without a network. */
  onSaved?: (path: string) => void;
  now?: () => Date;
}

export function createBookmarkStore({
  openDatabase,
  channel,
  onSaved,
  now = () => new Date(),
}: StoreParts): BookmarkStore {
  let state: BookmarksState = { status: "loading" };
  let database: Promise<BookmarkDatabase> | undefined;
  const listeners = new Set<() => void>();

  function open(): Promise<BookmarkDatabase> {
    database ??= openDatabase();
    return database;
  }

  async function read(): Promise<void> {
    try {
      state = { status: "ready", ...(await (await open()).all()) };
    } catch {
      state = { status: "unavailable" };
      database = undefined;
    }
    for (const listener of listeners) listener();
  }

  async function change(act: (database: BookmarkDatabase) => Promise<void>): Promise<void> {
    try {
      await act(await open());
      channel.postMessage("changed");
    } finally {
      await read();
    }
  }

  channel.addEventListener("message", () => void read());

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (database === undefined && state.status === "loading") void read();
      return () => void listeners.delete(listener);
    },
    async save(page) {
      await change((opened) => opened.put({ ...page, savedAt: now().toISOString() }));
      onSaved?.(page.path);
    },
    remove: (path) => change((opened) => opened.delete(path)),
  };
}
