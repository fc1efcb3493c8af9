import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type * as v from "valibot";
import type { DatedArticle } from "../../archive/edition.ts";
import { articleSchema } from "../../content/article.ts";
import { isSlug } from "../../content/slug.ts";
import { type Site, siteSchema } from "../../content/site-schema.ts";
import { type Vocabulary, vocabularySchema } from "../../content/topic.ts";
import { DataError, parseJson, type Problem } from "./problem.ts";

/** Everything in `data/` that could be read, and everything that could not. */
export interface SiteData {
  site: Site | undefined;
  vocabulary: Vocabulary;
  articles: DatedArticle[];
  problems: Problem[];
}

/** Reads a data folder: `site.json`, `topics.json` (may be absent) and `articles/*.json`. Never throws for what an editor wrote. */
export async function readData(folder: string): Promise<SiteData> {
  const problems: Problem[] = [];

  async function read<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> {
    const file = `${basename(folder)}/${path}`;
    const text = await readFile(join(folder, path), "utf8").catch(() => undefined);
    if (text === undefined) {
      problems.push({ file, field: "", reason: "cannot be read" });
      return undefined;
    }
    const parsed = parseJson(file, text, schema);
    problems.push(...parsed.problems);
    return parsed.output;
  }

  const names = await articleNames(folder);
  const site = await read("site.json", siteSchema);
  const hasVocabulary = (await readdir(folder).catch((): string[] => [])).includes("topics.json");
  const vocabulary = hasVocabulary ? await read("topics.json", vocabularySchema) : [];
  const articles: DatedArticle[] = [];
  for (const name of names) {
    const slug = name.slice(0, -".json".length);
    if (!isSlug(slug)) {
      const reason = "the name of the file is the article's address: lower-case letters a to z, digits and single hyphens";
      problems.push({ file: `${basename(folder)}/articles/${name}`, field: "", reason });
      continue;
    }
    const article = await read(`articles/${name}`, articleSchema);
    if (article !== undefined) articles.push({ slug, article });
  }
  return { site, vocabulary: vocabulary ?? [], articles, problems };
}

/** Reads `site.json` alone. Throws a `DataError` when it is missing or wrong. */
export async function readSite(folder: string): Promise<Site> {
  const site = await readAlone(folder, "site.json", siteSchema);
  if (site === undefined) {
    throw new DataError([{ file: `${basename(folder)}/site.json`, field: "", reason: "cannot be read" }]);
  }
  return site;
}

/** Reads `topics.json` alone; none is an empty vocabulary. Throws a `DataError` when it is wrong. */
export async function readVocabulary(folder: string): Promise<Vocabulary> {
  return (await readAlone(folder, "topics.json", vocabularySchema)) ?? [];
}

async function readAlone<T>(folder: string, path: string, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> {
  const text = await readFile(join(folder, path), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const { output, problems } = parseJson(`${basename(folder)}/${path}`, text, schema);
  if (output === undefined) throw new DataError(problems);
  return output;
}

async function articleNames(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, "articles")).catch((): string[] => []);
  return names.filter((name) => name.endsWith(".json") && !name.startsWith(".")).toSorted();
}
