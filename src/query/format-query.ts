import { dayAfter, shortened, unitOf } from "./date-span.ts";
import type { FurtherPart, Query, WordQuery } from "./query.ts";
import { quoted } from "./syntax.ts";

// How closely a query's parts hold together, from the loosest to a single word.
const ALL = 0;
const ANY = 1;
const NOT = 2;
const WORD = 3;

interface Formatted {
  text: string;
  binding: number;
}

/** The text that a reader could have typed for a query. A word that was still being typed comes out as finished. */
export function formatQuery(query: Query): string {
  return formatFurtherQuery<never>(query, () => "");
}

/** The same for a query of a list that can be asked for more; `formatPart` says what that is. */
export function formatFurtherQuery<F extends FurtherPart>(
  query: Query<F>,
  formatPart: (part: F) => string,
): string {
  return format(query, formatPart).text;
}

function format<F extends FurtherPart>(query: Query<F>, formatPart: (part: F) => string): Formatted {
  /** The part's text; in parentheses where it would fall apart among others. */
  function within(part: Query<F>, binding: number): string {
    const { text, binding: own } = format(part, formatPart);
    return own < binding ? `(${text})` : text;
  }

  switch (query.kind) {
    case "all":
      return { text: query.of.map((part) => within(part, ANY)).join(" "), binding: ALL };
    case "any":
      return { text: query.of.map((part) => within(part, NOT)).join(" OR "), binding: ANY };
    case "not":
      return { text: `-${within(query.of, WORD)}`, binding: NOT };
    case "dates":
      return formatDates(query);
    case "words":
      return { text: formatWords(query), binding: WORD };
    case "topic":
      return { text: `#${query.id}`, binding: WORD };
    case "language":
      return { text: `lang:${query.language}`, binding: WORD };
    case "story":
      return { text: `story:${quoted(query.name)}`, binding: WORD };
    case "collection":
    case "label":
    case "has":
    case "is":
      return { text: formatPart(query), binding: WORD };
  }
}

function formatWords({ text, quoted: isPhrase, within }: WordQuery): string {
  return (within === undefined ? "" : "title:") + (isPhrase ? quoted(text) : text);
}

function formatDates({ from, to }: Extract<Query, { kind: "dates" }>): Formatted {
  const unit = from !== undefined && to !== undefined ? unitOf({ from, to }) : undefined;
  if (unit !== undefined) return { text: `on:${unit}`, binding: WORD };
  const words = [
    ...(from === undefined ? [] : [`after:${shortened(from)}`]),
    ...(to === undefined ? [] : [`before:${shortened(dayAfter(to))}`]),
  ];
  return { text: words.join(" "), binding: words.length === 1 ? WORD : ALL };
}
