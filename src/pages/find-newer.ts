import type { Archive } from "../archive/archive.ts";
import type { Card } from "../content/card.ts";
import type { PublishedArticle } from "../content/published-article.ts";
import { paths } from "../paths.ts";
import { formatQuery } from "../query/format-query.ts";
import { allOf, topicQuery, type Query } from "../query/query.ts";

const SHOWN = 4;
/** Articles that have so many of the rarest topics in common are on the same thing. */
const TOPICS = 2;

export interface NewerArticles {
  cards: Card[];
  /** The list that they are the newest of. */
  href: string;
}

/** The newest later articles of an article's story, or on its rarest topics; `undefined` where there are none. */
export async function findNewer(
  archive: Archive,
  article: PublishedArticle,
): Promise<NewerArticles | undefined> {
  const subject = await subjectOf(archive, article);
  if (subject === undefined) return undefined;
  const query = allOf([subject, { kind: "dates", from: article.day }]);
  const list = await archive.list({ query });
  const cards = laterCards(list?.cards ?? [], article.slug);
  return cards.length === 0
    ? undefined
    : { cards: cards.slice(0, SHOWN), href: paths.search.href(formatQuery(query)) };
}

async function subjectOf(archive: Archive, { story, topics }: PublishedArticle): Promise<Query | undefined> {
  if (story !== undefined) return { kind: "story", name: story };
  const counted = await Promise.all(topics.map(({ id }) => archive.topic(id)));
  const rarest = counted
    .filter((topic) => topic !== undefined)
    .toSorted((a, b) => a.count - b.count)
    .slice(0, TOPICS);
  return rarest.length === 0 ? undefined : allOf(rarest.map(({ id }) => topicQuery(id)));
}

/** Of a newest-first list, what stands before the article itself: all of it where that is on a page further on. */
function laterCards(cards: Card[], slug: string): Card[] {
  const own = cards.findIndex((card) => card.slug === slug);
  return own < 0 ? cards : cards.slice(0, own);
}
