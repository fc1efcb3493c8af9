import type { Attribution, TopicCount } from "../content/topic.ts";
import type { DayCount } from "./archive.ts";
import { withChecksum } from "./segment/bytes.ts";
import { deflate } from "./segment/segment-files.ts";
import type { ArchiveFile, Hash, Segment } from "./segment/segment.ts";
import { topicFiles } from "./topic-files.ts";
import { INDEX_PATH, packSegment, writeIndex, type ArchiveIndex } from "./archive-index.ts";

/** Everything an edition consists of but its articles' and segments' own files. */
export interface EditionIndex {
  /** How many articles there are, those removed not counted. */
  articles: number;
  /** The primary subtags of the articles' languages, the most frequent first. */
  languages: string[];
  /** The segments of the main sequence, newest first. */
  segments: Segment[];
  /** Back-dated and edited articles, newest first; a slot is the number of main-sequence articles older than the article. */
  overlay?: { segment: Segment; slots: number[] };
  /** The articles of the main sequence that were removed or edited, by number, ascending, with their topics' ids. */
  removed: { number: number; topics: string[] }[];
  /** The topics with the numbers of their articles, in any order. */
  topics: TopicCount[];
  /** Whom the topics are by, where that has to be said. */
  attribution?: Attribution | undefined;
  /** The days with the numbers of their articles, in any order. */
  days: DayCount[];
}

/** The small files of an edition, the index last, so that it never names a file that is not there yet. */
export function* editionFiles(edition: EditionIndex, hash: Hash): Generator<ArchiveFile> {
  const encoder = new TextEncoder();
  const name = (kind: string, bytes: Uint8Array) => `${kind}-${hash([bytes])}.bin`;
  function named(kind: string, content: unknown): ArchiveFile {
    const bytes = encoder.encode(JSON.stringify(content));
    const path = name(kind, bytes);
    return [path, deflate(withChecksum(bytes, path))];
  }

  const years: ArchiveIndex["years"] = [];
  const byYear = Map.groupBy(edition.days.toSorted(newestFirst), ({ day }) => day.slice(0, 4));
  for (const [year, days] of byYear) {
    const file = named(
      "days",
      days.map(({ day, count }) => [day.slice(5), count]),
    );
    yield file;
    years.push([year, days.reduce((sum, { count }) => sum + count, 0), file[0]]);
  }

  const topics: ArchiveFile[] = [];
  const directory = topicFiles(
    edition.topics,
    (content) => {
      const file = named("topics", content);
      topics.push(file);
      return file[0];
    },
    edition.attribution,
  );
  yield* topics;

  const { articles, languages, segments, overlay, removed } = edition;
  const changes = named("changes", {
    slots: overlay?.slots ?? [],
    removed: removed.map(({ number, topics }) => [number, topics]),
  });
  const hasChanges = overlay !== undefined || removed.length > 0;
  if (hasChanges) yield changes;
  const index: Omit<ArchiveIndex, "edition"> = {
    format: 2,
    articles,
    languages,
    segments: segments.map(packSegment),
    ...(overlay !== undefined && { overlay: packSegment(overlay.segment) }),
    ...(hasChanges && { changes: changes[0] }),
    topics: { count: edition.topics.length, directory },
    years,
  };
  const version = hash([encoder.encode(JSON.stringify(index))]);
  yield [INDEX_PATH, encoder.encode(writeIndex({ edition: version, ...index }))];
}

function newestFirst(a: DayCount, b: DayCount): number {
  return a.day < b.day ? 1 : -1;
}

export { articlePath, INDEX_PATH } from "./archive-index.ts";
