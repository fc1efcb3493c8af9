import { useWords } from "./catalogue.ts";
import { highlightsEn, type HighlightsMessages } from "./highlights-en.ts";

const CATALOGUES = { en: highlightsEn };

/** The words about highlights in the site's language. */
export function useHighlightsMessages(): HighlightsMessages {
  return useWords(CATALOGUES);
}
