import { formatDate, formatMonth } from "../messages/dates.ts";
import { languageName } from "../messages/languages.ts";
import { searchMessagesFor } from "../messages/search-messages.ts";
import { unitOf } from "../query/date-span.ts";
import type { Query, WordQuery } from "../query/query.ts";

/** What a query is put into words with. */
export interface Wording {
  /** The language of the interface. */
  language: string;
  /** The labels of topics by their ids. */
  labels: Record<string, string>;
}

type Kind<K extends Query["kind"]> = Extract<Query, { kind: K }>;

/** A query in words that follow on "articles": `about Russia or China`, `not in French`. */
export function describeQuery(query: Query, wording: Wording, isWanted = true): string {
  const messages = searchMessagesFor(wording.language);
  switch (query.kind) {
    case "not":
      return describeQuery(query.of, wording, !isWanted);
    case "all":
    case "any":
      return describeParts(query, wording, isWanted);
    case "topic":
      return messages.about(labelOf(query, wording), isWanted);
    case "words":
      return describeWords(query, wording, isWanted);
    case "language":
      return messages.inLanguage(languageName(query.language, wording.language), isWanted);
    case "story":
      return messages.partOfStory(query.name, isWanted);
    case "dates":
      return describeDates(query, wording, isWanted);
  }
}

/** What must not hold of two things together, must not hold of the one or of the other. */
function describeParts({ kind, of }: Kind<"all" | "any">, wording: Wording, isWanted: boolean): string {
  const messages = searchMessagesFor(wording.language);
  const labels = of.flatMap((part) => (part.kind === "topic" ? [labelOf(part, wording)] : []));
  if (kind === "any" && labels.length === of.length) return messages.about(messages.or(labels), isWanted);
  const parts = of.map((part) => describeQuery(part, wording, isWanted));
  return (kind === "any") === isWanted ? messages.or(parts) : messages.and(parts);
}

function labelOf({ id }: Kind<"topic">, { labels }: Wording): string {
  return labels[id] ?? id;
}

function describeWords(
  { text, quoted, within }: WordQuery,
  { language }: Wording,
  isWanted: boolean,
): string {
  const messages = searchMessagesFor(language);
  if (within === "headline") return messages.hasInHeadline(text, isWanted);
  return quoted ? messages.hasPhrase(text, isWanted) : messages.hasWord(text, isWanted);
}

function describeDates({ from, to }: Kind<"dates">, { language }: Wording, isWanted: boolean): string {
  const messages = searchMessagesFor(language);
  const day = (date: string) => formatDate(date, language, "UTC");
  if (from === undefined) return to === undefined ? "" : messages.until(day(to), isWanted);
  if (to === undefined) return messages.since(day(from), isWanted);
  const unit = unitOf({ from, to });
  if (unit === undefined) return messages.between(day(from), day(to), isWanted);
  if (unit === from) return messages.onDay(day(from), isWanted);
  return messages.inSpan(unit.length === 4 ? unit : formatMonth(unit, language), isWanted);
}
