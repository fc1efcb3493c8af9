import { useWords } from "./catalogue.ts";
import { problemEn, type ProblemMessages } from "./problem-en.ts";

const CATALOGUES = { en: problemEn };

/** The words on pages that could not be made, in the site's language. */
export function useProblemMessages(): ProblemMessages {
  return useWords(CATALOGUES);
}
