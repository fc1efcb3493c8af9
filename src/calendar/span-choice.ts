import { isDate, isDay } from "../content/date.ts";
import { choosingHref, paths } from "../paths.ts";
import { formatQuery } from "../query/format-query.ts";

/** The first day of the span that is being chosen: empty before that is, `undefined` where none is chosen. */
export type Choice = string | undefined;

/** What the address of a page with a calendar says of a span that is being chosen. */
export function readChoice(search: string): Choice {
  const from = new URLSearchParams(search).get("from");
  if (from === null) return undefined;
  return isDay(from) && isDate(from) ? from : "";
}

/** Where a day leads: to its page, or, while a span is chosen, on with that: to what was published in it at last. */
export function dayHref(day: string, path: string, choice: Choice): string {
  if (choice === undefined) return paths.span.href(day);
  if (choice === "") return choosingHref(path, day);
  const [from, to] = choice < day ? [choice, day] : [day, choice];
  return paths.search.href(formatQuery({ kind: "dates", from, to }));
}
