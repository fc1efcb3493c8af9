import { useWords, wordsFor } from "./catalogue.ts";
import { searchEn, type SearchMessages } from "./search-en.ts";

const CATALOGUES = { en: searchEn };

/** The words of searches in a language. */
export function searchMessagesFor(language: string): SearchMessages {
  return wordsFor(CATALOGUES, language);
}

/** The words of searches in the site's language. */
export function useSearchMessages(): SearchMessages {
  return useWords(CATALOGUES);
}
