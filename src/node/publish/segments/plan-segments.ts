import { sealedTiers, type Range } from "../../../archive/segment/tiers.ts";

/** An article as it was indexed. Its place sorts, and is its own: it ends with its slug. */
export interface Entry {
  place: string;
  version: string;
}

export interface CurrentEntry extends Entry {
  id: number;
}

export interface Plan {
  /** The sealed segments with the numbers below this one stay as they are. */
  kept: number;
  /** All sealed segments, the oldest first. */
  sealed: Range[];
  /** The articles from here on are numbered anew, from `kept` on; absent where nothing is kept. */
  after?: string;
  /** Articles that sort before that and are not in a segment as they are now: by id, the oldest first, with their slots. */
  overlay: { id: number; slot: number }[];
  /** The numbers of articles in the segments kept that are no longer, or no longer like this, ascending. */
  removed: number[];
}

/** How much of an archive may stand aside of its place before segments are made anew. */
const CLUTTER = 256;
const CLUTTER_SHARE = 1 / 32;

/**
 * Decides which sealed segments stay when articles have come, gone or changed: the most, from the oldest on, with which
 * the archive is divided as `sealedTiers` says. What belongs into them since stands aside, in an overlay; what no longer
 * does is marked as removed; all newer articles are numbered anew. When too much stands aside, fewer segments stay.
 * `before` are the sealed segments so far, `entries` their articles by number, `current` all articles from the oldest on.
 */
export function planSegments(
  before: Range[],
  entries: Iterable<Entry>,
  current: Iterable<CurrentEntry>,
): Plan {
  const { differences, total, lastPlaces } = compare(before, entries, current);
  let allowed = 1;
  for (let count = before.length; count > 0; count--) {
    const staying = before.slice(0, count);
    const kept = endOf(staying.at(-1));
    const removed = differences.removed.filter((number) => number < kept);
    const overlay = differences.added.filter(({ slot }) => slot < kept);
    const length = total - overlay.length + removed.length;
    const tiers = sealedTiers(length);
    // An archive whose newest articles were removed may have more in sealed segments than it would have by itself.
    const sealed = endOf(tiers.at(-1)) < kept ? staying : tiers;
    const clutter = overlay.length + removed.length;
    const tolerated = (CLUTTER + length * CLUTTER_SHARE) * allowed;
    if (clutter <= tolerated && beginsWith(sealed, staying))
      return { kept, sealed, after: lastPlaces[count - 1] ?? "", overlay, removed };
    // Once too much is aside, enough of it goes that it does not begin again with the next article.
    if (clutter > tolerated) allowed = 0.5;
  }
  return { kept: 0, sealed: sealedTiers(total), overlay: [], removed: [] };
}

/** The number after a range. */
export function endOf(range: Range | undefined): number {
  return range === undefined ? 0 : range.first + range.size;
}

function beginsWith(tiers: Range[], kept: Range[]): boolean {
  return kept.every(({ first, size }, index) => tiers[index]?.first === first && tiers[index]?.size === size);
}

interface Comparison {
  differences: { removed: number[]; added: Plan["overlay"] };
  /** How many articles there are now. */
  total: number;
  /** The place of the last article of each range. */
  lastPlaces: string[];
}

/** Goes through what was indexed and what there is now, both in order, and notes where they differ. */
function compare(ranges: Range[], entries: Iterable<Entry>, current: Iterable<CurrentEntry>): Comparison {
  const removed: number[] = [];
  const added: Plan["overlay"] = [];
  const lastPlaces: string[] = [];
  const ends = new Set(ranges.map(endOf));
  const indexed = entries[Symbol.iterator]();
  let number = 0;
  let total = 0;
  let entry = indexed.next();
  function next(): void {
    number += 1;
    if (ends.has(number) && !entry.done) lastPlaces.push(entry.value.place);
    entry = indexed.next();
  }
  for (const article of current) {
    total += 1;
    while (!entry.done && entry.value.place < article.place) {
      removed.push(number);
      next();
    }
    const isIndexed = !entry.done && entry.value.place === article.place;
    const isSame = !entry.done && isIndexed && entry.value.version === article.version;
    if (isIndexed && !isSame) removed.push(number);
    // What is newer than all that was indexed stands aside of nothing.
    if (!isSame && !entry.done) added.push({ id: article.id, slot: number });
    if (isIndexed) next();
  }
  for (; !entry.done; next()) removed.push(number);
  return { differences: { removed, added }, total, lastPlaces };
}
