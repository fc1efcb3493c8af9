import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleOrder, makeCard, primaryLanguageOf } from "../../../archive/edition.ts";
import { articleSchema, type Article } from "../../../content/article.ts";
import type { Site } from "../../../content/site.ts";
import { publicPictures, type PictureReference } from "../../data/check-references.ts";
import { parseJson, type Problem } from "../../data/problem.ts";
import { articleFile, cannotBeRead } from "../../data/read-data.ts";
import { fingerprint } from "../content-hash.ts";

export interface ReadTask {
  data: string;
  site: Site;
  files: FileToRead[];
}

export interface FileToRead {
  slug: string;
  modified: number;
  size: number;
  /** The hash of the file as it was read before. */
  known?: string;
}

/** What the ledger keeps of an article: `card` is its card without topics, as JSON. */
export interface ArticleFacts {
  content: string;
  place: string;
  day: string;
  changed: string;
  language: string;
  typed: string[];
  story: string | undefined;
  card: string;
  summary: string;
  pictures: PictureReference[];
}

export interface FileRead {
  read: FileToRead;
  /** The hash of the file. */
  file: string;
  /** Absent where the file is as it was before, and where it has problems. */
  facts?: ArticleFacts;
  problems: Problem[];
}

/** Reads articles, as far as their files have changed. */
export function readArticles({ data, site, files }: ReadTask): FileRead[] {
  return files.map((read) => {
    const name = articleFile(data, `${read.slug}.json`);
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(data, "articles", `${read.slug}.json`));
    } catch {
      return { read, file: "", ...cannotBeRead(name) };
    }
    const file = fingerprint(bytes);
    if (file === read.known) return { read, file, problems: [] };
    const { output, problems } = parseJson(name, bytes.toString(), articleSchema);
    return { read, file, problems, ...(output !== undefined && { facts: factsOf(site, read.slug, output) }) };
  });
}

function factsOf(site: Site, slug: string, article: Article): ArticleFacts {
  // What readers never see may change without a trace.
  const { $schema: _, revisions: __, derived: ___, imported: ____, ...content } = article;
  const card = makeCard(site, slug, article, []);
  const json = JSON.stringify(card);
  return {
    content: fingerprint(JSON.stringify(content)),
    place: articleOrder(slug, article.date, site),
    day: card.day,
    changed: article.updated ?? article.date,
    language: primaryLanguageOf(site, card),
    typed: article.topics,
    story: article.story,
    card: json,
    summary: fingerprint(json),
    pictures: publicPictures(article),
  };
}
