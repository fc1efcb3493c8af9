import type { Card } from "../content/card.ts";
import { hasWords, queryWords } from "../content/search-text.ts";
import type { TopicCount, TopicTag } from "../content/topic.ts";
import { pageBounds, pageCount, type ArchiveQuery, type CardPage, type DayCount } from "./archive.ts";

/** The cards that a query finds, in their order. `texts` holds the search text of each card and is read only for a query with words. */
export function selectCards(cards: Card[], texts: string[], query: ArchiveQuery): Card[] {
  const words = queryWords(query.text ?? "");
  return cards.filter(
    (card, index) =>
      matchesDay(card, query) && matchesTopics(card, query) && hasWords(texts[index] ?? "", words),
  );
}

function matchesDay(card: Card, { from, to }: ArchiveQuery): boolean {
  return (from === undefined || card.day >= from) && (to === undefined || card.day <= to);
}

function matchesTopics(card: Card, query: ArchiveQuery): boolean {
  const has = (id: string) => card.topics.some((topic) => topic.id === id);
  return (query.with ?? []).every(has) && !(query.without ?? []).some(has);
}

/** One page of a newest-first list, or `undefined` when it has no page of that number. */
export function pageOf(cards: Card[], page = pageCount(cards.length)): CardPage | undefined {
  const total = cards.length;
  const pages = pageCount(total);
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  const { start, end } = pageBounds(total, page);
  return { cards: cards.slice(start, end), page, pages, total };
}

/** The topics of the cards with their numbers, the largest first, equal ones by label. */
export function countTopics(cards: Card[]): TopicCount[] {
  const counts = new Map<string, TopicCount>();
  for (const topic of cards.flatMap((card): TopicTag[] => card.topics)) {
    const known = counts.get(topic.id);
    if (known === undefined) counts.set(topic.id, { ...topic, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || compare(a.label, b.label));
}

/** The days of newest-first cards, newest first. */
export function countDays(cards: Card[]): DayCount[] {
  const days: DayCount[] = [];
  for (const { day } of cards) {
    const last = days.at(-1);
    if (last?.day === day) last.count += 1;
    else days.push({ day, count: 1 });
  }
  return days;
}

// By code unit, not by locale: the same order in every browser and on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
