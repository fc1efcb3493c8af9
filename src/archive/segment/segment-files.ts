import { zlibSync } from "fflate";
import type { Card } from "../../content/card.ts";
import { isWordTerm } from "../../words/article-terms.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { CARDS_A_PAGE, writeCardPage } from "./card-page.ts";
import { writeDays } from "./days.ts";
import { mergeRuns, type TermLists } from "./merge-runs.ts";
import {
  branchNode,
  CHAMPIONS,
  CHUNK,
  INLINE_PLACES,
  INLINE_POSTINGS,
  LeafWriter,
  type Written,
} from "./node.ts";
import { PackWriter } from "./pack-writer.ts";
import { skipPlaces, writePosting } from "./postings.ts";
import type { Run } from "./run.ts";
import {
  cardsPath,
  daysPath,
  nodePath,
  packPath,
  placesPath,
  type ArchiveFile,
  type Hash,
  type Segment,
} from "./segment.ts";
import { isSealedSize } from "./tiers.ts";

/** Stands for the way the files are written: another one gives other names, for a name never stands for two contents. */
const FORMAT = new TextEncoder().encode("broadsheet segment 3");

/** How large the files are that a reader fetches at a time. */
interface FileSizes {
  leaf: number;
  postings: number;
  places: number;
}

/** The head is written anew with each article, so that it has few files; of a sealed segment a reader fetches small ones. */
function fileSizes(articles: number): FileSizes {
  if (!isSealedSize(articles)) return { leaf: 6144, postings: 16_384, places: 32_768 };
  return { leaf: articles < 128 ? 2048 : 3072, postings: 16_384, places: 16_384 };
}

const BRANCH_KEYS = 256;
const INLINE_ROOT = 320;

/**
 * The files of a segment made of runs (the newest run first), `first` being the number of its oldest article. Gives the
 * files as they are made, and at the end what the index says of the segment.
 */
export function* segmentFiles(runs: Run[], first: number, hash: Hash): Generator<ArchiveFile, Segment> {
  const name = hash([
    FORMAT,
    ...runs.flatMap(({ cards, terms, postings, places }) => [cards, terms, postings, places]),
  ]);
  const size = runs.reduce((sum, run) => sum + run.size, 0);
  const sizes = fileSizes(size);
  const { cards, from, to } = yield* cardFiles(name, runs);

  const postings = new PackWriter(sizes.postings, (pack) => packPath(name, pack));
  const places = new PackWriter(sizes.places, (pack) => placesPath(name, pack));
  const leaves: { first: string; last: string }[] = [];
  const leaf = new LeafWriter();
  const startLeaf = () =>
    leaf.start(nodePath(name, leaves.length), { postings: postings.position, places: places.position });
  let last = "";
  function endLeaf(): ArchiveFile {
    const path = nodePath(name, leaves.length);
    leaves.push({ first: leaf.firstTerm ?? "", last });
    return [path, deflate(leaf.finish())];
  }

  startLeaf();
  for (const list of mergeRuns(runs)) {
    addTerm(list, leaf, postings, places);
    last = list.term;
    yield* postings.takeFull();
    yield* places.takeFull();
    if (leaf.length >= sizes.leaf) {
      yield endLeaf();
      startLeaf();
    }
  }
  yield endLeaf();
  yield* postings.takeRest();
  yield* places.takeRest();
  const { nodes, root } = yield* branchFiles(name, leaves);
  return {
    name,
    first,
    size,
    from,
    to,
    leaves: leaves.length,
    nodes,
    packs: postings.packs,
    places: places.packs,
    cards,
    root,
  };
}

/** Compressed inside, so that it is as small on every host; by a library, so that it is the same on every machine. */
export function deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zlibSync(bytes, { level: 9 }));
}

function* cardFiles(
  name: string,
  runs: Run[],
): Generator<ArchiveFile, { cards: number; from: string; to: string }> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const days: string[] = [];
  let waiting: Card[] = [];
  let pages = 0;
  function page(): ArchiveFile {
    const path = cardsPath(name, pages++);
    const json = writeCardPage(path, waiting.splice(0, CARDS_A_PAGE));
    return [path, deflate(encoder.encode(json))];
  }
  for (const run of runs) {
    const cards: Card[] = JSON.parse(decoder.decode(run.cards));
    for (const { day } of cards) days.push(day);
    waiting = waiting.concat(cards);
    while (waiting.length >= CARDS_A_PAGE) yield page();
  }
  if (waiting.length > 0) yield page();
  const path = daysPath(name);
  yield [path, deflate(encoder.encode(writeDays(path, days)))];
  return { cards: pages, from: days.at(-1) ?? "", to: days[0] ?? "" };
}

const chunkPostings = new ByteWriter(1 << 12);
const chunkPlaces = new ByteWriter(1 << 14);

/** Writes the lists of a term: short ones into the leaf, long ones in chunks into the packs. */
function addTerm(list: TermLists, leaf: LeafWriter, postings: PackWriter, places: PackWriter): void {
  const { term, frequency, parts } = list;
  const hasPlaces = isWordTerm(term);
  const short = frequency <= INLINE_POSTINGS;
  const firsts: number[] = [];
  const writtenPostings: Written[] = [];
  const writtenPlaces: Written[] = [];
  const heaviest = hasPlaces && frequency > CHAMPIONS ? new Champions() : undefined;
  let inlinePostings: Uint8Array | undefined;
  let inlinePlaces: Uint8Array | undefined;
  let count = 0;
  let last = 0;
  let seen = 0;

  function endChunk(): void {
    const isOnly = seen === frequency && firsts.length === 1;
    if (isOnly && short && chunkPostings.length <= INLINE_POSTINGS) inlinePostings = chunkPostings.finish();
    else writtenPostings.push(postings.add(chunkPostings.finish()));
    if (hasPlaces) {
      if (inlinePostings !== undefined && chunkPlaces.length <= INLINE_PLACES)
        inlinePlaces = chunkPlaces.finish();
      else writtenPlaces.push(places.add(chunkPlaces.finish()));
    }
    chunkPostings.clear();
    chunkPlaces.clear();
    count = 0;
    last = 0;
  }

  for (const part of parts) {
    const reader = new ByteReader(part.postings);
    let id = part.base;
    const places = new ByteReader(part.places);
    for (let index = 0; index < part.frequency; index++) {
      const value = reader.number();
      id += value >>> 1;
      const weight = (value & 1) === 0 ? 1 : reader.byte();
      if (count === 0) firsts.push(id);
      writePosting(chunkPostings, id - last, weight);
      heaviest?.add(id, weight);
      if (hasPlaces) chunkPlaces.raw(places.rawUntil(() => skipPlaces(places)));
      last = id;
      count += 1;
      seen += 1;
      if (count === CHUNK) endChunk();
    }
  }
  if (count > 0) endChunk();
  leaf.add(
    term,
    frequency,
    inlinePostings ?? { firsts, written: writtenPostings },
    hasPlaces ? (inlinePlaces ?? writtenPlaces) : undefined,
    heaviest && postings.add(heaviest.finish()),
  );
}

/** Collects the articles in which a word weighs most; of equal ones the newer. */
class Champions {
  private readonly all: { id: number; weight: number }[] = [];

  add(id: number, weight: number): void {
    if (weight > 1 || this.all.length < CHAMPIONS) this.all.push({ id, weight });
  }

  finish(): Uint8Array<ArrayBuffer> {
    const best = this.all.toSorted((a, b) => b.weight - a.weight || a.id - b.id).slice(0, CHAMPIONS);
    const writer = new ByteWriter(1 << 12);
    let last = 0;
    for (const { id, weight } of best.toSorted((a, b) => a.id - b.id)) {
      writePosting(writer, id - last, weight);
      last = id;
    }
    return writer.finish();
  }
}

/** The nodes above the leaves, up to the one that leads to all. A small one stands in the index itself. */
function* branchFiles(
  name: string,
  leaves: { first: string; last: string }[],
): Generator<ArchiveFile, { nodes: number; root: Segment["root"] }> {
  let number = leaves.length;
  let firstChild = 0;
  let keys = leaves.map(({ first }, index) =>
    index === 0 ? "" : shortestAfter(leaves[index - 1]?.last ?? "", first),
  );
  for (;;) {
    const isTop = keys.length <= BRANCH_KEYS;
    const above: string[] = [];
    for (let start = 0; start < keys.length; start += BRANCH_KEYS) {
      const own = keys.slice(start, start + BRANCH_KEYS);
      const node = branchNode(nodePath(name, number), firstChild + start, own);
      if (isTop && node.length <= INLINE_ROOT)
        return { nodes: number, root: btoa(String.fromCharCode(...node)) };
      yield [nodePath(name, number), deflate(node)];
      number += 1;
      above.push(own[0] ?? "");
    }
    if (isTop) return { nodes: number, root: number - 1 };
    firstChild = number - above.length;
    keys = above;
  }
}

/** The shortest text that sorts after one term and not after the next. */
function shortestAfter(before: string, term: string): string {
  let length = 1;
  while (length < term.length && (term.slice(0, length) <= before || endsInPair(term, length))) length++;
  return term.slice(0, length);
}

/** True where a cut would part a pair of surrogates. */
function endsInPair(text: string, length: number): boolean {
  const unit = text.charCodeAt(length - 1);
  return unit >= 0xd800 && unit <= 0xdbff;
}
