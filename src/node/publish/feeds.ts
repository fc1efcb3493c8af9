import { generateRssFeed } from "feedsmith";
import type { Edition } from "../../archive/edition.ts";
import type { Card } from "../../content/card.ts";
import { publicUrl, type Site } from "../../content/site.ts";
import { paths } from "../../paths.ts";

const NEWEST = 30;

/** RSS 2.0 (https://www.rssboard.org/rss-specification) of the newest articles: one feed of the site, one of each topic, by path. */
export function* feeds({ site, cards }: Edition): Generator<[path: string, xml: string]> {
  yield [paths.feed.href(), feed(site, site.title, paths.front.href(), paths.feed.href(), cards)];
  const tagged = cards.flatMap((card) => card.topics.map((topic) => ({ topic, card })));
  for (const [id, entries] of Map.groupBy(tagged, ({ topic }) => topic.id)) {
    const label = entries[0]?.topic.label ?? id;
    const ofTopic = entries.slice(0, NEWEST).map(({ card }) => card);
    const title = `${label} · ${site.title}`;
    yield [
      paths.topicFeed.href(id),
      feed(site, title, paths.topic.href(id), paths.topicFeed.href(id), ofTopic),
    ];
  }
}

function feed(site: Site, title: string, page: string, self: string, cards: Card[]): string {
  const newest = cards.slice(0, NEWEST);
  return generateRssFeed({
    title,
    link: publicUrl(site, page),
    description: site.description,
    language: site.language,
    // The newest article's date, not the time of the build: the same data give the same bytes.
    lastBuildDate: newest[0] === undefined ? undefined : new Date(newest[0].date),
    atom: { links: [{ href: publicUrl(site, self), rel: "self", type: "application/rss+xml" }] },
    items: newest.map((card) => item(site, card)),
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
