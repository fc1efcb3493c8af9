import { bookmarksEn, type BookmarksMessages } from "./bookmarks-en.ts";
import { useWords } from "./catalogue.ts";

const CATALOGUES = { en: bookmarksEn };

/** The words of the page of bookmarks in the site's language. */
export function useBookmarksMessages(): BookmarksMessages {
  return useWords(CATALOGUES);
}
