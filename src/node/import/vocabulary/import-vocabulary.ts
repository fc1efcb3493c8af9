import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import * as v from "valibot";
import type { VocabularyFile } from "../../../content/topic.ts";
import { readSite, readVocabularyFile } from "../../data/read-data.ts";
import { writeAtomically } from "../shelf/write-atomically.ts";
import { readMediaTopics, type ConceptScheme } from "./media-topics.ts";
import { mergeTopics, type Merged } from "./merge-topics.ts";
import { laterRelease, releasedTopic, releasedTopicSchema, type ReleasedTopic } from "./released-topic.ts";

/** Raised for a file that is no vocabulary; the message says what, where and what to do. */
export class VocabularyError extends Error {
  override name = "VocabularyError";
}

export interface VocabularyImport extends Omit<Merged, "topics"> {
  /** Concepts that are no longer used, and became aliases. */
  retired: number;
  /** Entries of the file that are no concepts with a code and a label. */
  unread: number;
}

export interface VocabularyOptions {
  /** The data folder, whose `topics.json` is made or extended. */
  data: string;
  /** The language in which topics are called, BCP 47: the site's where nothing is said. */
  language?: string;
  dryRun: boolean;
}

/** Beside `topics.json`: what imports brought, so that the next can tell an editor's changes from it. */
const BROUGHT = "topics.imported.json";
const broughtSchema = v.array(releasedTopicSchema);

/**
 * Makes or extends `data/topics.json` from a file of the IPTC's Media Topics. What an editor changed stays; importing
 * again changes nothing. Throws a `VocabularyError` for another file, a `DataError` for a `topics.json` that is wrong.
 */
export async function importVocabulary(file: string, options: VocabularyOptions): Promise<VocabularyImport> {
  const { data, dryRun } = options;
  const language = options.language ?? (await languageOf(data));
  const scheme = await readScheme(file);
  const current = await readVocabularyFile(data);
  const before = new Map((await readBrought(data)).map((topic) => [topic.code, topic]));
  const released = scheme.concepts.map((concept) => releasedTopic(concept, language));
  const { topics, ...counts } = mergeTopics(current.topics, before, {
    topics: released,
    retired: scheme.retired,
  });
  const attribution = current.attribution ?? scheme.attribution;
  const outcome = { ...counts, retired: scheme.retired.size, unread: scheme.unread };
  if (dryRun) return outcome;
  for (const topic of released) before.set(topic.code, laterRelease(before.get(topic.code), topic));
  const isSame =
    topics.length === current.topics.length &&
    counts.added + counts.extended === 0 &&
    attribution === current.attribution;
  await mkdir(data, { recursive: true });
  if (!isSame) await writeAtomically(join(data, "topics.json"), written({ attribution, topics }));
  // Last: after a kill in between, topics that are as the release has them count as unchanged all the same.
  const brought = `${JSON.stringify([...before.values()])}\n`;
  if (brought !== (await textOf(join(data, BROUGHT)))) await writeAtomically(join(data, BROUGHT), brought);
  return outcome;
}

async function languageOf(data: string): Promise<string> {
  const site = await readSite(data).catch(() => undefined);
  return site?.language ?? "en";
}

/** One topic a line, so that an editor finds it and a version control shows what changed. */
function written({ attribution, topics }: VocabularyFile): string {
  const lines = topics.map((topic) => `  ${JSON.stringify(concise(topic))}`).join(",\n");
  if (attribution === undefined) return `[\n${lines}\n]\n`;
  return `{ "attribution": ${JSON.stringify(attribution)}, "topics": [\n${lines}\n] }\n`;
}

function concise({ aliases, labels, ...topic }: VocabularyFile["topics"][number]): object {
  return {
    ...topic,
    ...(aliases.length > 0 && { aliases }),
    ...(Object.keys(labels).length > 0 && { labels }),
  };
}

async function readScheme(file: string): Promise<ConceptScheme> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new VocabularyError(`${file} cannot be read; ${HOW}`);
  });
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new VocabularyError(`${file} is not JSON; ${HOW}`);
  }
  const scheme = readMediaTopics(content);
  if (scheme === undefined) throw new VocabularyError(`${file} is not the IPTC's Media Topics; ${HOW}`);
  return scheme;
}

const HOW = "get them as JSON from https://cv.iptc.org/newscodes/mediatopic/";

function textOf(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

async function readBrought(data: string): Promise<ReleasedTopic[]> {
  const text = await textOf(join(data, BROUGHT));
  if (text === undefined) return [];
  try {
    return v.parse(broughtSchema, JSON.parse(text));
  } catch (error) {
    const what = `${basename(data)}/${BROUGHT} is not as an import wrote it`;
    throw new VocabularyError(`${what}; delete it, and all that topics.json has counts as the editor's`, {
      cause: error,
    });
  }
}
