import type { BookmarkStore } from "./bookmark-store.ts";
import { createBookmarkStore } from "./bookmark-store.ts";
import { openBookmarkDatabase } from "./bookmark-database.ts";

/** The bookmarks as a tab of the first version has them: the names are those of its `main.tsx`. */
export function openFirstTab(name = "broadsheet"): BookmarkStore {
  return createBookmarkStore({
    openDatabase: () => openBookmarkDatabase(name),
    channel: new BroadcastChannel("broadsheet-bookmarks"),
  });
}
