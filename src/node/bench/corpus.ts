import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedArticles, type GeneratedArticle } from "./corpus/generated-articles.ts";

const SITE = {
  title: "Bench",
  description: "A generated archive",
  language: "en",
  timeZone: "UTC",
  url: "https://bench.example/",
};

export interface CorpusOptions {
  /** Pages are made of so many articles; of as many as usual where nothing is said. */
  prerenderLimit?: number;
  /** Is given each article that was written. */
  see?: (generated: GeneratedArticle) => void;
}

/** Writes a data folder of generated articles, the same for the same number. Returns the first slug. */
export function writeCorpus(
  folder: string,
  articles: number,
  { prerenderLimit, see = () => undefined }: CorpusOptions = {},
): string {
  mkdirSync(join(folder, "articles"), { recursive: true });
  const prerender = prerenderLimit === undefined ? {} : { prerender: { limit: prerenderLimit } };
  writeFileSync(join(folder, "site.json"), JSON.stringify({ ...SITE, ...prerender }));
  let first = "";
  for (const generated of generatedArticles(articles)) {
    first ||= generated.slug;
    writeFileSync(join(folder, "articles", `${generated.slug}.json`), JSON.stringify(generated.article));
    see(generated);
  }
  return first;
}
