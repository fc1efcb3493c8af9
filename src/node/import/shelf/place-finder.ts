import { basename } from "node:path";
import type { ArticleInput } from "../../../content/article.ts";
import { numberedSlug } from "./article-slug.ts";
import { type Identity, slugKey } from "./identity.ts";
import { compare, type Memory, type Recognised, UNKNOWN } from "./recognise.ts";

/** Among the articles that have one slug but for its number, so many are looked at for an earlier text of an item. */
const MOST_LOOKED_AT = 20;
/** So many slugs are remembered with how far they are given. */
const MOST_REMEMBERED = 10_000;

export interface Place {
  slug: string;
  found: Recognised;
}

/** Finds the slug of each article of a run, one after the other. */
export type PlaceFinder = (base: string, identity: Identity, article: ArticleInput) => Place;

/**
 * A slug that is free, or the article that has it because it is an earlier text of the item: of the same file, or of one
 * of that name and of the same day and headline. Many of one slug take no longer than few: what this run has given is not looked at again.
 */
export function placeFinder(memory: Memory): PlaceFinder {
  const unclaimed = new Map<string, number>();
  const free = new Map<string, number>();
  const entryAt = (base: string, number: number) => memory.index.find(slugKey(numberedSlug(base, number)));

  /** The index knows what was there when the run began, and one of several whose names differ in their case. */
  function isTaken(base: string, number: number): boolean {
    return entryAt(base, number) !== undefined || memory.isThere(numberedSlug(base, number));
  }

  function earlierText(base: string, identity: Identity, article: ArticleInput): Place | undefined {
    const first = firstUnclaimed(base);
    for (let number = first; number < first + MOST_LOOKED_AT; number++) {
      const entry = entryAt(base, number);
      if (entry === undefined) return undefined;
      const found = compare(entry, identity, article, memory);
      if (isEarlierText(found, identity, article)) return { slug: numberedSlug(base, number), found };
    }
    return undefined;
  }

  function firstUnclaimed(base: string): number {
    let number = unclaimed.get(base) ?? 1;
    for (let entry = entryAt(base, number); entry !== undefined; entry = entryAt(base, number)) {
      if (!memory.claimed.has(entry.number)) break;
      number++;
    }
    remember(unclaimed, base, number);
    return number;
  }

  return (base, identity, article) => {
    const earlier = earlierText(base, identity, article);
    if (earlier !== undefined) return earlier;
    let number = free.get(base) ?? 1;
    while (isTaken(base, number)) number++;
    remember(free, base, number);
    return { slug: numberedSlug(base, number), found: UNKNOWN };
  };
}

function isEarlierText(found: Recognised, { file }: Identity, { date, headline }: ArticleInput): boolean {
  if (found.kind !== "changed") return found.kind === "same";
  const { stamp, article: earlier } = found.stored;
  if (stamp.file === file) return true;
  const isSameStory = earlier.headline === headline && earlier.date?.slice(0, 10) === date.slice(0, 10);
  return isSameStory && basename(stamp.file) === basename(file);
}

function remember(numbers: Map<string, number>, key: string, number: number): void {
  if (numbers.size >= MOST_REMEMBERED) numbers.clear();
  numbers.set(key, number);
}
