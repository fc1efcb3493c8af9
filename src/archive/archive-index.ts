import * as v from "valibot";
import { parseJson } from "./file-store.ts";
import { checksum } from "./segment/bytes.ts";
import type { Segment } from "./segment/segment.ts";

/** The one file of an archive's lists that changes in place. The names of the others carry a hash of their content. */
export const INDEX_PATH = "index.json";

export function articlePath(slug: string): string {
  return `articles/${slug}.json`;
}

const name = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));
const fileName = v.pipe(v.string(), v.regex(/^[a-z]+-[0-9a-f]{12}\.bin$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

// The fields of `Segment` in their order.
const segmentSchema = v.tuple([
  name,
  count,
  count,
  v.string(),
  v.string(),
  count,
  count,
  count,
  count,
  count,
  v.union([v.string(), count]),
]);

export const indexSchema = v.object({
  /** Changes with everything else in it. */
  edition: name,
  format: v.literal(2),
  articles: count,
  languages: v.array(v.string()),
  segments: v.array(segmentSchema),
  overlay: v.optional(segmentSchema),
  /** The file that says where the overlay's articles stand, and which articles of the segments were removed. */
  changes: v.optional(fileName),
  topics: v.object({ count, directory: fileName }),
  /** Newest first: year, articles, the file of its days. */
  years: v.array(v.tuple([v.pipe(v.string(), v.regex(/^\d{4}$/)), count, fileName])),
});

export type ArchiveIndex = v.InferOutput<typeof indexSchema>;

type PackedSegment = ArchiveIndex["segments"][number];

export function packSegment(segment: Segment): PackedSegment {
  const { name, first, size, from, to, leaves, nodes, packs, places, cards, root } = segment;
  return [name, first, size, from, to, leaves, nodes, packs, places, cards, root];
}

export function unpackSegment(packed: PackedSegment): Segment {
  const [name, first, size, from, to, leaves, nodes, packs, places, cards, root] = packed;
  return { name, first, size, from, to, leaves, nodes, packs, places, cards, root };
}

const CHECK = /^\{"check":(\d+),/;

/** Writes the index as JSON that begins with a checksum of what follows, so that no damage to a number in it is overlooked. */
export function writeIndex(index: ArchiveIndex): string {
  const rest = JSON.stringify(index).slice(1);
  return `{"check":${checksum(new TextEncoder().encode(rest), INDEX_PATH)},${rest}`;
}

/** Reads the index. Throws a `RangeError` where it is not whole. */
export function readIndex(text: string): ArchiveIndex {
  const [start = "", sum] = CHECK.exec(text) ?? [];
  const index = parseJson(text, indexSchema);
  if (Number(sum) !== checksum(new TextEncoder().encode(text.slice(start.length)), INDEX_PATH))
    throw new RangeError("is not as it was written");
  return index;
}

/** Days of a year, newest first: month and day, articles. */
export const yearDaysSchema = v.array(v.tuple([v.string(), count]));

export const changesSchema = v.object({
  slots: v.array(count),
  removed: v.array(v.tuple([count, v.array(v.string())])),
});
