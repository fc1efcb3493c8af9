import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { foldLabel } from "../../archive/topic-id.ts";
import { topicResolver } from "../../archive/resolve-topics.ts";
import { articleSchema } from "../../content/article.ts";
import { dayOf } from "../../content/date.ts";
import type { Site } from "../../content/site.ts";
import type { TopicTag, Vocabulary } from "../../content/topic.ts";
import { parseJson, type Problem } from "../data/problem.ts";
import { articleFile, badName, cannotBeRead, slugOf } from "../data/read-data.ts";
import { articleNames } from "../publish/sources/article-names.ts";
import type { Leaving } from "./export-format.ts";

/** Which articles leave: of a topic, from a day, to a day. All of them where nothing is said. */
export interface Selection {
  /** A topic's label, alias or id. */
  topic?: string | undefined;
  /** `2023-11-17`. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface ArticlesToRead {
  data: string;
  site: Site;
  vocabulary: Vocabulary;
  selection: Selection;
  /** Is told what cannot be read. */
  onProblem: (problem: Problem) => void;
}

/** Reads the articles of a data folder in the order of their slugs, one at a time. */
export async function* storedArticles({
  data,
  site,
  vocabulary,
  selection,
  onProblem,
}: ArticlesToRead): AsyncGenerator<Leaving> {
  const resolve = topicResolver(vocabulary);
  for (const name of [...articleNames(join(data, "articles"))].toSorted()) {
    const slug = slugOf(name);
    const read =
      slug === undefined ? { problems: [badName(articleFile(data, name))] } : await readArticle(data, name);
    for (const problem of read.problems) onProblem(problem);
    if (slug === undefined || !("leaving" in read) || read.leaving === undefined) continue;
    const leaving = { slug, ...read.leaving, topics: resolve(read.leaving.article.topics) };
    if (isSelected(leaving, site, selection)) yield leaving;
  }
}

async function readArticle(data: string, name: string) {
  const file = articleFile(data, name);
  const text = await readFile(join(data, "articles", name), "utf8").catch(() => undefined);
  if (text === undefined) return { problems: cannotBeRead(file).problems };
  const { output: article, problems } = parseJson(file, text, articleSchema);
  if (article === undefined) return { problems };
  const typed: Record<string, unknown> = Object.fromEntries(
    Object.entries(JSON.parse(text.replace(/^\uFEFF/, ""))),
  );
  return { problems, leaving: { typed, article } };
}

function isSelected({ article, topics }: Leaving, site: Site, { topic, from, to }: Selection): boolean {
  const day = dayOf(article.date, site.timeZone);
  if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false;
  return topic === undefined || topics.some((tag) => isCalled(tag, topic, article.topics));
}

function isCalled({ id, label }: TopicTag, topic: string, typed: string[]): boolean {
  const wanted = foldLabel(topic);
  return id === topic || foldLabel(label) === wanted || typed.some((one) => foldLabel(one) === wanted);
}
