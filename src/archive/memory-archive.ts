import type { Card } from "../content/card.ts";
import type { Archive, ArchiveQuery } from "./archive.ts";
import type { Edition } from "./edition.ts";
import { countDays, countTopics, pageOf, selectCards } from "./select.ts";

/** Reads an edition that is in memory: for tests and for prerendering. */
export function memoryArchive({ site, articles, cards, texts }: Edition): Archive {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const byTopic = Map.groupBy(
    cards.flatMap((card) => card.topics.map(({ id }) => ({ id, card }))),
    ({ id }) => id,
  );
  const topics = countTopics(cards);
  const days = countDays(cards);

  // The list of one topic is at hand: thousands of topic pages do not each look through the whole archive.
  function select(query: ArchiveQuery): Card[] {
    const [topic] = query.with ?? [];
    if (topic === undefined || query.text !== undefined) return selectCards(cards, texts, query);
    return selectCards(byTopic.get(topic)?.map(({ card }) => card) ?? [], [], query);
  }

  return {
    site,
    list: async (query, page) => pageOf(select(query), page),
    article: async (slug) => bySlug.get(slug),
    topics: async () => topics,
    topicsOf: async (query) => countTopics(select(query)),
    days: async () => days,
  };
}
