import { createContext, use, useSyncExternalStore } from "react";
import type { BookmarksState, BookmarkStore } from "./bookmark-store.ts";

const UNKNOWN: BookmarksState = { status: "loading" };

export const BookmarksContext = createContext<BookmarkStore | undefined>(undefined);

/** The reader's bookmarks and the store that changes them. Prerendered pages know of none: only the browser does. */
export function useBookmarks(): { state: BookmarksState; store: BookmarkStore | undefined } {
  const store = use(BookmarksContext);
  const state = useSyncExternalStore(
    store?.subscribe ?? subscribeToNothing,
    () => store?.state() ?? UNKNOWN,
    () => UNKNOWN,
  );
  return { state, store };
}

function subscribeToNothing() {
  return () => {};
}
