import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { COUNTED, type Archive, type Count } from "../../archive/archive.ts";
import { makeEdition } from "../../archive/edition.ts";
import { staticArchive } from "../../archive/static-archive.ts";
import type { TopicCount } from "../../content/topic.ts";
import { topicQuery, type Query } from "../../query/query.ts";
import { testSite } from "../../testing/articles.ts";
import { publishedFiles, serveFiles } from "../../testing/published-files.ts";
import { corporaFolder, readRecords, readTopicFolders } from "./corpora.ts";
import { corpusArticles, datedArticles, type CorpusArticles } from "./corpus-articles.ts";
import { plainScan, type Input } from "./plain-scan.ts";

// News corpora that are not part of the project. Each is published, read back as a browser would, and compared with what
// a plain look at its records says.

const site = { ...testSite, timeZone: "UTC" };
const UNDATED = { undated: "2005-01-01" };
const PATIENCE = 300_000;
/** Of a word with many more articles only the newest are compared. */
const COMPARED = 200;

const folder = corporaFolder();

interface Source {
  name: string;
  path: string;
  read: (path: string) => CorpusArticles;
}

const sources: Source[] = [
  { name: "Reuters", path: "articles-reuters21578/reuters.jsonl", read: records },
  { name: "HuffPost", path: "articles-huffpost/huffpost.jsonl", read: records },
  { name: "BBC", path: "articles-bbc/bbc", read: (path) => corpusArticles(readTopicFolders(path), UNDATED) },
  { name: "many languages", path: "articles-small/articles.jsonl", read: records },
  {
    name: "many languages, those without a date on one day",
    path: "articles-small/articles.jsonl",
    read: (path) => corpusArticles(readRecords(path), UNDATED),
  },
];

function records(path: string): CorpusArticles {
  return corpusArticles(readRecords(path));
}

function readSource({ path, read }: Source): CorpusArticles | undefined {
  const file = folder === undefined ? undefined : join(folder, path);
  return file === undefined || !existsSync(file) ? undefined : read(file);
}

function accountOf({ path }: Source, corpus: CorpusArticles | undefined): string {
  if (corpus === undefined) {
    return `skipped, for there is no ${path} in shared/corpora beside the project or in BROADSHEET_CORPORA`;
  }
  const reasons = [...corpus.leftOut].map(([reason, number]) => `${number} with ${reason}`);
  return `${corpus.articles.length} articles, left out ${reasons.join(", ") || "none"}`;
}

for (const source of sources) {
  const corpus = readSource(source);

  describe.skipIf(corpus === undefined)(`${source.name}: ${accountOf(source, corpus)}`, () => {
    const articles = corpus?.articles ?? [];
    let archive: Archive;

    beforeAll(async () => {
      const edition = makeEdition(site, [], datedArticles(articles));
      const files = await publishedFiles(edition, { runSize: 1000 });
      archive = staticArchive(site, serveFiles(files), { listBytes: Infinity, countBytes: Infinity });
    }, PATIENCE);

    test("topics have the articles that records name them on, however they spell them", async () => {
      const named = countAll(articles.flatMap(({ input }) => [...new Set(input.topics.map(plainLabel))]));
      const topics = await allTopics(archive);
      expect(new Map(topics.map(({ label, count }) => [plainLabel(label), count]))).toEqual(named);
      for (const topic of topics) {
        const query = topicQuery(topic.id);
        expect(await archive.topic(topic.id)).toEqual(topic);
        expect(await archive.count(query)).toEqual({ value: topic.count, isExact: true });
        expect((await archive.list({ query }))?.total).toEqual({ value: topic.count, isExact: true });
      }
    });

    test("days and years have the articles of their dates", async () => {
      const years = await archive.years();
      const days = await Promise.all(years.map(({ year }) => archive.days(year)));
      const dates = articles.map(({ input }) => input.date);
      expect(new Map(years.map(({ year, count }) => [year, count]))).toEqual(countAll(dates.map(yearOf)));
      expect(new Map(days.flat().map(({ day, count }) => [day, count]))).toEqual(countAll(dates.map(dayOf)));
    });

    test(
      "a word finds the articles that have it or a form of it, newest first",
      { timeout: PATIENCE },
      async () => {
        const scan = await plainScan(site, articles);
        const found: typeof expected = {};
        const expected: Record<string, { slugs: string[]; count: Count }> = {};
        for (const { word } of scan.sample) {
          const query: Query = { kind: "words", text: word, quoted: false };
          found[word] = { slugs: await newestSlugs(archive, query), count: await archive.count(query) };
          expected[word] = answerOf(scan.find(word));
        }
        expect(found).toEqual(expected);
      },
    );

    test("topic, month and word together find what has all of them", { timeout: PATIENCE }, async () => {
      const scan = await plainScan(site, articles);
      const ids = new Map((await allTopics(archive)).map(({ id, label }) => [plainLabel(label), id]));
      const found: typeof expected = {};
      const expected: Record<string, { slugs: string[]; count: Count }> = {};
      for (const { input, word } of scan.sample) {
        const [topic = ""] = input.topics;
        const month = input.date.slice(0, 7);
        const query: Query = {
          kind: "all",
          of: [
            { kind: "words", text: word, quoted: false },
            { kind: "dates", from: `${month}-01`, to: `${month}-31` },
            ...(topic === "" ? [] : [topicQuery(ids.get(plainLabel(topic)) ?? "")]),
          ],
        };
        const meets = (one: Input) =>
          one.date.startsWith(month) &&
          (topic === "" || one.topics.map(plainLabel).includes(plainLabel(topic)));
        const name = `${topic} ${month} ${word}`;
        found[name] = { slugs: await newestSlugs(archive, query), count: await archive.count(query) };
        expected[name] = answerOf(scan.find(word, meets));
      }
      expect(found).toEqual(expected);
    });
  });
}

/** A topic as anyone would compare two spellings of it. */
function plainLabel(label: string): string {
  return label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function countAll(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

async function allTopics(archive: Archive): Promise<TopicCount[]> {
  const first = await archive.topics({ order: "label" });
  const others = Array.from({ length: first.pages - 1 }, (_, index) =>
    archive.topics({ order: "label", page: index + 2 }),
  );
  return [first, ...(await Promise.all(others))].flatMap(({ topics }) => topics);
}

/** What the archive answers where a query finds these articles, which it has to count one by one. */
function answerOf(slugs: string[]): { slugs: string[]; count: Count } {
  const count = { value: Math.min(slugs.length, COUNTED), isExact: slugs.length <= COUNTED };
  return { slugs: slugs.slice(0, COMPARED), count };
}

function dayOf(date: string): string {
  return date.slice(0, 10);
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

/** The addresses of the newest articles that a query finds, page after page. */
async function newestSlugs(archive: Archive, query: Query): Promise<string[]> {
  const slugs: string[] = [];
  let list = await archive.list({ query });
  while (list !== undefined) {
    slugs.push(...list.cards.map(({ slug }) => slug));
    const from = slugs.length < COMPARED ? list.older : undefined;
    list = from === undefined ? undefined : await archive.list({ query, from });
  }
  return slugs.slice(0, COMPARED);
}
