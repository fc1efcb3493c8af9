import { clauses, type Query, type WordQuery } from "../../query/query.ts";
import { languageTerm, storyTerm, topicTerm } from "../../words/article-terms.ts";
import type { Stemmer } from "../../words/stemmer.ts";
import { wordPattern, type PatternStep, type WordPattern } from "../../words/word-pattern.ts";
import type { Entry } from "../segment/node.ts";
import type { EntryRange, SegmentReader } from "../segment-reader.ts";
import { allOf, anyOf, noneOf, rangeCursor, type Cursor } from "./cursor.ts";
import { patternCursor, type PatternCursor } from "./pattern-cursor.ts";
import { TermCursor, type Wants } from "./term-cursor.ts";

/** A query over one segment: a cursor over the ids that answer, and what it waits for. */
export interface CompiledQuery {
  cursor: Cursor;
  wants: Wants;
  /** The cursors of the words that an article may have. */
  words: { query: WordQuery; cursor: PatternCursor }[];
  isPartial: boolean;
}

/** Everything that must be known of a segment before a query's cursors can be made. */
interface Lookups {
  entries: Map<string, Entry>;
  prefixes: Map<string, EntryRange>;
  ranges: Map<Query, { start: number; end: number }>;
}

/** Makes the cursor of a query in a segment. Gives nothing where the dates alone say that no article answers. */
export async function compileQuery(
  query: Query,
  reader: SegmentReader,
  stemmers: Stemmer[],
): Promise<CompiledQuery | undefined> {
  const patterns = new Map<Query, WordPattern>();
  const ranges: Lookups["ranges"] = new Map();
  const leaves = leavesOf(query);
  await Promise.all(
    leaves.map(async (leaf) => {
      if (leaf.kind === "dates") ranges.set(leaf, await reader.idsOfDays(leaf.from, leaf.to));
    }),
  );
  if (clauses(query).some((clause) => isEmptyRange(ranges.get(clause)))) return undefined;
  for (const leaf of leaves) if (leaf.kind === "words") patterns.set(leaf, wordPattern(leaf, stemmers));
  const lookups = { ranges, ...(await lookUp(leaves, patterns, reader)) };

  const { size } = reader.segment;
  const wants: Wants = new Map();
  const words: CompiledQuery["words"] = [];
  const cursors = new Map<string, TermCursor>();
  function term(entry: Entry | undefined): TermCursor[] {
    if (entry === undefined) return [];
    const cursor = cursors.get(entry.term) ?? new TermCursor(entry, reader.packs, wants);
    cursors.set(entry.term, cursor);
    return [cursor];
  }
  function stepTerms({ terms, prefix }: PatternStep): TermCursor[] {
    const exact = terms.flatMap((one) => lookups.entries.get(one) ?? []);
    const range = prefix === undefined ? [] : (lookups.prefixes.get(prefix)?.entries ?? []);
    const entries = new Map([...exact, ...range].map((entry) => [entry.term, entry]));
    return [...entries.values()].flatMap(term);
  }
  function make(part: Query, isWanted: boolean): Cursor {
    switch (part.kind) {
      case "all":
        return allOf(
          part.of.map((one) => make(one, isWanted)),
          size,
        );
      case "any":
        return anyOf(part.of.map((one) => make(one, isWanted)));
      case "not":
        return noneOf(make(part.of, false), size);
      case "words": {
        const pattern = patterns.get(part) ?? [];
        const cursor = patternCursor(pattern, pattern.map(stepTerms), size);
        if (isWanted) words.push({ query: part, cursor });
        return cursor;
      }
      case "dates": {
        const { start, end } = lookups.ranges.get(part) ?? { start: 0, end: 0 };
        return rangeCursor(start, end);
      }
      case "topic":
      case "language":
      case "story":
        return anyOf(term(lookups.entries.get(termOf(part))));
    }
  }
  const cursor = make(query, true);
  const isPartial = [...lookups.prefixes.values()].some((range) => range.isPartial);
  return { cursor, wants, words, isPartial };
}

function isEmptyRange(range: { start: number; end: number } | undefined): boolean {
  return range !== undefined && range.start >= range.end;
}

type Leaf = Exclude<Query, { kind: "all" | "any" | "not" }>;

function leavesOf(query: Query): Leaf[] {
  if (query.kind === "all" || query.kind === "any") return query.of.flatMap(leavesOf);
  return query.kind === "not" ? leavesOf(query.of) : [query];
}

function termOf(leaf: Extract<Leaf, { kind: "topic" | "language" | "story" }>): string {
  if (leaf.kind === "topic") return topicTerm(leaf.id);
  return leaf.kind === "language" ? languageTerm(leaf.language) : storyTerm(leaf.name);
}

/** Looks all terms of a query up at once. */
async function lookUp(
  leaves: Leaf[],
  patterns: Map<Query, WordPattern>,
  reader: SegmentReader,
): Promise<Pick<Lookups, "entries" | "prefixes">> {
  const steps = [...patterns.values()].flat();
  const terms = leaves.flatMap((leaf) =>
    leaf.kind === "topic" || leaf.kind === "language" || leaf.kind === "story" ? [termOf(leaf)] : [],
  );
  const wanted = new Set([...terms, ...steps.flatMap((step) => step.terms)]);
  const prefixes = new Set(steps.flatMap(({ prefix }) => prefix ?? []));
  const [entries, ranges] = await Promise.all([
    Promise.all([...wanted].map((term) => reader.entry(term))),
    Promise.all([...prefixes].map(async (prefix) => [prefix, await reader.entriesFrom(prefix)] as const)),
  ]);
  return {
    entries: new Map(entries.flatMap((entry) => (entry === undefined ? [] : [[entry.term, entry]]))),
    prefixes: new Map(ranges),
  };
}
