import type { Card } from "../../content/card.ts";
import type { Stemmer } from "../../words/stemmer.ts";
import type { SegmentReader } from "../segment-reader.ts";

/**
 * Where an article stands among all, as a number that grows towards the newest: in the main sequence its own number, in
 * the overlay half a step below the article that it is just older than.
 */
export type Position = number;

/** An article that answers to a query. */
export interface Hit {
  position: Position;
  reader: SegmentReader;
  id: number;
}

/** One edition as its readers see it: segments newest first, what lies over them, and what was taken out. */
export class EditionReader {
  readonly segments: SegmentReader[];
  readonly overlay: SegmentReader | undefined;
  readonly stemmers: Stemmer[];
  /** How many articles there are. */
  readonly total: number;
  /** For each article of the overlay, newest first, how many of the main sequence are older. */
  private readonly slots: number[];
  /** The numbers of the main sequence that were removed, ascending. */
  private readonly removed: number[];
  private readonly removedSet: Set<number>;
  private readonly topicsRemoved: Set<string>;

  constructor(parts: {
    segments: SegmentReader[];
    overlay: SegmentReader | undefined;
    stemmers: Stemmer[];
    total: number;
    slots: number[];
    removed: [number: number, topics: string[]][];
  }) {
    this.segments = parts.segments;
    this.overlay = parts.overlay;
    this.stemmers = parts.stemmers;
    this.total = parts.total;
    this.slots = parts.slots;
    this.removed = parts.removed.map(([number]) => number);
    this.removedSet = new Set(this.removed);
    this.topicsRemoved = new Set(parts.removed.flatMap(([, topics]) => topics));
  }

  isRemoved(number: number): boolean {
    return this.removedSet.has(number);
  }

  /** True where no article of a topic was removed and none lies over, so that its lists can be counted as they are. */
  isUnchanged(topic: string): boolean {
    return this.overlay === undefined && !this.topicsRemoved.has(topic);
  }

  position(reader: SegmentReader, id: number): Position {
    if (reader === this.overlay) return (this.slots[id] ?? 0) - 0.5;
    const { first, size } = reader.segment;
    return first + size - 1 - id;
  }

  /** How many articles are older than a place in the main sequence, be there an article or not. */
  rankOfNumber(number: number): number {
    return number - below(this.removed, number) + this.slots.filter((slot) => slot <= number).length;
  }

  /** How many articles are older than a hit: its number, counted from the oldest. */
  rank({ position, reader, id }: Hit): number {
    if (reader !== this.overlay) return this.rankOfNumber(position);
    const slot = this.slots[id] ?? 0;
    return slot - below(this.removed, slot) + this.slots.length - 1 - id;
  }

  /** The rank below which an article is the first; also of a number whose article was removed. */
  rankBelow(hit: Hit): number {
    return hit.reader === this.overlay ? this.rank(hit) + 1 : this.rankOfNumber(hit.position + 1);
  }

  /** Where to begin for the articles that fewer than `rank` articles are older than: a number, and an id of the overlay. */
  beginBelow(rank: number): { number: number; overlayId: number } {
    const [newest] = this.segments;
    let low = 0;
    let high = newest === undefined ? 0 : newest.segment.first + newest.segment.size;
    // The ranks of numbers grow with them: the first number whose rank is not below.
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.rankOfNumber(middle) < rank) low = middle + 1;
      else high = middle;
    }
    const overlayId = this.slots.findIndex(
      (slot, id) => slot - below(this.removed, slot) + this.slots.length - 1 - id < rank,
    );
    return { number: low - 1, overlayId: overlayId === -1 ? this.slots.length : overlayId };
  }

  /** How many articles stand on a span of days. */
  async countDays(from: string | undefined, to: string | undefined): Promise<number> {
    let count = 0;
    for (const reader of this.segments) {
      const { start, end } = await reader.idsOfDays(from, to);
      const { first, size } = reader.segment;
      // Ids count from the newest, numbers from the oldest.
      count +=
        end - start - (below(this.removed, first + size - start) - below(this.removed, first + size - end));
    }
    const over = await this.overlay?.idsOfDays(from, to);
    return count + (over === undefined ? 0 : over.end - over.start);
  }

  /** The cards of hits, in their order. */
  async cards(hits: Hit[]): Promise<Card[]> {
    const byReader = Map.groupBy(hits, ({ reader }) => reader);
    const cards = new Map<Hit, Card>();
    await Promise.all(
      [...byReader].map(async ([reader, own]) => {
        const found = await reader.cards(own.map(({ id }) => id));
        for (const [index, card] of found.entries()) {
          const hit = own[index];
          if (hit !== undefined) cards.set(hit, card);
        }
      }),
    );
    return hits.flatMap((hit) => cards.get(hit) ?? []);
  }
}

/** How many numbers of an ascending list are below one. */
function below(numbers: number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
