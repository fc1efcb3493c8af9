import type { Query } from "../query/query.ts";

/** The query with another in the place of one of its words. */
export function replaceWord(query: Query, wrong: Query, right: Query): Query {
  if (query === wrong) return right;
  if (query.kind === "all" || query.kind === "any")
    return { kind: query.kind, of: query.of.map((part) => replaceWord(part, wrong, right)) };
  return query;
}
