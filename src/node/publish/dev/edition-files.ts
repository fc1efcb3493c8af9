import { articlePath, editionFiles } from "../../../archive/archive-files.ts";
import { indexedArticle, primaryLanguageOf, type Edition } from "../../../archive/edition.ts";
import { indexRun } from "../../../archive/segment/run.ts";
import { segmentFiles } from "../../../archive/segment/segment-files.ts";
import type { ArchiveFile, Segment, SegmentDocument } from "../../../archive/segment/segment.ts";
import { sealedTiers, type Range } from "../../../archive/segment/tiers.ts";
import type { PublishedArticle } from "../../../content/published-article.ts";
import { loadStemmers, type StemmerOf } from "../../../words/stemmer.ts";
import { contentHash } from "../content-hash.ts";
import { Tally } from "../sources/tally.ts";

/** The files of a segment, and what the index says of it. */
interface MadeSegment {
  files: ArchiveFile[];
  segment: Segment;
}

/**
 * Makes a function that gives the files of an archive by their path, for an edition in memory. Segments whose articles are
 * the same as at the last call are not made anew.
 */
export function editionFilesMaker(): (edition: Edition) => Promise<Map<string, Uint8Array>> {
  let known = new Map<string, MadeSegment>();

  return async (edition) => {
    const tally = new Tally();
    for (const card of edition.cards) tally.add(card.day, primaryLanguageOf(edition.site, card), card.topics);
    const { languages, days } = tally;
    const stemmerOf = await loadStemmers(languages);
    const made = new Map<string, MadeSegment>();
    for (const range of rangesOf(edition.articles.length)) {
      const articles = articlesIn(edition, range);
      const key = contentHash(JSON.stringify([range.first, articles]));
      made.set(key, known.get(key) ?? makeSegment(edition, articles, range.first, stemmerOf));
    }
    known = made;
    const segments = [...made.values()].map(({ segment }) => segment).toReversed();
    const topics = [...tally.topics.values()];
    const articles = edition.articles.length;
    const { attribution } = edition;
    return new Map([
      ...edition.articles.map((article): ArchiveFile => [
        articlePath(article.slug),
        Buffer.from(JSON.stringify(article)),
      ]),
      ...[...made.values()].flatMap(({ files }) => files),
      ...editionFiles({ articles, languages, segments, removed: [], topics, attribution, days }, contentHash),
    ]);
  };
}

function rangesOf(total: number): Range[] {
  const sealed = sealedTiers(total);
  const first = sealed.reduce((sum, { size }) => sum + size, 0);
  return total > first ? [...sealed, { first, size: total - first }] : sealed;
}

/** The articles with these numbers, newest first. */
function articlesIn({ articles }: Edition, { first, size }: Range): PublishedArticle[] {
  return articles.slice(articles.length - first - size, articles.length - first);
}

function makeSegment(
  { site }: Edition,
  articles: PublishedArticle[],
  first: number,
  stemmerOf: StemmerOf,
): MadeSegment {
  const documents = articles.map((card): SegmentDocument => {
    const article = indexedArticle(site, card);
    return { card, article, stem: stemmerOf(article.language), primary: primaryLanguageOf(site, card) };
  });
  const making = segmentFiles([indexRun(documents)], first, contentHash);
  const files: ArchiveFile[] = [];
  for (let file = making.next(); ; file = making.next()) {
    if (file.done) return { files, segment: file.value };
    files.push(file.value);
  }
}
