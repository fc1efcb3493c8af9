import { choosingHref, paths } from "../paths.ts";
import { articleThat, hasBlock, largestTopic, newestDay } from "./sample.ts";

/** One page of every kind that the site has. */
export interface PageKind {
  name: string;
  path: string;
  /** The server answers 404, which Chromium logs. */
  isMissing?: boolean;
  /** `@thorough` where only `npm run test:thorough` looks at it. */
  tag: string[];
}

const { topic, further } = await largestTopic();
const { day } = await newestDay();
const articles = {
  "an article of plain paragraphs": articleThat(
    ({ body, lang }) => lang === undefined && body.every(({ type }) => type === "paragraph"),
  ),
  "an article with a table": articleThat(
    (article) => hasBlock(article, "table") && article.image !== undefined,
  ),
  "an article with a quote": articleThat((article) => hasBlock(article, "quote")),
  "an article with a list": articleThat((article) => hasBlock(article, "list")),
  "an article with a correction": articleThat(({ corrections }) => corrections.length > 0),
  "an article in Arabic": articleThat(({ lang }) => lang === "ar"),
  "an article in Japanese": articleThat(({ lang }) => lang === "ja"),
};

/** One of each page component, and of each way to write. */
const ESSENTIAL = new Set([
  "the front page",
  "an article with a table",
  "an article in Arabic",
  "the topics",
  "a narrowed topic",
  "the archive",
  "a day",
  "a search that finds",
  "the bookmarks",
  "the not-found page",
]);

const kinds: Omit<PageKind, "tag">[] = [
  { name: "the front page", path: paths.front.href() },
  ...Object.entries(articles).map(([name, { slug }]) => ({ name, path: paths.article.href(slug) })),
  { name: "the topics", path: paths.topics.href() },
  { name: "the topics by size", path: paths.topics.href({ order: "size" }) },
  { name: "no topics", path: paths.topics.href({ find: "zzzz" }) },
  { name: "a topic", path: paths.topic.href(topic.id) },
  {
    name: "a narrowed topic",
    path: paths.topic.href(topic.id, `#${further.id} -lang:ja`),
  },
  {
    name: "a topic narrowed to nothing",
    path: paths.topic.href(topic.id, `-#${topic.id}`),
  },
  { name: "the archive", path: paths.archive.href() },
  { name: "the archive with a span to choose", path: choosingHref(paths.archive.href(), day) },
  { name: "the oldest page of the archive", path: paths.archivePage.href(1) },
  { name: "a year", path: paths.span.href(day.slice(0, 4)) },
  { name: "a month", path: paths.span.href(day.slice(0, 7)) },
  { name: "a day", path: paths.span.href(day) },
  { name: "the search", path: paths.search.href() },
  { name: "a search that finds", path: paths.search.href(topic.label) },
  { name: "a search by relevance", path: paths.search.href(topic.label, { order: "relevance" }) },
  {
    name: "a search with a filter",
    path: paths.search.href(`#${topic.id} OR #${further.id} -lang:ja after:2022-07`),
  },
  { name: "a search that finds nothing", path: paths.search.href("zzzz") },
  { name: "a search that is not understood", path: paths.search.href('moon "treaty') },
  { name: "the bookmarks", path: paths.bookmarks.href() },
  { name: "the not-found page", path: paths.article.href("never-published"), isMissing: true },
];

export const pageKinds: PageKind[] = kinds.map((kind) => ({
  ...kind,
  tag: ESSENTIAL.has(kind.name) ? [] : ["@thorough"],
}));
