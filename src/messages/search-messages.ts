import { useSite } from "../components/site-context.ts";
import { searchEn, type SearchMessages } from "./search-en.ts";

const CATALOGUES: Record<string, SearchMessages> = { en: searchEn };

/** The catalogue of a language, English where there is none yet. */
export function searchMessagesFor(language: string): SearchMessages {
  return CATALOGUES[language.split("-")[0] ?? ""] ?? searchEn;
}

/** The words of searches in the site's language. */
export function useSearchMessages(): SearchMessages {
  return searchMessagesFor(useSite().language);
}
