import type { Query } from "../../query/query.ts";
import { UnreachableError } from "../archive.ts";
import { MissingFileError } from "../file-store.ts";
import type { SegmentReader } from "../segment-reader.ts";
import { compileQuery, type CompiledQuery } from "./compile-query.ts";
import { END, isUnknown, lowerBound } from "./cursor.ts";
import type { EditionReader, Hit, Position } from "./edition-reader.ts";

/** Says whether a further file may be fetched. */
export interface Budget {
  readonly isSpent: boolean;
}

/** The walk ended before its end: everything above this position was looked at. */
export interface Stop {
  stoppedAt: Position;
  /** The rank below which nothing was looked at yet. */
  rank: number;
  reason: "budget" | "unreachable";
  error?: UnreachableError;
}

export type Step = (Hit & { isPartial: boolean }) | Stop;

export function isStop(step: Step): step is Stop {
  return "stoppedAt" in step;
}

/** Where a walk begins, and how many hits it may leave out without looking at them. */
export interface Start {
  number: number;
  overlayId: number;
}

/**
 * Walks the articles of an edition that answer to a query, newest first: the main sequence segment by segment, and
 * merged with it the overlay. A walk that stops ends with the stop.
 */
export async function* walk(
  query: Query,
  edition: EditionReader,
  start: Start,
  budget: Budget,
): AsyncGenerator<Step> {
  const main = mainSteps(query, edition, start.number, budget);
  const { overlay } = edition;
  if (overlay === undefined) return yield* main;
  const over = walkSegment(query, overlay, edition, start.overlayId, budget);
  let newest = await main.next();
  let overlaid = await over.next();
  while (newest.done !== true || overlaid.done !== true) {
    const isMain = positionOf(newest) > positionOf(overlaid);
    const step = isMain ? newest.value : overlaid.value;
    if (step === undefined) return;
    yield step;
    if (isStop(step)) return;
    if (isMain) newest = await main.next();
    else overlaid = await over.next();
  }
}

function positionOf(result: IteratorResult<Step, void>): Position {
  if (result.done === true) return -Infinity;
  return isStop(result.value) ? result.value.stoppedAt : result.value.position;
}

async function* mainSteps(
  query: Query,
  edition: EditionReader,
  number: number,
  budget: Budget,
): AsyncGenerator<Step, void> {
  for (const reader of edition.segments) {
    const { first, size } = reader.segment;
    if (first > number) continue;
    for await (const step of walkSegment(
      query,
      reader,
      edition,
      Math.max(0, first + size - 1 - number),
      budget,
    )) {
      if (isStop(step) || !edition.isRemoved(step.position)) yield step;
      if (isStop(step)) return;
    }
  }
}

/** Walks one segment from an id on, those that were removed included. */
export async function* walkSegment(
  query: Query,
  reader: SegmentReader,
  edition: EditionReader,
  from: number,
  budget: Budget,
): AsyncGenerator<Step, void> {
  const positionAt = (id: number) => edition.position(reader, id);
  const stopAt = (id: number, reason: Stop["reason"]): Stop => {
    const position = positionAt(id);
    const rank = edition.rankBelow({ position, reader, id });
    return { stoppedAt: position, rank, reason };
  };
  let at = from;
  try {
    if (budget.isSpent) return yield stopAt(at, "budget");
    const compiled = await compileQuery(query, reader, edition.stemmers);
    if (compiled === undefined) return;
    for (;;) {
      const found = compiled.cursor.seek(at);
      if (found === END || found >= reader.segment.size) return;
      at = lowerBound(found);
      if (isUnknown(found)) {
        if (budget.isSpent) return yield stopAt(at, "budget");
        await loadWanted(compiled);
      } else {
        yield { position: positionAt(at), reader, id: at, isPartial: compiled.isPartial };
        at += 1;
      }
    }
  } catch (error) {
    // What was found so far is shown; a file that is gone calls for the newest edition.
    if (!(error instanceof UnreachableError) || error instanceof MissingFileError) throw error;
    yield { ...stopAt(at, "unreachable"), error };
  }
}

/** Loads everything that a query's cursors wait for, at once. */
export async function loadWanted({ wants }: CompiledQuery): Promise<void> {
  const loads = [...wants.values()];
  wants.clear();
  await Promise.all(loads.map((load) => load()));
}
