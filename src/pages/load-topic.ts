import type { Archive } from "../archive/archive.ts";
import { searchMessagesFor } from "../messages/search-messages.ts";
import { formatQuery } from "../query/format-query.ts";
import { parseQuery } from "../query/parse-query.ts";
import { both, clauses, EVERYTHING, isEverything, topicQuery } from "../query/query.ts";
import { Found } from "../search/found.tsx";
import { makeFilter } from "../search/make-filter.ts";
import { QueryFaultNote } from "../search/query-fault-note.tsx";
import { faultOf, topicLabels, wordMarker } from "../search/read-query.ts";
import { notFound } from "./not-found.ts";
import { readPage } from "./read-page.ts";
import type { TopicData } from "./topic-page.tsx";

interface TopicAddress {
  id: string;
  page: string | undefined;
  /** What the list is filtered by. */
  text: string;
  from?: string | undefined;
}

/** Loads the list of a topic with its filter. Throws not-found for a topic or page that the archive does not have. */
export async function loadTopic(archive: Archive, address: TopicAddress): Promise<TopicData> {
  const { id, text, from } = address;
  const { language } = archive.site;
  const page = readPage(address.page);
  const parsed = parseQuery(text);
  const filtering = "query" in parsed ? parsed.query : EVERYTHING;
  const query = both(topicQuery(id), filtering);
  const [topic, list, labels, marker] = await Promise.all([
    archive.topic(id),
    archive.list({ query, ...(page !== undefined && { page }), ...(from !== undefined && { from }) }),
    topicLabels(archive, query),
    wordMarker(archive, query),
  ]);
  // Only the whole topic has pages with numbers.
  const isPage = page === undefined || isEverything(filtering);
  if (topic === undefined || list === undefined || !isPage) throw await notFound(archive);
  const source = { query, labels, page: { topic: id } };
  const filter = makeFilter(source, clauses(filtering), list.cards, language);
  const filters = filter.chips.map(({ words }) => words);
  return {
    topic: { id, label: topic.label },
    title: filters.length === 0 ? topic.label : searchMessagesFor(language).filtered(topic.label, filters),
    text: formatQuery(filtering),
    from,
    list,
    filter,
    ...("problem" in parsed && {
      fault: faultOf(text, parsed.problem, language),
      FaultNote: QueryFaultNote,
    }),
    ...(list.pages === undefined && { Found, marker }),
  };
}
