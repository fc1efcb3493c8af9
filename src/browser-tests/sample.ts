import { fileURLToPath } from "node:url";
import type { Archive, Count, DayCount, List } from "../archive/archive.ts";
import { makeEdition, type Edition } from "../archive/edition.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import { blockText } from "../content/block.ts";
import type { PublishedArticle } from "../content/published-article.ts";
import type { TopicCount } from "../content/topic.ts";
import { readData } from "../node/data/read-data.ts";
import { parseQuery } from "../query/parse-query.ts";
import { both, topicQuery, type Query } from "../query/query.ts";
import { furtherTopics } from "../search/further-topics.ts";

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

/** The query that a text says. */
export function queryOf(text: string): Query {
  const parsed = parseQuery(text);
  if ("problem" in parsed) throw new Error(`${text} is no query`);
  return parsed.query;
}

/** The newest page of a list. */
export async function listOf(query: Query): Promise<List & { total: Count }> {
  const list = await archive.list({ query });
  if (list?.total === undefined) throw new Error("a list has a newest page, which says how long it is");
  return { ...list, total: list.total };
}

/** The headlines of a whole list with numbered pages, newest first. */
export async function allHeadlines(query: Query): Promise<string[]> {
  const { pages: { count: pages = 1 } = {} } = await listOf(query);
  const numbers = Array.from({ length: pages }, (_, index) => pages - index);
  const lists = await Promise.all(numbers.map((page) => archive.list({ query, page })));
  return lists.flatMap((list) => list?.cards ?? []).map(({ headline }) => headline);
}

/** The newest day that has articles, and how many. */
export async function newestDay(): Promise<DayCount> {
  const [newest] = await archive.years();
  const [day] = await archive.days(newest?.year ?? "");
  if (day === undefined) throw new Error("the sample archive has no day");
  return day;
}

/** The largest topic, and the topic that most of its articles are also about but not all. */
export async function largestTopic(): Promise<{ topic: TopicCount; further: TopicCount }> {
  const { topics } = await archive.topics({ order: "size" });
  const [topic, ...others] = topics;
  if (topic === undefined) throw new Error("the sample archive has no topic");
  const shared = await Promise.all(
    others.map(async (other) => {
      const { value } = await archive.count(both(topicQuery(topic.id), topicQuery(other.id)));
      return { ...other, count: value };
    }),
  );
  const [further] = shared
    .filter(({ count }) => count > 0 && count < topic.count)
    .toSorted((a, b) => b.count - a.count);
  if (further === undefined) throw new Error(`${topic.label} cannot be narrowed`);
  return { topic, further };
}

/** The topics that a list is offered to be narrowed by, in their order, with the numbers of articles that would be left. */
export async function topicsToAdd(query: Query): Promise<TopicCount[]> {
  const topics = await furtherTopics(archive, query, (await listOf(query)).cards);
  return Promise.all(
    topics.map(async ({ id, label }) => {
      const { value } = await archive.count(both(query, topicQuery(id)));
      return { id, label, count: value };
    }),
  );
}

/** The words, of those that begin a headline or a text with a small letter, that the most articles have. */
export function commonWords(): string[] {
  const words = edition.articles.flatMap((article) => [
    ...new Set(textOf(article).match(/(?<!\p{L})[a-z]{5,}(?!\p{L})/gu)),
  ]);
  return [...Map.groupBy(words, (word) => word)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([word]) => word);
}

/** So many topics that narrow a list one after the other, each to fewer articles and none to nothing. */
export async function narrowingTopics(query: Query, topics: number): Promise<TopicCount[] | undefined> {
  if (topics === 0) return [];
  const { value } = await archive.count(query);
  for (const topic of (await topicsToAdd(query)).filter(({ count }) => count > 0 && count < value)) {
    const others = await narrowingTopics(both(query, topicQuery(topic.id)), topics - 1);
    if (others !== undefined) return [topic, ...others];
  }
  return undefined;
}

/** Everything that stands in an article, in small letters. */
export function textOf({ headline, standfirst = "", body }: PublishedArticle): string {
  return [headline, standfirst, ...body.map(blockText)].join("\n").toLowerCase();
}

/** How much of a word is its own: no ending is taken off that far forward. */
const OWN_LETTERS = 4;

/** A plain word in the body of an article; no other word begins with the same letters. */
export function wordOnlyInBody(article: PublishedArticle): string {
  const { headline, standfirst = "", body, authors } = article;
  const others = edition.articles.filter((other) => other !== article).map(textOf);
  const elsewhere = [headline, standfirst, ...authors, ...others].join("\n").toLowerCase();
  const beginnings = new Set((elsewhere.match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, OWN_LETTERS)));
  const words = body.flatMap((block) => blockText(block).match(/(?<!\p{L})[a-z]{8,}(?!\p{L})/gu) ?? []);
  const word = words.find((word) => !beginnings.has(word.slice(0, OWN_LETTERS)));
  if (word === undefined) throw new Error(`${article.slug} has no word of its own`);
  return word;
}
