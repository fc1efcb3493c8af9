import { articleOrder } from "../../archive/edition.ts";
import type { Site } from "../../content/site.ts";
import { fold } from "../../words/fold.ts";
import { loadStemmers, type StemmerOf } from "../../words/stemmer.ts";
import type { CorpusArticle } from "./corpus-articles.ts";

/** Words that are looked for in each language. */
const OF_A_LANGUAGE = 24;
/** A prime number, so that the words come from anywhere in their texts. */
const SOMEWHERE = 7919;
const SHORTEST = 3;

export type Input = CorpusArticle["input"];

/** What looking at every word of every text finds: the measure of an index. */
export interface PlainScan {
  /** Articles from all over the corpus and in each of its languages, each with one of its words. */
  sample: { input: Input; word: string }[];
  /** The addresses of the articles that have a form of a word, newest first. */
  find: (word: string, meets?: (input: Input) => boolean) => string[];
}

export async function plainScan(site: Site, articles: CorpusArticle[]): Promise<PlainScan> {
  const languageOf = ({ lang = site.language }: Input) => lang;
  const byLanguage = Map.groupBy(articles, ({ input }) => languageOf(input));
  const stemmerOf = await loadStemmers(byLanguage.keys());
  const newestFirst = articles
    .map(({ slug, input }) => ({
      slug,
      input,
      order: articleOrder(slug, input.date, site),
      stems: stemsOf(input, stemmerOf(languageOf(input))),
    }))
    .toSorted((a, b) => (a.order < b.order ? 1 : -1));
  return {
    sample: [...byLanguage.values()].flatMap((own) =>
      evenly(own).map(({ input }, index) => aWord(input, index)),
    ),
    find(word, meets = () => true) {
      const forms = [...byLanguage.keys()].map((language) => stemmerOf(language)(fold(word)));
      return newestFirst
        .filter(({ input, stems }) => meets(input) && forms.some((form) => stems.has(form)))
        .map(({ slug }) => slug);
    },
  };
}

function evenly<T>(all: T[]): T[] {
  const step = Math.max(1, Math.floor(all.length / OF_A_LANGUAGE));
  return all.filter((_, number) => number % step === 0);
}

function aWord(input: Input, number: number): { input: Input; word: string } {
  const words = wordsOf(input).filter((word) => word.length >= SHORTEST);
  return { input, word: words[(number * SOMEWHERE) % words.length] ?? "" };
}

function stemsOf(input: Input, stem: ReturnType<StemmerOf>): Set<string> {
  return new Set(wordsOf(input).map((word) => stem(fold(word))));
}

function wordsOf({ headline, topics, authors = [], body }: Input): string[] {
  const text = [headline, ...topics, ...authors, body].join("\n");
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}
