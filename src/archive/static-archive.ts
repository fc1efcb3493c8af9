import { publishedArticleSchema } from "../content/published-article.ts";
import type { Site } from "../content/site.ts";
import { clauses, wantedWords, type Query } from "../query/query.ts";
import { loadStemmers, type StemmerOf } from "../words/stemmer.ts";
import { textMarker } from "../words/text-marks.ts";
import {
  PAGE_SIZE,
  type Archive,
  type Count,
  type List,
  type ListRequest,
  type ReadArticle,
} from "./archive.ts";
import {
  articlePath,
  changesSchema,
  INDEX_PATH,
  readIndex,
  unpackSegment,
  yearDaysSchema,
  type ArchiveIndex,
} from "./archive-index.ts";
import { FileStore, MissingFileError, parseJson, type FetchFile, type FileRequest } from "./file-store.ts";
import { Memory } from "./memory.ts";
import { isNumbered } from "./numbered.ts";
import { parsePlace } from "./place.ts";
import { EditionReader } from "./search/edition-reader.ts";
import { countHits, numberedPage, pageBelow, type EndableBudget } from "./search/list-page.ts";
import { rankByRelevance, type Ranking } from "./search/rank-by-relevance.ts";
import { suggestQuery } from "./search/suggest-query.ts";
import { segmentMemory, SegmentReader } from "./segment-reader.ts";
import { readTopic, readTopics, type ReadJson } from "./topic-directory.ts";
import { WITHDRAWN_HEADER } from "./withdrawn-header.ts";

export type { FetchFile } from "./file-store.ts";

export interface StaticArchiveOptions {
  /** How many bytes a list may fetch before it stops and says how far it came. */
  listBytes?: number;
  /** How many bytes the count of a query may fetch. */
  countBytes?: number;
}

const LIST_BYTES = 256_000;
const COUNT_BYTES = 48_000;

/** One edition that is being read. */
interface OpenEdition {
  index: ArchiveIndex;
  reader: EditionReader;
  stemmerOf: StemmerOf;
}

/** Reads an archive published as static files, and fetches of them only what a question takes. */
export function staticArchive(
  site: Site,
  fetchFile: FetchFile,
  { listBytes = LIST_BYTES, countBytes = COUNT_BYTES }: StaticArchiveOptions = {},
): Archive {
  const store = new FileStore(fetchFile);
  const memory = segmentMemory();
  const rankings = new Memory<Ranking>(4);
  let opening: Promise<OpenEdition> | undefined;

  const readJson: ReadJson = (path, schema) => store.unpackedJson(path, schema);

  function open(): Promise<OpenEdition> {
    opening ??= openEdition().catch((reason: unknown) => {
      opening = undefined;
      throw reason;
    });
    return opening;
  }

  async function fetchIndex(request?: FileRequest): Promise<ArchiveIndex> {
    const index = await store.optional(INDEX_PATH, readIndex, request);
    if (index === undefined) throw new MissingFileError(INDEX_PATH);
    return index;
  }

  async function openEdition(): Promise<OpenEdition> {
    const index = await fetchIndex();
    const [changes, stemmerOf] = await Promise.all([
      index.changes === undefined ? { slots: [], removed: [] } : readJson(index.changes, changesSchema),
      loadStemmers(index.languages),
    ]);
    const readerOf = (packed: ArchiveIndex["segments"][number]) =>
      new SegmentReader(unpackSegment(packed), store, memory);
    const reader = new EditionReader({
      ...changes,
      segments: index.segments.map(readerOf),
      overlay: index.overlay && readerOf(index.overlay),
      stemmers: index.languages.map(stemmerOf),
      total: index.articles,
    });
    return { index, reader, stemmerOf };
  }

  /** Asks the edition at hand; where one of its files is gone and a newer edition is there, that one. */
  async function ask<T>(question: (edition: OpenEdition) => Promise<T>): Promise<T> {
    const edition = await open();
    try {
      return await question(edition);
    } catch (reason) {
      if (!(reason instanceof MissingFileError)) throw reason;
      opening = undefined;
      const newer = await open();
      if (newer.index.edition === edition.index.edition) throw reason;
      return question(newer);
    }
  }

  function budgetOf(bytes: number): EndableBudget {
    const before = store.fetched;
    let isEnded = false;
    return {
      get isSpent() {
        return isEnded || store.fetched - before >= bytes;
      },
      end: () => {
        isEnded = true;
      },
    };
  }

  async function totalOf(query: Query, { index, reader }: OpenEdition): Promise<number> {
    const [part] = clauses(query);
    if (part?.kind === "topic")
      return (await readTopic(part.id, index.topics.directory, readJson))?.count ?? 0;
    return part?.kind === "dates" ? reader.countDays(part.from, part.to) : reader.total;
  }

  async function list(request: ListRequest, edition: OpenEdition): Promise<List | undefined> {
    const { query, order, page, from } = request;
    const budget = budgetOf(listBytes);
    if (order === "relevance" && wantedWords(query).length > 0) return bestPage(query, edition, page, budget);
    if (from !== undefined) {
      const rank = parsePlace(from);
      return rank === undefined ? undefined : pageBelow(query, edition.reader, rank, budget);
    }
    if (!isNumbered(query))
      return page === undefined ? pageBelow(query, edition.reader, undefined, budget) : undefined;
    return numberedPage(query, edition.reader, await totalOf(query, edition), page, budgetOf(Infinity));
  }

  async function bestPage(
    query: Query,
    { index, reader }: OpenEdition,
    page = 1,
    budget: EndableBudget,
  ): Promise<List | undefined> {
    const ranking = await rankings.load(index.edition + JSON.stringify(query), () =>
      rankByRelevance(query, reader, budget),
    );
    const { hits, found, isApproximate, isPartial } = ranking;
    const pages = Math.max(1, Math.ceil(hits.length / PAGE_SIZE));
    if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
    return {
      cards: await reader.cards(hits.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)),
      total: { value: found, isExact: !isApproximate },
      pages: { page, count: pages },
      ...(isApproximate && { isApproximate }),
      ...(isPartial && { isPartial }),
    };
  }

  async function count(query: Query, edition: OpenEdition): Promise<Count> {
    if (isNumbered(query)) return { value: await totalOf(query, edition), isExact: true };
    return countHits(query, edition.reader, budgetOf(countBytes));
  }

  return {
    site,
    list: (request) => ask((edition) => list(request, edition)),
    count: (query) => ask((edition) => count(query, edition)),
    article: (slug) =>
      store.optional(articlePath(slug), (text, headers): ReadArticle => {
        const article = parseJson(text, publishedArticleSchema);
        return headers.has(WITHDRAWN_HEADER) ? { ...article, isWithdrawn: true } : article;
      }),
    topic: (id) => ask(({ index }) => readTopic(id, index.topics.directory, readJson)),
    topics: (request) =>
      ask(({ index }) => readTopics(request, index.topics.count, index.topics.directory, readJson)),
    years: () => ask(async ({ index }) => index.years.map(([year, articles]) => ({ year, count: articles }))),
    days: (year) =>
      ask(async ({ index }) => {
        const file = index.years.find(([known]) => known === year)?.[2];
        if (file === undefined) return [];
        const days = await readJson(file, yearDaysSchema);
        return days.map(([day, articles]) => ({ day: `${year}-${day}`, count: articles }));
      }),
    suggest: (query) => ask(({ reader }) => suggestQuery(query, reader)),
    marker: (query) =>
      ask(async ({ index, stemmerOf }) => textMarker(wantedWords(query), stemmerOf, index.languages)),
    hasNewer: async () => {
      const known = (await open()).index.edition;
      return (await fetchIndex({ cache: "no-cache" })).edition !== known;
    },
    renew: () => {
      opening = undefined;
    },
  };
}
