import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { blockText } from "../../content/block.ts";
import { publishedArticleSchema, type PublishedArticle } from "../../content/published-article.ts";
import { paths } from "../../paths.ts";
import { CannotRun } from "./cannot-run.ts";

/** The length of article that the budgets are meant for. */
const WORDS = 600;

/** A page that stands for all of its kind. */
export interface SamplePage {
  kind: string;
  path: string;
}

/** The pages of a published site to measure. */
export interface Sample {
  /** How many articles the site has. */
  articles: number;
  front: SamplePage;
  /** Articles as near to 600 words as there are. */
  withPicture: SamplePage;
  withoutPicture: SamplePage;
  /** The one of the two that is nearer, with its number of words. */
  typical: SamplePage & { words: number };
  /** The topic with the most articles. */
  topic: SamplePage;
  all: SamplePage[];
}

/** Chooses one page of each kind. Throws `CannotRun` where the site has none. */
export async function choosePages(folder: string): Promise<Sample> {
  const articles = await readArticles(join(folder, "archive/articles"));
  const byLength = articles
    .filter(({ lang }) => lang === undefined)
    .map((article) => ({ article, words: countWords(article) }))
    .toSorted((a, b) => Math.abs(a.words - WORDS) - Math.abs(b.words - WORDS));
  const picked = byLength.find(({ article }) => hasPicture(article));
  const bare = byLength.find(({ article }) => !hasPicture(article));
  const nearest = byLength[0];
  const topic = commonest(articles.flatMap(({ topics }) => topics.map(({ id }) => id)));
  const month = commonest(articles.map(({ day }) => day.slice(0, 7)));
  if (picked === undefined || bare === undefined || nearest === undefined || !topic || !month)
    throw new CannotRun("The site needs articles with and without a picture, and topics: publish some.");

  const front = { kind: "front page", path: paths.front.href() };
  const withPicture = { kind: "article with a picture", path: paths.article.href(picked.article.slug) };
  const withoutPicture = { kind: "article without one", path: paths.article.href(bare.article.slug) };
  const typical = { ...(nearest === picked ? withPicture : withoutPicture), words: nearest.words };
  const topicPage = { kind: "topic", path: paths.topic.href(topic) };
  const all = [
    front,
    withPicture,
    withoutPicture,
    topicPage,
    { kind: "topics", path: paths.topics.href() },
    { kind: "month of the archive", path: paths.span.href(month) },
    { kind: "archive", path: paths.archive.href() },
    { kind: "search", path: paths.search.href() },
    { kind: "bookmarks", path: paths.bookmarks.href() },
  ];
  return { articles: articles.length, front, withPicture, withoutPicture, typical, topic: topicPage, all };
}

/** Throws `CannotRun` where no site was built. */
export function requireSite(folder: string): void {
  if (!existsSync(join(folder, "index.html")))
    throw new CannotRun(`There is no site in ${folder}/ yet: run \`npm run build\` first.`);
}

async function readArticles(folder: string): Promise<PublishedArticle[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  return Promise.all(
    files.map(async (file) =>
      v.parse(publishedArticleSchema, JSON.parse(await readFile(join(folder, file), "utf8"))),
    ),
  );
}

function hasPicture({ image, body }: PublishedArticle): boolean {
  return image !== undefined || body.some(({ type }) => type === "image");
}

function countWords({ body }: PublishedArticle): number {
  return body.map(blockText).join(" ").split(/\s+/).length;
}

function commonest(names: string[]): string | undefined {
  const counted = Object.entries(Object.groupBy(names, (name) => name));
  return counted.toSorted(([, a = []], [, b = []]) => b.length - a.length)[0]?.[0];
}
