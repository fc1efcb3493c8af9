import type { WordPattern } from "../../words/word-pattern.ts";
import { relevanceOf } from "../relevance.ts";
import { allOf, anyOf, isUnknown, lowerBound, unknownFrom, type Cursor } from "./cursor.ts";
import type { TermCursor } from "./term-cursor.ts";

/** Walks the articles that have a word or phrase, and says how much it counts in each. */
export interface PatternCursor extends Cursor {
  /** What it adds to an article's relevance; `undefined` while that is not known yet. */
  relevance(id: number): number | undefined;
  /** The cursors of the step that fewest articles have. */
  readonly scarcest: TermCursor[];
}

/** Makes the cursor of a pattern, given the cursors of each step's terms. */
export function patternCursor(
  pattern: WordPattern,
  stepCursors: TermCursor[][],
  segmentSize: number,
): PatternCursor {
  const unions = stepCursors.map(anyOf);
  const articles = allOf(unions, segmentSize);
  const [scarcest = []] = stepCursors.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return {
    size: articles.size,
    seek: pattern.length < 2 ? articles.seek : (target) => seekPhrase(articles, pattern, stepCursors, target),
    relevance: (id) => relevance(stepCursors, id),
    scarcest,
  };
}

function sizeOf(cursors: TermCursor[]): number {
  return cursors.reduce((sum, { size }) => sum + size, 0);
}

function seekPhrase(articles: Cursor, pattern: WordPattern, steps: TermCursor[][], target: number): number {
  for (let from = target; ;) {
    const candidate = articles.seek(from);
    if (isUnknown(candidate) || candidate === Infinity) return candidate;
    const stands = hasPhrase(pattern, steps, candidate);
    if (stands === undefined) return unknownFrom(candidate);
    if (stands) return candidate;
    from = candidate + 1;
  }
}

/** Whether the steps' words follow each other in an article; `undefined` while that is not known yet. */
function hasPhrase(pattern: WordPattern, steps: TermCursor[][], id: number): boolean | undefined {
  const placesOfSteps = steps.map((cursors) => {
    const places = cursors.filter((cursor) => cursor.seek(id) === id).map((cursor) => cursor.places(id));
    return places.includes(undefined) ? undefined : new Set(places.flatMap((own) => own ?? []));
  });
  const [first, ...others] = placesOfSteps;
  if (first === undefined || others.includes(undefined)) return undefined;
  const start = pattern[0]?.offset ?? 0;
  return [...first].some((place) =>
    others.every((places, index) => places?.has(place + (pattern[index + 1]?.offset ?? 0) - start)),
  );
}

/** Of a phrase its lightest word counts, of one word with several forms the heaviest of them. */
function relevance(steps: TermCursor[][], id: number): number | undefined {
  let lightest = Infinity;
  let isKnown = true;
  for (const cursors of steps) {
    let heaviest = 0;
    for (const cursor of cursors) {
      const found = cursor.seek(id);
      const weight = found === id ? cursor.weight(id) : 0;
      if (weight === undefined || (isUnknown(found) && lowerBound(found) === id)) isKnown = false;
      else heaviest = Math.max(heaviest, weight);
    }
    lightest = Math.min(lightest, heaviest);
  }
  return isKnown ? relevanceOf(lightest === Infinity ? 0 : lightest) : undefined;
}
