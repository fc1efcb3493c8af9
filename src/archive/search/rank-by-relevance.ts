import { clauses, type Query } from "../../query/query.ts";
import { BEST } from "../relevance.ts";
import type { SegmentReader } from "../segment-reader.ts";
import { compileQuery, type CompiledQuery } from "./compile-query.ts";
import { isUnknown, lowerBound } from "./cursor.ts";
import type { EditionReader, Hit } from "./edition-reader.ts";
import type { PatternCursor } from "./pattern-cursor.ts";
import { loadWanted, type Budget } from "./walk.ts";

/** The most candidates of a segment that are looked at where no list says which weigh most. */
const CANDIDATES = 2000;

export interface Ranking {
  /** The best first, equal ones newest first. */
  hits: Hit[];
  /** How many answer, of those that were looked at. */
  found: number;
  /** True where not all articles that answer were looked at. */
  isApproximate: boolean;
  isPartial: boolean;
}

/** Finds the articles in which a query's words count most. */
export async function rankByRelevance(
  query: Query,
  edition: EditionReader,
  budget: Budget,
): Promise<Ranking> {
  const scored: { hit: Hit; score: number }[] = [];
  let isApproximate = false;
  let isPartial = false;
  const readers = edition.overlay === undefined ? edition.segments : [edition.overlay, ...edition.segments];
  for (const reader of readers) {
    if (budget.isSpent) {
      isApproximate = true;
      break;
    }
    const compiled = await compileQuery(query, reader, edition.stemmers);
    if (compiled === undefined) continue;
    const { ids, isComplete } = await candidates(query, compiled, reader, budget);
    isApproximate ||= !isComplete;
    isPartial ||= compiled.isPartial;
    const scores = await scoresOf(ids, compiled, budget);
    isApproximate ||= scores.size < ids.length;
    for (const [id, score] of scores) {
      const position = edition.position(reader, id);
      const isThere = reader === edition.overlay || !edition.isRemoved(position);
      if (isThere && score !== undefined) scored.push({ hit: { position, reader, id }, score });
    }
  }
  const best = scored.toSorted((a, b) => b.score - a.score || b.hit.position - a.hit.position);
  return { hits: best.slice(0, BEST).map(({ hit }) => hit), found: best.length, isApproximate, isPartial };
}

/** Ids that may answer, ascending: those in which the scarcest of the words that all must hold weighs most. */
async function candidates(
  query: Query,
  compiled: CompiledQuery,
  reader: SegmentReader,
  budget: Budget,
): Promise<{ ids: number[]; isComplete: boolean }> {
  const top = clauses(query);
  const needed = compiled.words.filter((word) => top.includes(word.query)).map(({ cursor }) => cursor);
  const [leader] = needed.toSorted((a, b) => a.size - b.size);
  return leader === undefined || leader.scarcest.length === 0
    ? everyAnswer(compiled, reader, budget)
    : heaviestOf(leader);
}

async function heaviestOf({ scarcest }: PatternCursor): Promise<{ ids: number[]; isComplete: boolean }> {
  const lists = await Promise.all(scarcest.map((cursor) => cursor.heaviest()));
  const ids = [...new Set(lists.flatMap(({ postings }) => [...postings.ids]))].toSorted((a, b) => a - b);
  return { ids, isComplete: lists.every(({ isComplete }) => isComplete) };
}

async function everyAnswer(
  compiled: CompiledQuery,
  reader: SegmentReader,
  budget: Budget,
): Promise<{ ids: number[]; isComplete: boolean }> {
  const ids: number[] = [];
  for (let at = 0; ids.length < CANDIDATES;) {
    const found = compiled.cursor.seek(at);
    if (found >= reader.segment.size) return { ids, isComplete: true };
    if (isUnknown(found)) {
      if (budget.isSpent) break;
      at = lowerBound(found);
      await loadWanted(compiled);
    } else {
      ids.push(found);
      at = found + 1;
    }
  }
  return { ids, isComplete: false };
}

/** The relevance of each id, `undefined` for one that does not answer after all. Those that the budget did not reach are left out. */
async function scoresOf(
  ids: number[],
  compiled: CompiledQuery,
  budget: Budget,
): Promise<Map<number, number | undefined>> {
  const scores = new Map<number, number | undefined>();
  let waiting = ids;
  while (waiting.length > 0) {
    const unknown: number[] = [];
    for (const id of waiting) {
      const score = scoreOf(id, compiled);
      if (score === "unknown") unknown.push(id);
      else scores.set(id, score);
    }
    if (unknown.length === 0 || budget.isSpent) break;
    await loadWanted(compiled);
    waiting = unknown;
  }
  return scores;
}

function scoreOf(id: number, { cursor, words }: CompiledQuery): number | undefined | "unknown" {
  const found = cursor.seek(id);
  if (isUnknown(found)) return lowerBound(found) > id ? undefined : "unknown";
  if (found !== id) return undefined;
  let sum = 0;
  let isKnown = true;
  for (const word of words) {
    const relevance = word.cursor.relevance(id);
    if (relevance === undefined) isKnown = false;
    // A word that stands beside another with OR need not be there.
    else sum += hasWord(word.cursor, id) ? relevance : 0;
  }
  return isKnown ? sum : "unknown";
}

function hasWord(cursor: PatternCursor, id: number): boolean {
  return cursor.seek(id) === id;
}
