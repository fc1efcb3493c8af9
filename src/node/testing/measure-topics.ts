import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Vocabulary } from "../../content/topic.ts";
import { readVocabulary } from "../data/read-data.ts";
import { topicFinder, type TopicFinder } from "../import/topics/topic-finder.ts";
import { importVocabulary } from "../import/vocabulary/import-vocabulary.ts";
import { keywordCount } from "./keyword-count.ts";
import { BBC_MEANINGS, bbcTexts, REUTERS_MEANINGS, reutersTexts } from "./labelled-texts.ts";
import { topicAgreement, type Agreement } from "./topic-agreement.ts";

/** One way to find topics, tried on one corpus. */
export interface TopicRow extends Agreement {
  corpus: string;
  /** `plain count`, `topics` of the vocabulary alone, or `topics and names`, where every name counts as wrong. */
  way: string;
  /** Processor milliseconds a text. */
  milliseconds: number;
}

/** Official releases of the Media Topics: one with many languages, and a newer one. */
const RELEASES = ["mediatopics-10lang-2019-04-06.json", "mediatopics-en-GB-2025-10-09.json"];

/** Finds topics in the news corpora of a folder, of each `every`-th text, and compares them with what their own editors filed the texts under. */
export async function measureTopics(corpora: string, every = 1): Promise<TopicRow[]> {
  const vocabulary = await officialVocabulary(join(corpora, "iptc-mediatopics"));
  const named = await topicFinder(vocabulary);
  const ways: [string, TopicFinder][] = [
    ["plain count", keywordCount(vocabulary)],
    ["topics", withoutNames(named, vocabulary)],
    ["topics and names", named],
  ];
  const bbc = bbcTexts(join(corpora, "articles-bbc", "bbc"), every);
  const reuters = reutersTexts(join(corpora, "articles-reuters21578", "reuters.jsonl"), every);
  return ways.flatMap(([way, find]) => [
    { corpus: "BBC", way, ...timed(() => topicAgreement(find, vocabulary, bbc, BBC_MEANINGS)) },
    { corpus: "Reuters", way, ...timed(() => topicAgreement(find, vocabulary, reuters, REUTERS_MEANINGS)) },
  ]);
}

/** The vocabulary as the import makes it of the official releases, one after the other. */
async function officialVocabulary(folder: string): Promise<Vocabulary> {
  const data = await mkdtemp(join(tmpdir(), "broadsheet-topics-"));
  try {
    for (const release of RELEASES) await importVocabulary(join(folder, release), { data, dryRun: false });
    return await readVocabulary(data);
  } finally {
    await rm(data, { recursive: true });
  }
}

function withoutNames(find: TopicFinder, vocabulary: Vocabulary): TopicFinder {
  const labels = new Set(vocabulary.map(({ label }) => label));
  return (text) => find(text).filter((topic) => labels.has(topic));
}

function timed(measure: () => Agreement): Agreement & { milliseconds: number } {
  const before = process.cpuUsage();
  const agreement = measure();
  const { user, system } = process.cpuUsage(before);
  return { ...agreement, milliseconds: (user + system) / 1000 / Math.max(1, agreement.texts) };
}
