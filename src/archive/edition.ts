import type { Article } from "../content/article.ts";
import { blockText } from "../content/block.ts";
import type { Card } from "../content/card.ts";
import { dateOrder, dayOf } from "../content/date.ts";
import { directionOf } from "../content/language.ts";
import type { PublishedArticle } from "../content/published-article.ts";
import { readingMinutes } from "../content/reading-time.ts";
import { searchText } from "../content/search-text.ts";
import type { Site } from "../content/site.ts";
import type { Vocabulary } from "../content/topic.ts";
import { findRelated } from "./related.ts";
import { resolveTopics } from "./resolve-topics.ts";

export interface DatedArticle {
  slug: string;
  article: Article;
}

/** One published state of the archive. Articles and cards stand newest first, `texts` beside them holds what a search looks through. */
export interface Edition {
  site: Site;
  articles: PublishedArticle[];
  cards: Card[];
  texts: string[];
}

/** Makes an edition of articles that were read: orders them, resolves their topics, and finds what is related to each. */
export function makeEdition(site: Site, vocabulary: Vocabulary, articles: DatedArticle[]): Edition {
  const ordered = newestFirst(articles, site.timeZone);
  const bodies = ordered.map(({ article }) => article.body.map(blockText).join("\n"));
  const tagsOf = resolveTopics(vocabulary);
  const cards = ordered.map(({ slug, article }, index) =>
    makeCard(site, slug, article, tagsOf(article.topics), bodies[index] ?? ""),
  );
  const related = findRelated(
    cards,
    ordered.map(({ article }) => article.story),
  );
  return {
    site,
    cards,
    texts: cards.map((card, index) => makeSearchText(card, bodies[index] ?? "")),
    articles: ordered.map(({ article }, index) =>
      publishArticle(article, index, cards, related[index] ?? []),
    ),
  };
}

function newestFirst(articles: DatedArticle[], timeZone: string): DatedArticle[] {
  return articles
    .map((dated) => ({ dated, order: `${dateOrder(dated.article.date, timeZone)} ${dated.slug}` }))
    .toSorted((a, b) => (a.order < b.order ? 1 : -1))
    .map(({ dated }) => dated);
}

function makeCard(site: Site, slug: string, article: Article, topics: Card["topics"], body: string): Card {
  const { headline, standfirst, date, image } = article;
  const lang = article.lang ?? site.language;
  const dir = article.dir ?? directionOf(lang);
  return {
    slug,
    headline,
    ...(standfirst !== undefined && { standfirst }),
    date,
    day: dayOf(date, site.timeZone),
    topics,
    ...(lang !== site.language && { lang }),
    ...(dir !== directionOf(site.language) && { dir }),
    ...(image !== undefined && { image }),
    minutes: readingMinutes(body),
  };
}

function makeSearchText({ headline, standfirst, topics }: Card, body: string): string {
  return searchText([headline, standfirst, ...topics.map(({ label }) => label), body].join("\n"));
}

function publishArticle(article: Article, index: number, cards: Card[], related: Card[]): PublishedArticle {
  const { body, updated, authors, source, story, corrections } = article;
  const [newer, card, older] = [cards[index - 1], cards[index], cards[index + 1]];
  if (card === undefined) throw new RangeError(`no card ${index}`);
  return {
    ...card,
    ...(updated !== undefined && { updated }),
    authors,
    ...(source !== undefined && { source }),
    ...(story !== undefined && { story }),
    corrections,
    body,
    ...(newer !== undefined && { newer: neighbour(newer) }),
    ...(older !== undefined && { older: neighbour(older) }),
    related,
  };
}

function neighbour({ slug, headline, lang, dir }: Card): PublishedArticle["newer"] {
  return { slug, headline, ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) };
}
