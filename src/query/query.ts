/** What only some lists can be asked for. */
export interface FurtherPart {
  kind: "collection" | "label" | "has" | "is";
}

/**
 * What a list wants of the articles it shows, as a tree. Every list, filter and search of the site is one of these; one
 * that can be asked for more has `Further` parts.
 */
export type Query<Further extends FurtherPart = never> =
  | { kind: "all"; of: Query<Further>[] }
  | { kind: "any"; of: Query<Further>[] }
  | { kind: "not"; of: Query<Further> }
  | WordQuery
  | { kind: "topic"; id: string }
  /** The primary subtag of a BCP 47 tag: `en`. */
  | { kind: "language"; language: string }
  | { kind: "story"; name: string }
  /** First and last calendar day, both included: `2023-11-17`. */
  | { kind: "dates"; from?: string; to?: string }
  | Further;

/** A word, or words in this order; anywhere in an article or in its headline only. */
export interface WordQuery {
  kind: "words";
  text: string;
  /** In quotes: exactly these words, one after the other. Without, it is one word as it was typed. */
  quoted: boolean;
  within?: "headline";
  /** The word is still being typed: what begins with it is found too. */
  typing?: boolean;
}

/** The query that every article answers to. */
export const EVERYTHING: Query = { kind: "all", of: [] };

export function topicQuery(id: string): Query {
  return { kind: "topic", id };
}

/** All must hold. Nested conjunctions are laid flat, and what is said twice is said once. */
export function allOf(queries: Query[]): Query;
export function allOf<F extends FurtherPart>(queries: Query<F>[]): Query<F>;
export function allOf<F extends FurtherPart>(queries: Query<F>[]): Query<F> {
  return joined<F>("all", queries.flatMap(clauses<F>));
}

/** One must hold; laid flat in the same way. Of nothing, nothing is asked. */
export function anyOf(queries: Query[]): Query;
export function anyOf<F extends FurtherPart>(queries: Query<F>[]): Query<F>;
export function anyOf<F extends FurtherPart>(queries: Query<F>[]): Query<F> {
  const parts = queries.flatMap((query) => (query.kind === "any" ? query.of : [query]));
  return parts.length === 0 ? EVERYTHING : joined<F>("any", parts);
}

/** It must not hold. */
export function notOf(query: Query): Query;
export function notOf<F extends FurtherPart>(query: Query<F>): Query<F>;
export function notOf<F extends FurtherPart>(query: Query<F>): Query<F> {
  return query.kind === "not" ? query.of : { kind: "not", of: query };
}

function joined<F extends FurtherPart>(kind: "all" | "any", parts: Query<F>[]): Query<F> {
  const different = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const [only] = different;
  return different.length === 1 && only !== undefined ? only : { kind, of: different };
}

/** Both must hold. */
export function both(a: Query, b: Query): Query {
  return allOf([a, b]);
}

/** The parts of a query that must all hold. */
export function clauses<F extends FurtherPart = never>(query: Query<F>): Query<F>[] {
  return query.kind === "all" ? query.of.flatMap(clauses<F>) : [query];
}

/** The query without one of its clauses. */
export function withoutClause(query: Query, clause: Query): Query {
  return allOf(clauses(query).filter((other) => !isSameQuery(other, clause)));
}

export function isEverything<F extends FurtherPart = never>(query: Query<F>): boolean {
  return clauses(query).length === 0;
}

export function isSameQuery(a: Query, b: Query): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The words of a query that an article may have, as against those it must not have. */
export function wantedWords<F extends FurtherPart = never>(query: Query<F>): WordQuery[] {
  if (query.kind === "words") return [query];
  if (query.kind === "all" || query.kind === "any") return query.of.flatMap(wantedWords<F>);
  return [];
}

/** The ids of the topics that a query speaks of, wanted or not. */
export function topicsOf(query: Query): string[] {
  if (query.kind === "topic") return [query.id];
  if (query.kind === "not") return topicsOf(query.of);
  if (query.kind === "all" || query.kind === "any") return [...new Set(query.of.flatMap(topicsOf))];
  return [];
}

/** The query with the word that is being typed taken for a whole one. */
export function finished(query: Query): Query {
  if (query.kind === "all" || query.kind === "any") return { kind: query.kind, of: query.of.map(finished) };
  if (query.kind !== "words") return query;
  const { typing: _, ...whole } = query;
  return whole;
}
