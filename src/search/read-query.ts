import type { Archive } from "../archive/archive.ts";
import { searchMessagesFor } from "../messages/search-messages.ts";
import type { QueryProblem } from "../query/query-problem.ts";
import { topicsOf, wantedWords, type Query } from "../query/query.ts";
import type { TextMarker } from "../words/text-marks.ts";
import type { QueryFault } from "./search-answer.ts";

/** The labels of the topics that a query speaks of, by their ids; one that the archive does not have is called by its id. */
export async function topicLabels(archive: Archive, query: Query): Promise<Record<string, string>> {
  const labels = topicsOf(query).map(async (id) => [id, (await archive.topic(id))?.label ?? id] as const);
  return Object.fromEntries(await Promise.all(labels));
}

/** What marks the words of a query, where it has any. */
export async function wordMarker(archive: Archive, query: Query): Promise<TextMarker | undefined> {
  return wantedWords(query).length > 0 ? archive.marker(query) : undefined;
}

/** The problem of a text in words. */
export function faultOf(text: string, { code, offset, length }: QueryProblem, language: string): QueryFault {
  return { text, words: searchMessagesFor(language).problem(code), offset, length };
}
