import { primaryLanguage } from "./primary-language.ts";

// Apart, because what reads a query needs it without the stemmers.
export { primaryLanguage };

/** Reduces a folded word to the stem that its forms share. */
export type Stemmer = (word: string) => string;

/** Gives the stemmer of a BCP 47 language tag; of a language without one, what leaves words as they are. */
export type StemmerOf = (language: string) => Stemmer;

// Snowball's algorithms (https://snowballstem.org), each fetched when an archive has articles in its language.
const LOADERS: Record<string, () => Promise<Stemmer>> = {
  ar: async () => (await import("@orama/stemmers/arabic")).stemmer,
  bg: async () => (await import("@orama/stemmers/bulgarian")).stemmer,
  da: async () => (await import("@orama/stemmers/danish")).stemmer,
  de: async () => (await import("@orama/stemmers/german")).stemmer,
  el: async () => (await import("@orama/stemmers/greek")).stemmer,
  en: async () => (await import("porter2")).stem,
  es: async () => (await import("@orama/stemmers/spanish")).stemmer,
  fi: async () => (await import("@orama/stemmers/finnish")).stemmer,
  fr: async () => (await import("@orama/stemmers/french")).stemmer,
  ga: async () => (await import("@orama/stemmers/irish")).stemmer,
  hi: async () => (await import("@orama/stemmers/indian")).stemmer,
  hu: async () => (await import("@orama/stemmers/hungarian")).stemmer,
  hy: async () => (await import("@orama/stemmers/armenian")).stemmer,
  id: async () => (await import("@orama/stemmers/indonesian")).stemmer,
  it: async () => (await import("@orama/stemmers/italian")).stemmer,
  lt: async () => (await import("@orama/stemmers/lithuanian")).stemmer,
  ne: async () => (await import("@orama/stemmers/nepali")).stemmer,
  nl: async () => (await import("@orama/stemmers/dutch")).stemmer,
  no: async () => (await import("@orama/stemmers/norwegian")).stemmer,
  pt: async () => (await import("@orama/stemmers/portuguese")).stemmer,
  ro: async () => (await import("@orama/stemmers/romanian")).stemmer,
  ru: async () => (await import("@orama/stemmers/russian")).stemmer,
  sr: async () => (await import("@orama/stemmers/serbian")).stemmer,
  sv: async () => (await import("@orama/stemmers/swedish")).stemmer,
  ta: async () => (await import("@orama/stemmers/tamil")).stemmer,
  tr: async () => (await import("@orama/stemmers/turkish")).stemmer,
  uk: async () => (await import("@orama/stemmers/ukrainian")).stemmer,
};

/** Loads the stemmers of the given languages. Any other language's words stay as they are. */
export async function loadStemmers(languages: Iterable<string>): Promise<StemmerOf> {
  const wanted = [...new Set([...languages].map(primaryLanguage))];
  const loaded = await Promise.all(
    wanted.map(async (language) => [language, await LOADERS[language]?.()] as const),
  );
  const stemmers = new Map(loaded);
  return (tag) => stemmers.get(primaryLanguage(tag)) ?? unchanged;
}

function unchanged(word: string): string {
  return word;
}
