import { formatQuery } from "../query/format-query.ts";
import { parseQuery } from "../query/parse-query.ts";
import { allOf, clauses, type Query } from "../query/query.ts";

/** The first and the last day that a search looks at, where it says them. */
export interface SearchDays {
  from?: string | undefined;
  to?: string | undefined;
}

/** The latest beginning and the earliest end that a query names. */
export function daysOf(query: Query): SearchDays {
  const spans = clauses(query).filter((clause) => clause.kind === "dates");
  return {
    from: spans
      .flatMap(({ from }) => from ?? [])
      .toSorted()
      .at(-1),
    to: spans.flatMap(({ to }) => to ?? []).toSorted()[0],
  };
}

/** The text of a query with other days. */
export function withDays(text: string, { from, to }: SearchDays): string {
  const parsed = parseQuery(text);
  const others = "query" in parsed ? clauses(parsed.query).filter(({ kind }) => kind !== "dates") : [];
  const days: Query[] = [
    ...(from === undefined ? [] : [{ kind: "dates", from } as const]),
    ...(to === undefined ? [] : [{ kind: "dates", to } as const]),
  ];
  return formatQuery(allOf([...others, ...days]));
}
