import * as v from "valibot";
import type { TopicCount } from "../content/topic.ts";
import { fold } from "../words/fold.ts";
import { TOPICS_PAGE_SIZE, type TopicPage, type TopicsRequest } from "./archive.ts";
import { byLabel, bySize } from "./topic-order.ts";

const topicEntry = v.tuple([v.string(), v.string(), v.number()]);
const topicEntries = v.array(topicEntry);
/** A word of a label with what follows it, and the topic's id. */
const wordEntries = v.array(v.tuple([v.string(), v.string()]));
const keyedPages = v.array(v.tuple([v.string(), v.string()]));

/** The files of the topics: with keys, each by the first key in it; else in order. */
const directorySchema = v.object({
  byId: keyedPages,
  byLabel: v.array(v.string()),
  bySize: v.array(v.string()),
  byWord: keyedPages,
  attribution: v.optional(v.object({ text: v.string(), url: v.optional(v.string()) })),
});

export type TopicEntry = v.InferOutput<typeof topicEntry>;
export type TopicDirectory = v.InferOutput<typeof directorySchema>;

/** Fetches one of the archive's JSON files and checks its shape. */
export type ReadJson = <T>(path: string, schema: v.GenericSchema<unknown, T>) => Promise<T>;

/** A topic looked up by its id. */
export async function readTopic(id: string, path: string, read: ReadJson): Promise<TopicCount | undefined> {
  const { byId } = await read(path, directorySchema);
  // An id that begins a file may be sought in the one before too.
  const page = pagesFrom(byId, id).at(-1);
  if (page === undefined) return undefined;
  const found = (await read(page, topicEntries)).find(([key]) => key === id);
  return found && topicOf(found);
}

/** A page of topics, in their order or found by how a word of their label begins. */
export async function readTopics(
  { order, page = 1, find = "" }: TopicsRequest,
  count: number,
  path: string,
  read: ReadJson,
): Promise<TopicPage> {
  const directory = await read(path, directorySchema);
  const wanted = fold(find.trim());
  const { attribution } = directory;
  if (wanted !== "")
    return { ...pageOfFound(await findTopics(wanted, directory, read), order, page), attribution };
  const pages = order === "label" ? directory.byLabel : directory.bySize;
  const name = pages[page - 1];
  const entries = name === undefined ? [] : await read(name, topicEntries);
  return { topics: entries.map(topicOf), page, pages: Math.max(1, pages.length), total: count, attribution };
}

async function findTopics(
  wanted: string,
  { byId, byWord }: TopicDirectory,
  read: ReadJson,
): Promise<TopicCount[]> {
  const words = await Promise.all(
    pagesFrom(byWord, wanted, `${wanted}\uffff`).map((page) => read(page, wordEntries)),
  );
  const found = words.flat().filter(([key]) => key.startsWith(wanted));
  const ids = new Set(found.map(([, id]) => id));
  const pages = new Set([...ids].flatMap((id) => pagesFrom(byId, id)));
  const topics = await Promise.all([...pages].map((page) => read(page, topicEntries)));
  return topics
    .flat()
    .filter(([id]) => ids.has(id))
    .map(topicOf);
}

function pageOfFound(found: TopicCount[], order: TopicsRequest["order"], page: number): TopicPage {
  const sorted = found.toSorted(order === "label" ? byLabel : bySize);
  return {
    topics: sorted.slice((page - 1) * TOPICS_PAGE_SIZE, page * TOPICS_PAGE_SIZE),
    page,
    pages: Math.max(1, Math.ceil(sorted.length / TOPICS_PAGE_SIZE)),
    total: sorted.length,
  };
}

/** The files that may hold keys from one key to another. The same key may end one file and begin the next. */
function pagesFrom(pages: [string, string][], from: string, to = from): string[] {
  return pages
    .filter(([first], index) => {
      const next = pages[index + 1]?.[0];
      return first <= to && (next === undefined || next >= from);
    })
    .map(([, name]) => name);
}

function topicOf([id, label, count]: TopicEntry): TopicCount {
  return { id, label, count };
}
