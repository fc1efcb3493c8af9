import { useWords } from "./catalogue.ts";
import { topicsEn, type TopicsMessages } from "./topics-en.ts";

const CATALOGUES = { en: topicsEn };

/** Every word of the topics’ index in the site's language. */
export function useTopicsMessages(): TopicsMessages {
  return useWords(CATALOGUES);
}
