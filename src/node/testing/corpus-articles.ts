import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { DatedArticle } from "../../archive/edition.ts";
import { articleSchema, type ArticleInput } from "../../content/article.ts";
import { isDate } from "../../content/date.ts";
import { articleSlug } from "../import/shelf/article-slug.ts";

/** An article as an editor would have typed it, its paragraphs with blank lines between them. */
export interface CorpusArticle {
  slug: string;
  input: ArticleInput & { body: string };
}

/** The articles that records of a news corpus make, and how many records made none, by the reason. */
export interface CorpusArticles {
  articles: CorpusArticle[];
  leftOut: Map<string, number>;
}

const text = v.optional(v.nullable(v.string()));
const list = v.optional(v.nullable(v.union([v.string(), v.array(v.string())])));

/** A record of a news corpus, by the names that such collections give to their fields. */
const recordSchema = v.object({
  headline: text,
  title: text,
  date: text,
  topics: list,
  category: list,
  body: text,
  text,
  short_description: text,
  authors: list,
  author: list,
  lang: text,
});

type NewsRecord = v.InferOutput<typeof recordSchema>;

/** Makes articles of records. A record without a date gets `undated` where that is given; what else lacks something is left out. */
export function corpusArticles(records: unknown[], { undated }: { undated?: string } = {}): CorpusArticles {
  const articles: CorpusArticles["articles"] = [];
  const leftOut: CorpusArticles["leftOut"] = new Map();
  const taken = new Set<string>();
  for (const record of records) {
    const input = readRecord(record, undated);
    if (typeof input === "string") {
      leftOut.set(input, (leftOut.get(input) ?? 0) + 1);
    } else {
      articles.push({ slug: uniqueSlug(articleSlug(input.date, input.headline), taken), input });
    }
  }
  return { articles, leftOut };
}

/** The articles as `data/` has them read. */
export function datedArticles(articles: CorpusArticle[]): DatedArticle[] {
  return articles.map(({ slug, input }) => ({ slug, article: v.parse(articleSchema, input) }));
}

/** Writes the articles into the `articles/` of a data folder. */
export function writeArticles(articles: CorpusArticle[], dataFolder: string): void {
  const folder = join(dataFolder, "articles");
  mkdirSync(folder, { recursive: true });
  for (const { slug, input } of articles) writeFileSync(join(folder, `${slug}.json`), JSON.stringify(input));
}

/** An article, or in a few words what a record lacks to be one. */
function readRecord(content: unknown, undated: string | undefined): CorpusArticle["input"] | string {
  const parsed = v.safeParse(recordSchema, content);
  if (!parsed.success) return `unreadable (${v.getDotPath(parsed.issues[0]) ?? "record"})`;
  const record = parsed.output;
  const headline = oneLine(record.headline ?? record.title);
  const body = (record.body ?? record.text ?? record.short_description ?? "").trim();
  const date = dateOf(record.date) ?? undated;
  if (headline === "") return "no headline";
  if (body === "") return "no body";
  if (date === undefined) return "no date";
  return {
    headline,
    date,
    topics: namesOf(record.topics ?? record.category),
    authors: namesOf(record.authors ?? record.author),
    body,
    ...languageOf(record),
  };
}

/** A day or an instant; a time without an offset is taken as UTC. */
function dateOf(written: string | null | undefined): string | undefined {
  const date = written?.trim().replace(" ", "T") ?? "";
  return [date, `${date}Z`].find(isDate);
}

function languageOf({ lang }: NewsRecord): { lang?: string } {
  try {
    const [tag] = Intl.getCanonicalLocales(lang ?? []);
    return tag === undefined ? {} : { lang: tag };
  } catch {
    return {};
  }
}

function namesOf(names: string | string[] | null | undefined): string[] {
  return [names ?? []]
    .flat()
    .map(oneLine)
    .filter((name) => name !== "");
}

function oneLine(words: string | null | undefined): string {
  return (words ?? "").replace(/\s+/g, " ").trim();
}

/** Of several articles with one headline on one day the second gets `-2`. */
function uniqueSlug(slug: string, taken: Set<string>): string {
  let unique = slug;
  for (let n = 2; taken.has(unique); n++) unique = `${slug}-${n}`;
  taken.add(unique);
  return unique;
}
