import type { Attribution, TopicCount } from "../content/topic.ts";
import { TOPICS_PAGE_SIZE } from "./archive.ts";
import type { TopicDirectory, TopicEntry } from "./topic-directory.ts";
import { byLabel, bySize, labelKeys } from "./topic-order.ts";

/** Words of labels in a file. */
const WORDS_PAGE = 512;

/**
 * Makes the files in which topics are looked up by id, listed by label and by size, and found by a word of their label.
 * `write` takes the content of a file and gives its name, the same one for the same content. Returns the name of the file
 * that leads to the others, which says too whom the topics are by.
 */
export function topicFiles(
  topics: TopicCount[],
  write: (content: unknown) => string,
  attribution?: Attribution,
): string {
  const byId = topics.toSorted((a, b) => compare(a.id, b.id));
  const words = topics
    .flatMap(({ id, label }) => labelKeys(label).map((key): [key: string, id: string] => [key, id]))
    .toSorted(([a, ofA], [b, ofB]) => compare(a, b) || compare(ofA, ofB));
  const directory: TopicDirectory = {
    // Mostly these have the same order and so the same files.
    byId: pagesOf(byId, TOPICS_PAGE_SIZE).map((page) => [page[0]?.id ?? "", write(page.map(entry))]),
    byLabel: pagesOf(topics.toSorted(byLabel), TOPICS_PAGE_SIZE).map((page) => write(page.map(entry))),
    bySize: pagesOf(topics.toSorted(bySize), TOPICS_PAGE_SIZE).map((page) => write(page.map(entry))),
    byWord: pagesOf(words, WORDS_PAGE).map((page) => [page[0]?.[0] ?? "", write(page)]),
    ...(attribution !== undefined && { attribution }),
  };
  return write(directory);
}

function pagesOf<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
    all.slice(page * size, (page + 1) * size),
  );
}

function entry({ id, label, count }: TopicCount): TopicEntry {
  return [id, label, count];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
