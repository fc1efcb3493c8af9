import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articlePath } from "../../../archive/archive-files.ts";
import {
  indexedArticle,
  makeCard,
  primaryLanguageOf,
  publishArticle,
  type Surroundings,
} from "../../../archive/edition.ts";
import { indexRun, type Run } from "../../../archive/segment/run.ts";
import type { SegmentDocument } from "../../../archive/segment/segment.ts";
import { articleSchema, type Article } from "../../../content/article.ts";
import type { Site } from "../../../content/site.ts";
import type { TopicTag } from "../../../content/topic.ts";
import { loadStemmers, type StemmerOf } from "../../../words/stemmer.ts";
import { DataError, parseJson } from "../../data/problem.ts";
import { articleFile } from "../../data/read-data.ts";
import { fingerprint } from "../content-hash.ts";
import type { Folders } from "../folders.ts";
import { stagingIn, type Staging } from "../output/staging.ts";

export interface IndexTask {
  folders: Folders;
  site: Site;
  /** Primary subtags of the articles' languages. */
  languages: string[];
  /** Newest first. */
  articles: ArticleToIndex[];
  /** Without a run, the articles are only written. */
  withRun: boolean;
}

export interface ArticleToIndex {
  slug: string;
  /** The hash of the file as it was when the build began. */
  file: string;
  topics: TopicTag[];
  /** Given where the article's own file in the archive is to be written. */
  around?: Surroundings;
}

export interface Indexed {
  run?: Run;
  /** How many articles. */
  count: number;
}

/** Inverts articles, and writes their own files in the archive. */
export async function indexArticles(task: IndexTask): Promise<Indexed> {
  const count = task.articles.length;
  const documents = documentsOf(task, await loadStemmers(task.languages));
  if (task.withRun) return { run: indexRun(documents), count };
  for (const _ of documents);
  return { count };
}

/** One after the other, so that only one article is in memory. */
function* documentsOf(task: IndexTask, stemmerOf: StemmerOf): Generator<SegmentDocument> {
  const staging = stagingIn(task.folders);
  for (const article of task.articles) yield takeIn(task, article, stemmerOf, staging);
}

function takeIn(
  { folders, site }: IndexTask,
  entry: ArticleToIndex,
  stemmerOf: StemmerOf,
  staging: Staging,
): SegmentDocument {
  const { slug, topics, around } = entry;
  const article = readUnchanged(folders.data, entry);
  const card = makeCard(site, slug, article, topics);
  const published = publishArticle(
    article,
    card,
    around ?? { newer: undefined, older: undefined, related: [] },
  );
  if (around !== undefined) staging.put(`archive/${articlePath(slug)}`, JSON.stringify(published));
  const indexed = indexedArticle(site, published);
  return {
    card,
    article: indexed,
    stem: stemmerOf(indexed.language),
    primary: primaryLanguageOf(site, card),
  };
}

function readUnchanged(data: string, { slug, file }: ArticleToIndex): Article {
  const bytes = readFileSync(join(data, "articles", `${slug}.json`));
  const name = articleFile(data, `${slug}.json`);
  const { output, problems } = parseJson(name, bytes.toString(), articleSchema);
  if (output !== undefined && fingerprint(bytes) === file) return output;
  const changed = { file: name, field: "", reason: "changed while the site was built" };
  throw new DataError(problems.length > 0 ? problems : [changed]);
}
