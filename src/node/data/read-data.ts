import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type * as v from "valibot";
import type { DatedArticle } from "../../archive/edition.ts";
import { articleSchema } from "../../content/article.ts";
import type { Site } from "../../content/site.ts";
import { isSlug } from "../../content/slug.ts";
import { type Attribution, type Vocabulary, type VocabularyFile, vocabularySchema } from "../../content/topic.ts";
import { DataError, parseJson, type Problem } from "./problem.ts";
import { type Settings, settingsSchema } from "./settings.ts";

/** Everything in `data/` that could be read, and everything that could not. */
export interface SiteData {
  site: Site | undefined;
  vocabulary: Vocabulary;
  attribution?: Attribution | undefined;
  articles: DatedArticle[];
  problems: Problem[];
}

/** What in `data/` is of the whole site: `site.json` and `topics.json`, which may be absent. */
export interface Frame {
  settings: Settings | undefined;
  vocabulary: Vocabulary;
  /** Whom the vocabulary is by, where its licence asks to say so. */
  attribution?: Attribution | undefined;
  problems: Problem[];
}

/** Reads a data folder: `site.json`, `topics.json` (may be absent) and `articles/*.json`. Never throws for what an editor wrote. */
export async function readData(folder: string): Promise<SiteData> {
  const { settings, vocabulary, attribution, problems } = await readFrame(folder);
  const articles: DatedArticle[] = [];
  for (const name of await articleNames(folder)) {
    const slug = slugOf(name);
    const file = articleFile(folder, name);
    if (slug === undefined) {
      problems.push(badName(file));
      continue;
    }
    const text = await readFile(join(folder, "articles", name), "utf8").catch(() => undefined);
    const read = text === undefined ? cannotBeRead(file) : parseJson(file, text, articleSchema);
    problems.push(...read.problems);
    if (read.output !== undefined) articles.push({ slug, article: read.output });
  }
  return { site: settings?.site, vocabulary, attribution, articles, problems };
}

/** Reads what is of the whole site. Never throws for what an editor wrote. */
export async function readFrame(folder: string): Promise<Frame> {
  const settings = (await readFileOf(folder, "site.json", settingsSchema)) ?? {
    output: undefined,
    ...cannotBeRead(`${basename(folder)}/site.json`),
  };
  const vocabulary = await readFileOf(folder, "topics.json", vocabularySchema);
  return {
    settings: settings.output,
    vocabulary: vocabulary?.output?.topics ?? [],
    attribution: vocabulary?.output?.attribution,
    problems: [...settings.problems, ...(vocabulary?.problems ?? [])],
  };
}

/** Reads `site.json` alone. Throws a `DataError` when it is missing or wrong. */
export async function readSite(folder: string): Promise<Site> {
  const read = await readFileOf(folder, "site.json", settingsSchema);
  if (read?.output === undefined)
    throw new DataError(read?.problems ?? cannotBeRead(`${basename(folder)}/site.json`).problems);
  return read.output.site;
}

/** Reads `topics.json` alone; none is an empty vocabulary. Throws a `DataError` when it is wrong. */
export async function readVocabulary(folder: string): Promise<Vocabulary> {
  return (await readVocabularyFile(folder)).topics;
}

/** As `readVocabulary`, with whom it is by. */
export async function readVocabularyFile(folder: string): Promise<VocabularyFile> {
  const read = await readFileOf(folder, "topics.json", vocabularySchema);
  if (read !== undefined && read.output === undefined) throw new DataError(read.problems);
  return read?.output ?? { topics: [] };
}

/** The slug that the name of a file in `articles/` stands for, where it may be one. */
export function slugOf(name: string): string | undefined {
  const slug = name.slice(0, -".json".length);
  return isSlug(slug) ? slug : undefined;
}

/** True for a file in `articles/` that should be an article. */
export function isArticleName(name: string): boolean {
  return name.endsWith(".json") && !name.startsWith(".");
}

/** How problems call an article's file. */
export function articleFile(folder: string, name: string): string {
  return `${basename(folder)}/articles/${name}`;
}

export function badName(file: string): Problem {
  const reason =
    "the name of the file is the article's address: lower-case letters a to z, digits and single hyphens";
  return { file, field: "", reason };
}

export function cannotBeRead(file: string): { output?: undefined; problems: Problem[] } {
  return { problems: [{ file, field: "", reason: "cannot be read" }] };
}

async function readFileOf<T>(folder: string, path: string, schema: v.GenericSchema<unknown, T>) {
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes(path)) return undefined;
  const file = `${basename(folder)}/${path}`;
  const text = await readFile(join(folder, path), "utf8").catch(() => undefined);
  return text === undefined ? cannotBeRead(file) : parseJson(file, text, schema);
}

async function articleNames(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, "articles")).catch((): string[] => []);
  return names.filter(isArticleName).toSorted();
}
