import { clauses, type Query } from "../../query/query.ts";
import { COUNTED, PAGE_SIZE, numberOf, pageBounds, type Count, type List } from "../archive.ts";
import { placeOf } from "../place.ts";
import { topicTerm } from "../../words/article-terms.ts";
import type { EditionReader, Hit } from "./edition-reader.ts";
import { TermCursor } from "./term-cursor.ts";
import { isStop, walk, walkSegment, type Budget, type Start, type Stop } from "./walk.ts";

/** A budget that its owner can end. */
export interface EndableBudget extends Budget {
  end(): void;
}

const NEWEST: Start = { number: Infinity, overlayId: 0 };

/** The page of a list without numbers that has the articles below a rank, the newest where none is given. */
export async function pageBelow(
  query: Query,
  edition: EditionReader,
  rank: number | undefined,
  budget: EndableBudget,
): Promise<List> {
  const start = rank === undefined ? NEWEST : edition.beginBelow(rank);
  const { hits, further, stop, isPartial } = await collect(query, edition, start, PAGE_SIZE, budget);
  const isShort = hits.length < PAGE_SIZE;
  if (stop?.error !== undefined && hits.length === 0) throw stop.error;
  const last = hits.at(-1);
  const older =
    isShort && stop !== undefined
      ? stop.rank
      : last !== undefined && (further > 0 || stop !== undefined)
        ? edition.rank(last)
        : undefined;
  return {
    cards: await edition.cards(hits),
    total: { value: hits.length + further, isExact: rank === undefined && stop === undefined },
    ...(older !== undefined && { older: placeOf(older) }),
    ...(isShort &&
      stop !== undefined && { stopped: { day: await dayAt(edition, stop), reason: stop.reason } }),
    ...(isPartial && { isPartial }),
  };
}

interface Collected {
  hits: Hit[];
  /** How many more were seen without fetching anything for them. */
  further: number;
  /** Where the walk ended, if it was not at its end. */
  stop: Stop | undefined;
  isPartial: boolean;
}

/** Walks until so many hits are found, then on as far as it goes without fetching. */
async function collect(
  query: Query,
  edition: EditionReader,
  start: Start,
  most: number,
  budget: EndableBudget,
): Promise<Collected> {
  const hits: Hit[] = [];
  let further = 0;
  let isPartial = false;
  for await (const step of walk(query, edition, start, budget)) {
    if (isStop(step)) return { hits, further, stop: step, isPartial };
    isPartial ||= step.isPartial;
    if (hits.length < most) hits.push(step);
    else further += 1;
    if (hits.length === most) budget.end();
  }
  return { hits, further, stop: undefined, isPartial };
}

async function dayAt(edition: EditionReader, { stoppedAt }: Stop): Promise<string> {
  const number = Math.ceil(stoppedAt);
  const reader =
    edition.segments.find(({ segment }) => segment.first <= number) ??
    edition.segments.at(-1) ??
    edition.overlay;
  if (reader === undefined) return "";
  const { first, size } = reader.segment;
  return reader.dayOf(Math.max(0, first + size - 1 - number)).catch(() => reader.segment.to);
}

/** A page of a list whose length is known, by its number. */
export async function numberedPage(
  query: Query,
  edition: EditionReader,
  total: number,
  page: number | undefined,
  budget: EndableBudget,
): Promise<List | undefined> {
  const bounds = pageBounds(total, page);
  if (bounds === undefined) return undefined;
  const size = bounds.end - bounds.start;
  const { start, left } = await startOf(query, edition, bounds.start);
  const { hits, stop } = await collect(query, edition, start, left + size, budget);
  if (stop?.error !== undefined && hits.length < left + size) throw stop.error;
  return { cards: await edition.cards(hits.slice(left)), ...numberOf(total, page) };
}

/** Where to begin for a page that so many articles are before, and how many of those are still to be passed over. */
async function startOf(
  query: Query,
  edition: EditionReader,
  before: number,
): Promise<{ start: Start; left: number }> {
  if (before === 0) return { start: NEWEST, left: 0 };
  const [part] = clauses(query);
  if (part === undefined) return { start: edition.beginBelow(edition.total - before), left: 0 };
  if (part.kind === "dates") {
    const newest = await newestOf(query, edition);
    return {
      start: newest === undefined ? NEWEST : edition.beginBelow(edition.rank(newest) + 1 - before),
      left: 0,
    };
  }
  if (part.kind === "topic" && edition.isUnchanged(part.id)) return skipPostings(part.id, edition, before);
  return { start: NEWEST, left: before };
}

/** Passes over the lists of whole segments and chunks, whose lengths the dictionaries know. */
async function skipPostings(
  topic: string,
  edition: EditionReader,
  before: number,
): Promise<{ start: Start; left: number }> {
  let left = before;
  for (const reader of edition.segments) {
    const entry = await reader.entry(topicTerm(topic));
    if (entry === undefined || left >= entry.frequency) {
      left -= entry?.frequency ?? 0;
      continue;
    }
    const { id, skipped } = new TermCursor(entry, reader.packs, new Map()).skip(left);
    return { start: { number: edition.position(reader, id), overlayId: 0 }, left: left - skipped };
  }
  return { start: NEWEST, left: before };
}

async function newestOf(query: Query, edition: EditionReader): Promise<Hit | undefined> {
  for await (const step of walk(query, edition, NEWEST, { isSpent: false })) if (!isStop(step)) return step;
  return undefined;
}

/** Counts what a query finds, as far as `COUNTED` and the budget go. The largest segments come first: they take the fewest files. */
export async function countHits(query: Query, edition: EditionReader, budget: Budget): Promise<Count> {
  const { segments, overlay } = edition;
  const bySize = segments.toSorted((a, b) => b.segment.size - a.segment.size);
  let value = 0;
  for (const reader of overlay === undefined ? bySize : [overlay, ...bySize]) {
    for await (const step of walkSegment(query, reader, edition, 0, budget)) {
      if (isStop(step)) return { value, isExact: false };
      if (reader === overlay || !edition.isRemoved(step.position)) value += 1;
      if (value > COUNTED) return { value: COUNTED, isExact: false };
    }
  }
  return { value, isExact: true };
}
