import { paths } from "../paths.ts";
import { archive, articleThat, hasBlock, largestTopic } from "./sample.ts";

/** One page of every kind that the site has. */
export interface PageKind {
  name: string;
  path: string;
  /** The server answers 404, which Chromium logs. */
  isMissing?: boolean;
}

const { topic, further } = await largestTopic();
const [newestDay] = await archive.days();
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

export const pageKinds: PageKind[] = [
  { name: "the front page", path: paths.front.href() },
  ...Object.entries(articles).map(([name, { slug }]) => ({ name, path: paths.article.href(slug) })),
  { name: "the topics", path: paths.topics.href() },
  { name: "a topic", path: paths.topic.href(topic.id) },
  {
    name: "a narrowed topic",
    path: paths.topic.href(topic.id, { with: [further.id], without: [] }),
  },
  {
    name: "a topic narrowed to nothing",
    path: paths.topic.href(topic.id, { with: [], without: [topic.id] }),
  },
  { name: "the archive", path: paths.archive.href() },
  { name: "a month", path: paths.month.href(newestDay?.day ?? "") },
  { name: "the search", path: paths.search.href() },
  { name: "a search that finds", path: paths.search.href(topic.label) },
  { name: "a search that finds nothing", path: paths.search.href("zzzz") },
  { name: "the bookmarks", path: paths.bookmarks.href() },
  { name: "the not-found page", path: paths.article.href("never-published"), isMissing: true },
];
