import { editionFiles, type EditionIndex } from "../archive/archive-files.ts";
import { articlePath } from "../archive/archive-index.ts";
import type { FileRequest } from "../archive/file-store.ts";
import { articleOrder, indexedArticle, primaryLanguageOf, type Edition } from "../archive/edition.ts";
import { indexRun } from "../archive/segment/run.ts";
import { segmentFiles } from "../archive/segment/segment-files.ts";
import type { Hash, Segment, SegmentDocument } from "../archive/segment/segment.ts";
import { sealedTiers, type Range } from "../archive/segment/tiers.ts";
import type { PublishedArticle } from "../content/published-article.ts";
import { loadStemmers, type StemmerOf } from "../words/stemmer.ts";

export type Files = Map<string, Uint8Array<ArrayBuffer> | string>;

/** How an archive came to be what it is; without anything it was published at once. */
export interface History {
  /** The sealed segments, the oldest first. */
  sealed?: Range[];
  /** Articles that a run is made of. */
  runSize?: number;
  /** Articles of an edition that were published once and are not there any more. */
  removed?: PublishedArticle[];
  /** The slugs of articles that came later than articles newer than them. */
  late?: Set<string>;
}

/** Publishes an edition into memory: its files by their path under `archive/`. */
export async function publishedFiles(edition: Edition, history: History = {}): Promise<Files> {
  const { site, articles } = edition;
  const { removed = [], late = new Set(), runSize = 100 } = history;
  const stemmerOf = await loadStemmers(articles.map((article) => primaryLanguageOf(site, article)));
  const files: Files = new Map(
    articles.map((article) => [articlePath(article.slug), JSON.stringify(article)]),
  );
  const orderOf = ({ slug, date }: PublishedArticle) => articleOrder(slug, date, site);
  const main = [...articles.filter(({ slug }) => !late.has(slug)), ...removed].toSorted((a, b) =>
    orderOf(a) < orderOf(b) ? -1 : 1,
  );

  function write(own: PublishedArticle[], first: number): Segment {
    const documents = own.map((article) => documentOf(edition, article, stemmerOf)).toReversed();
    const runs = Array.from({ length: Math.max(1, Math.ceil(documents.length / runSize)) }, (_, run) =>
      indexRun(documents.slice(run * runSize, (run + 1) * runSize)),
    );
    const writing = segmentFiles(runs, first, testHash);
    for (;;) {
      const step = writing.next();
      if (step.done === true) return step.value;
      files.set(...step.value);
    }
  }

  const sealed = history.sealed ?? sealedTiers(main.length);
  const headFirst = sealed.reduce((sum, { size }) => sum + size, 0);
  const ranges = [...sealed, { first: headFirst, size: main.length - headFirst }].filter(
    ({ size }) => size > 0,
  );
  const segments = ranges
    .map(({ first, size }) => write(main.slice(first, first + size), first))
    .toReversed();
  const overlaid = articles.filter(({ slug }) => late.has(slug));
  const slots = overlaid.map((article) => main.filter((other) => orderOf(other) < orderOf(article)).length);
  const index: EditionIndex = {
    articles: articles.length,
    languages: [...new Set(articles.map((article) => primaryLanguageOf(site, article)))],
    segments,
    ...(overlaid.length > 0 && { overlay: { segment: write(overlaid.toReversed(), 0), slots } }),
    removed: removed
      .map((article) => ({ number: main.indexOf(article), topics: article.topics.map(({ id }) => id) }))
      .toSorted((a, b) => a.number - b.number),
    topics: countBy(articles.flatMap(({ topics }) => topics)),
    attribution: edition.attribution,
    days: [...Map.groupBy(articles, ({ day }) => day)].map(([day, own]) => ({ day, count: own.length })),
  };
  for (const [path, content] of editionFiles(index, testHash)) files.set(path, content);
  return files;
}

function documentOf({ site }: Edition, article: PublishedArticle, stemmerOf: StemmerOf): SegmentDocument {
  const { body: _body, authors: _a, corrections: _c, related: _r, newer: _n, older: _o, ...rest } = article;
  const { story: _s, source: _source, updated: _u, ...card } = rest;
  const primary = primaryLanguageOf(site, article);
  return { card, article: indexedArticle(site, article), stem: stemmerOf(primary), primary };
}

function countBy(topics: PublishedArticle["topics"]) {
  return [...Map.groupBy(topics, ({ id }) => id)].map(([id, own]) => ({
    id,
    label: own[0]?.label ?? id,
    count: own.length,
  }));
}

/** Twelve hexadecimal digits that tell the files of a test apart (FNV-1a, twice). */
export const testHash: Hash = (parts) => {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (const part of parts) {
    for (const byte of part) {
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x01000193) ^ (a >>> 7);
    }
  }
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, "0");
  return (hex(a) + hex(b)).slice(0, 12);
};

/** Answers as a server with these files would; with parts of files where they are asked for, or without. */
export function serveFiles(files: Files, { honoursRange = true } = {}) {
  return async (path: string, request?: FileRequest): Promise<Response> => {
    const content = files.get(path);
    if (content === undefined) return new Response("not here", { status: 404 });
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request?.headers?.range ?? "") ?? [];
    if (!honoursRange || start === undefined) return new Response(bytes);
    return new Response(bytes.slice(Number(start), Number(end) + 1), { status: 206 });
  };
}
