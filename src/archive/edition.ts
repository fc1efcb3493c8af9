import type { Article } from "../content/article.ts";
import { blockText } from "../content/block.ts";
import type { Card } from "../content/card.ts";
import { dateOrder, dayOf } from "../content/date.ts";
import { directionOf } from "../content/language.ts";
import type { PublishedArticle, RelatedCard } from "../content/published-article.ts";
import { readingMinutes } from "../content/reading-time.ts";
import type { Site } from "../content/site.ts";
import type { Attribution, TopicTag, Vocabulary } from "../content/topic.ts";
import type { IndexedArticle } from "../words/article-terms.ts";
import { primaryLanguage } from "../words/stemmer.ts";
import { relationFinder, type Relation } from "./related.ts";
import { topicResolver } from "./resolve-topics.ts";

export interface DatedArticle {
  slug: string;
  article: Article;
}

/** One published state of the archive, in memory. Articles and their cards stand newest first. */
export interface Edition {
  site: Site;
  articles: PublishedArticle[];
  cards: Card[];
  /** Whom the topics are by, where that has to be said. */
  attribution?: Attribution | undefined;
}

/** Makes an edition of articles that were read: orders them, resolves their topics, and finds what is related to each. */
export function makeEdition(site: Site, vocabulary: Vocabulary, articles: DatedArticle[]): Edition {
  const resolve = topicResolver(vocabulary);
  const findRelated = relationFinder();
  const oldestFirst = articles
    .map((dated) => ({ ...dated, order: articleOrder(dated.slug, dated.article.date, site) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const cards = oldestFirst.map(({ slug, article }) =>
    makeCard(site, slug, article, resolve(article.topics)),
  );
  const published = oldestFirst.map(({ article }, number) => {
    const card = cardAt(cards, number);
    const relations = findRelated({ topics: card.topics.map(({ id }) => id), story: article.story });
    return publishArticle(article, card, {
      newer: cards[number + 1],
      older: cards[number - 1],
      related: relations.map((relation) => relatedCard(card, cardAt(cards, relation.number), relation)),
    });
  });
  return { site, cards: cards.toReversed(), articles: published.toReversed() };
}

function cardAt(cards: Card[], number: number): Card {
  const card = cards[number];
  if (card === undefined) throw new RangeError(`no card ${number}`);
  return card;
}

/** Where an article stands in the archive, as text that sorts from the oldest to the newest. */
export function articleOrder(slug: string, date: string, { timeZone }: Site): string {
  // A tab sorts before the space of a time, so that a day comes before the instants of that day.
  return `${dateOrder(date, timeZone)}\t${slug}`;
}

export function makeCard(site: Site, slug: string, article: Article, topics: TopicTag[]): Card {
  const { headline, standfirst, date, image, body } = article;
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
    minutes: readingMinutes(body.map(blockText).join("\n")),
  };
}

/** A card as another article leads to it. */
export function relatedCard(
  from: Card,
  to: Card,
  { isSameStory, topics }: Omit<Relation, "number">,
): RelatedCard {
  const tags = topics.flatMap((id) => from.topics.find((topic) => topic.id === id) ?? []);
  return { ...to, because: { isSameStory, topics: tags } };
}

export interface Surroundings {
  newer: Neighbour | undefined;
  older: Neighbour | undefined;
  related: RelatedCard[];
}

export type Neighbour = Pick<Card, "slug" | "headline" | "lang" | "dir">;

export function publishArticle(article: Article, card: Card, around: Surroundings): PublishedArticle {
  const { body, updated, authors, dateline, source, story, corrections } = article;
  const { newer, older, related } = around;
  return {
    ...card,
    ...(updated !== undefined && { updated }),
    authors,
    ...(dateline !== undefined && { dateline }),
    ...(source !== undefined && { source }),
    ...(story !== undefined && { story }),
    corrections,
    body,
    ...(newer !== undefined && { newer: neighbour(newer) }),
    ...(older !== undefined && { older: neighbour(older) }),
    related,
  };
}

function neighbour({ slug, headline, lang, dir }: Neighbour): Neighbour {
  return { slug, headline, ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) };
}

/** What the index takes in of a published article. */
export function indexedArticle(site: Site, article: PublishedArticle): IndexedArticle {
  const { body, authors, story } = article;
  return { card: article, body, authors, story, language: article.lang ?? site.language };
}

/** The languages that articles of an archive may be in, by their primary subtags: what its stemmers are loaded for. */
export function primaryLanguageOf(site: Site, { lang }: Pick<Card, "lang">): string {
  return primaryLanguage(lang ?? site.language);
}
