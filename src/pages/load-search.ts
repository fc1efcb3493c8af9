import type { Archive, Order } from "../archive/archive.ts";
import type { SearchView } from "../paths.ts";
import { parseQuery } from "../query/parse-query.ts";
import { clauses, finished, isEverything, wantedWords, type Query } from "../query/query.ts";
import { makeFilter } from "../search/make-filter.ts";
import type { QueryFault, SearchAnswer } from "../search/search-answer.ts";
import { daysOf } from "../search/search-days.ts";
import { faultOf, topicLabels, wordMarker } from "../search/read-query.ts";
import { notFound } from "./not-found.ts";

/** What a search asks, answered: at most one of the two, none where there is nothing to look for. */
interface SearchOutcome {
  fault?: QueryFault;
  answer?: SearchAnswer;
}

/** Reads the text of a search and asks the archive. Throws not-found for a page that the list does not have. */
export async function loadSearch(archive: Archive, text: string, asked: SearchView): Promise<SearchOutcome> {
  const { language } = archive.site;
  const parsed = parseQuery(text, { typing: asked.isTyping === true });
  if ("problem" in parsed) return { fault: faultOf(text, parsed.problem, language) };
  const { query } = parsed;
  if (isEverything(query)) return {};
  const { page, from } = asked;
  // Without words nothing is more relevant than another.
  const order: Order = wantedWords(query).length > 0 ? (asked.order ?? "newest") : "newest";
  const [list, labels, marker] = await Promise.all([
    archive.list({ query, order, ...(page !== undefined && { page }), ...(from !== undefined && { from }) }),
    topicLabels(archive, query),
    wordMarker(archive, query),
  ]);
  if (list === undefined) throw await notFound(archive);
  // Addresses say a word as it is, not that it is still being typed.
  const source = { query: finished(query), labels, page: { order } };
  const filter = makeFilter(source, removableParts(source.query), list.cards, language);
  const view = { ...asked, order };
  return { answer: { text, view, query, list, marker, filter, days: daysOf(query) } };
}

/** Plain words stand in the box already. What else is asked for is said in words. */
function removableParts(query: Query): Query[] {
  const parts = clauses(query);
  const isPlain = parts.every((part) => part.kind === "words" && !part.quoted && part.within === undefined);
  return isPlain ? [] : parts;
}
