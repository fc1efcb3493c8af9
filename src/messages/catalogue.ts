import { useSite } from "../components/site-context.ts";

/** The words of one part of the interface by language; English stands for the languages that are not there yet. */
export type Catalogues<Words> = Record<string, Words> & { en: Words };

/** The words of a language, English where there are none yet. */
export function wordsFor<Words>(catalogues: Catalogues<Words>, language: string): Words {
  return catalogues[language.split("-")[0] ?? ""] ?? catalogues.en;
}

/** The words of a part of the interface in the site's language. */
export function useWords<Words>(catalogues: Catalogues<Words>): Words {
  return wordsFor(catalogues, useSite().language);
}
