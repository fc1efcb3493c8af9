import type { Archive } from "../archive/archive.ts";
import type { Card } from "../content/card.ts";
import type { TopicTag } from "../content/topic.ts";
import { allOf, anyOf, clauses, topicQuery, topicsOf, type Query } from "../query/query.ts";

const OFFERED = 12;

/** The topics of a list's cards that its query does not speak of yet, the most frequent first. */
export function topicsOfCards(cards: Card[], query: Query): TopicTag[] {
  const known = new Set(topicsOf(query));
  const fresh = cards.flatMap(({ topics }) => topics).filter(({ id }) => !known.has(id));
  return [...Map.groupBy(fresh, ({ id }) => id).values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([topic]) => topic ?? [])
    .slice(0, OFFERED);
}

/** The topics of the cards, then the largest of the archive. */
export async function furtherTopics(archive: Archive, query: Query, cards: Card[]): Promise<TopicTag[]> {
  const near = topicsOfCards(cards, query);
  if (near.length === OFFERED) return near;
  const known = new Set([...near.map(({ id }) => id), ...topicsOf(query)]);
  const { topics } = await archive.topics({ order: "size" });
  return [...near, ...topics.filter(({ id }) => !known.has(id))].slice(0, OFFERED);
}

/** The query with a topic as another possibility: beside the topics that it asks for first, else beside all that it asks. */
export function orTopic(query: Query, id: string): { query: Query; clause: Query } {
  const parts = clauses(query);
  const first = parts.findIndex((part) => part.kind === "topic" || isAnyTopic(part));
  const clause = anyOf([parts[first] ?? query, topicQuery(id)]);
  return { query: first === -1 ? clause : allOf(parts.with(first, clause)), clause };
}

function isAnyTopic(query: Query): boolean {
  return query.kind === "any" && query.of.every(({ kind }) => kind === "topic");
}
