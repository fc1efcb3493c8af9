const RELATED = 4;
/** How many older articles of a topic or story are looked at: a bound, so that the work grows no faster than the archive. */
const NEIGHBOURS = 40;
const SAME_STORY = 20;

/** What ties an article to others. */
export interface Ties {
  /** Topic ids. */
  topics: readonly string[];
  story?: string | undefined;
}

/** An article that another is related to, and why. */
export interface Relation {
  /** Its number, counted from the oldest article. */
  number: number;
  isSameStory: boolean;
  /** Ids of the topics that both have, the rarest first. */
  topics: string[];
}

interface Shelf {
  key: string;
  isStory: boolean;
  /** How many articles of it there were. */
  size: number;
  /** The numbers of the last of them. */
  newest: number[];
}

/**
 * Makes a function that takes the articles one after the other, the oldest first, and gives for each the older ones most
 * related to it, the best first: the same story counts most, then topics, a rare topic more than a common one; of equal
 * ones the nearer in time. Only older ones, so that what is published later changes no article.
 * Of an article whose relations are known already, only the ties are taken, when they are not wanted.
 */
export function relationFinder(): (ties: Ties, isWanted?: boolean) => Relation[] {
  const shelves = new Map<string, Shelf>();
  let number = 0;

  function shelfOf(key: string, isStory: boolean): Shelf {
    const name = isStory ? `=${key}` : `#${key}`;
    const shelf = shelves.get(name) ?? { key, isStory, size: 0, newest: [] };
    shelves.set(name, shelf);
    return shelf;
  }

  return ({ topics, story }, isWanted = true) => {
    const own = [
      ...topics.map((id) => shelfOf(id, false)),
      ...(story === undefined ? [] : [shelfOf(story, true)]),
    ];
    const related = isWanted ? best(own, number) : [];
    for (const shelf of own) {
      shelf.size += 1;
      shelf.newest.push(number);
      if (shelf.newest.length > NEIGHBOURS) shelf.newest.shift();
    }
    number += 1;
    return related;
  };
}

function best(shelves: Shelf[], total: number): Relation[] {
  const scores = new Map<number, number>();
  const weights = new Map<Shelf, number>();
  for (const shelf of shelves) {
    const weight = shelf.isStory ? SAME_STORY : Math.log(1 + total / Math.max(1, shelf.size));
    weights.set(shelf, weight);
    for (const other of shelf.newest) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  const numbers = [...scores]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || b - a)
    .slice(0, RELATED)
    .map(([other]) => other);
  return numbers.map((other) => {
    const shared = shelves.filter(({ newest }) => newest.includes(other));
    const topics = shared
      .filter(({ isStory }) => !isStory)
      .toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
    return {
      number: other,
      isSameStory: shared.some(({ isStory }) => isStory),
      topics: topics.map(({ key }) => key),
    };
  });
}
