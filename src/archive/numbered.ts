import { clauses, type Query } from "../query/query.ts";

/** True for the lists whose length is always known, so that their pages have numbers: everything, one topic, a span of days. */
export function isNumbered(query: Query): boolean {
  const parts = clauses(query);
  return (
    parts.length === 0 || (parts.length === 1 && (parts[0]?.kind === "topic" || parts[0]?.kind === "dates"))
  );
}
