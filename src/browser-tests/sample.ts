import { fileURLToPath } from "node:url";
import type { Archive, ArchiveQuery, CardPage } from "../archive/archive.ts";
import { makeEdition, type Edition } from "../archive/edition.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import type { PublishedArticle } from "../content/published-article.ts";
import type { TopicCount } from "../content/topic.ts";
import { readData } from "../node/data/read-data.ts";

/** The edition that `dist/` was built from. */
export const edition: Edition = await readEdition();

/** What its lists must show: the archive that the app's own contract suite holds every other one against. */
export const archive: Archive = memoryArchive(edition);

async function readEdition(): Promise<Edition> {
  const data = await readData(fileURLToPath(new URL("../../data", import.meta.url)));
  if (data.site === undefined) throw new Error("data/site.json cannot be read");
  return makeEdition(data.site, data.vocabulary, data.articles);
}

/** The newest article for which something holds. */
export function articleThat(holds: (article: PublishedArticle) => boolean): PublishedArticle {
  const found = edition.articles.find(holds);
  if (found === undefined) throw new Error(`the sample archive has no article for which ${holds.toString()}`);
  return found;
}

export function hasBlock(article: PublishedArticle, type: PublishedArticle["body"][number]["type"]): boolean {
  return article.body.some((block) => block.type === type);
}

/** The newest page of a list. */
export async function listOf(query: ArchiveQuery): Promise<CardPage> {
  const list = await archive.list(query);
  if (list === undefined) throw new Error("a list has a newest page");
  return list;
}

/** The largest topic, and the topic that most of its articles are also about but not all. */
export async function largestTopic(): Promise<{ topic: TopicCount; further: TopicCount }> {
  const [topic] = await archive.topics();
  if (topic === undefined) throw new Error("the sample archive has no topic");
  const others = await archive.topicsOf({ with: [topic.id] });
  const further = others.find(({ id, count }) => id !== topic.id && count < topic.count);
  if (further === undefined) throw new Error(`${topic.label} cannot be narrowed`);
  return { topic, further };
}
