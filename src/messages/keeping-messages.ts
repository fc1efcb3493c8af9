import { useWords } from "./catalogue.ts";
import { keepingEn, type KeepingMessages } from "./keeping-en.ts";

const CATALOGUES = { en: keepingEn };

/** The words of what a reader keeps, in the site's language. */
export function useKeepingMessages(): KeepingMessages {
  return useWords(CATALOGUES);
}
