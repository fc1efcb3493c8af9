import type { Card } from "../content/card.ts";

const RELATED = 4;
/** How many articles to either side in a topic's list are looked at: a bound, so that the work grows no faster than the archive. */
const NEIGHBOURS = 40;
const SAME_STORY = 20;

/** An article's place among the articles, newest first, that share a topic or story with it. */
interface Membership {
  list: number[];
  place: number;
  story: boolean;
}

/**
 * For each of the newest-first cards the cards most related to it, the best first: the same story counts most, then
 * topics, a rare topic more than a common one; of equal ones the nearer in time.
 */
export function findRelated(cards: Card[], stories: (string | undefined)[]): Card[][] {
  const lists = new Map<string, number[]>();
  function join(key: string, index: number, story: boolean): Membership {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return { list, place: list.push(index) - 1, story };
  }
  const memberships = cards.map(({ topics }, index) => {
    const story = stories[index];
    const ofTopics = topics.map(({ id }) => join(`topic ${id}`, index, false));
    return story === undefined ? ofTopics : [...ofTopics, join(`story ${story}`, index, true)];
  });
  return memberships.map((own, index) =>
    nearest(own, index, cards.length).flatMap((other) => cards[other] ?? []),
  );
}

function nearest(memberships: Membership[], index: number, total: number): number[] {
  const scores = new Map<number, number>();
  for (const { list, place, story } of memberships) {
    const weight = story ? SAME_STORY : Math.log(1 + total / list.length);
    for (const other of list.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1)) {
      if (other !== index) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return [...scores]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || Math.abs(a - index) - Math.abs(b - index) || a - b)
    .slice(0, RELATED)
    .map(([other]) => other);
}
