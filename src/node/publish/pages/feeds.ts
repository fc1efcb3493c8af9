import { generateRssFeed } from "feedsmith";
import type { Archive } from "../../../archive/archive.ts";
import type { Card } from "../../../content/card.ts";
import { publicUrl, type Site } from "../../../content/site.ts";
import { paths } from "../../../paths.ts";
import { EVERYTHING, topicQuery, type Query } from "../../../query/query.ts";
import type { Build } from "../build.ts";
import { keepOutput, putOutput } from "../output/outputs.ts";
import { topicKey } from "../sources/lists.ts";
import type { PagesToWrite } from "./write-pages.ts";

const NEWEST = 30;
/** Characters that XML cannot say: one of them, in one headline, and no reader reads the feed (https://www.w3.org/TR/xml/#charsets). */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Writes RSS 2.0 (https://www.rssboard.org/rss-specification) of the newest articles: one feed of the site, one of each topic that has changed. */
export async function writeFeeds(
  build: Build,
  { archive, arrangement, isAllNew }: PagesToWrite,
): Promise<void> {
  const { site, progress } = build;
  const { tally, lists } = arrangement;
  progress.step("Making feeds", tally.topics.size);
  const newest = await newestCards(archive, EVERYTHING);
  putFeed(build, paths.feed.href(), feed(site, site.title, paths.front.href(), paths.feed.href(), newest));
  for (const { id, label } of tally.topics.values()) {
    progress.add(1);
    const self = paths.topicFeed.href(id);
    if (!isAllNew && !lists.isTouched(topicKey(id)) && keepOutput(build, self.slice(1))) continue;
    const cards = await newestCards(archive, topicQuery(id));
    putFeed(build, self, feed(site, `${label} · ${site.title}`, paths.topic.href(id), self, cards));
  }
}

function putFeed(build: Build, path: string, xml: string): void {
  putOutput(build, path.slice(1), xml.replace(NOT_XML, ""));
}

async function newestCards(archive: Archive, query: Query): Promise<Card[]> {
  const newest = await archive.list({ query });
  const cards = newest?.cards ?? [];
  const page = (newest?.pages?.page ?? 1) - 1;
  if (cards.length >= NEWEST || page < 1) return cards.slice(0, NEWEST);
  const older = await archive.list({ query, page });
  return [...cards, ...(older?.cards ?? [])].slice(0, NEWEST);
}

function feed(site: Site, title: string, page: string, self: string, cards: Card[]): string {
  return generateRssFeed({
    title,
    link: publicUrl(site, page),
    description: site.description,
    language: site.language,
    // The newest article's date, not the time of the build: the same data give the same bytes.
    lastBuildDate: cards[0] === undefined ? undefined : new Date(cards[0].date),
    atom: { links: [{ href: publicUrl(site, self), rel: "self", type: "application/rss+xml" }] },
    items: cards.map((card) => item(site, card)),
  });
}

function item(site: Site, { slug, headline, standfirst, date, topics }: Card) {
  const link = publicUrl(site, paths.article.href(slug));
  return {
    title: headline,
    link,
    guid: { value: link, isPermaLink: true },
    pubDate: new Date(date),
    description: standfirst,
    categories: topics.map(({ label }) => ({ name: label })),
  };
}
