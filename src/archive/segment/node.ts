import { ByteReader, ByteWriter } from "./bytes.ts";
import { readFrontCoded, writeFrontCoded } from "./front-coding.ts";
import { skipPlaces, skipPostings } from "./postings.ts";

/** Postings in a chunk of a long list. */
export const CHUNK = 512;
/** Lists of at most so many bytes stand in the dictionary itself. */
export const INLINE_POSTINGS = 48;
export const INLINE_PLACES = 8;
/** A word in more articles than this has a list of those in which it weighs most, of so many. */
export const CHAMPIONS = 1024;

/** A part of a pack. */
export interface Slice {
  pack: number;
  offset: number;
  length: number;
}

/** A part of a pack of postings, and the id of the first of them. */
export interface Chunk extends Slice {
  first: number;
}

/** What the dictionary says of a term: how many articles of the segment have it, and where its lists are. */
export interface Entry {
  term: string;
  frequency: number;
  /** A short list itself, or the chunks of a long one. */
  postings: Uint8Array | Chunk[];
  /** The places chunk by chunk, or those of a short list; none where the term has no places. */
  places: Uint8Array | Slice[] | undefined;
  champions: Slice | undefined;
}

/** A node of the dictionary: a leaf with terms, or one that says which node to go on to. */
export type Node =
  | { kind: "leaf"; entries: Entry[] }
  /** Child `n` has the terms from `keys[n]` on; the first child has also those before. */
  | { kind: "branch"; firstChild: number; keys: string[] };

const LEAF = 1;
const BRANCH = 2;

/** A chunk or list that is about to be written: its bytes, or how many of them went into the current pack or a new one. */
export interface Written {
  length: number;
  startsPack: boolean;
}

const HAS_PLACES = 1;
const HAS_CHAMPIONS = 2;
const IS_INLINE = 4;
const PLACES_INLINE = 8;

/** Where the next chunk of postings and of places begins, so that a leaf need not say it of each. */
export interface PackPositions {
  postings: { pack: number; offset: number };
  places: { pack: number; offset: number };
}

/** Writes leaves: entries in the order of their terms. `belongs` names the segment and node, so that no other passes for it. */
export class LeafWriter {
  private readonly writer = new ByteWriter(1 << 14);
  private before = "";
  private readonly first: string[] = [];

  start(belongs: string, { postings, places }: PackPositions): void {
    this.writer.clear();
    this.writer.text(belongs);
    this.writer.byte(LEAF);
    for (const value of [postings.pack, postings.offset, places.pack, places.offset])
      this.writer.number(value);
    this.before = "";
    this.first.length = 0;
  }

  get length(): number {
    return this.writer.length;
  }

  get firstTerm(): string | undefined {
    return this.first[0];
  }

  add(
    term: string,
    frequency: number,
    postings: Uint8Array | { firsts: number[]; written: Written[] },
    places: Uint8Array | Written[] | undefined,
    champions: Written | undefined,
  ): void {
    const { writer } = this;
    writeFrontCoded(writer, this.before, term);
    writer.number(frequency);
    const isInline = postings instanceof Uint8Array;
    writer.byte(
      (isInline ? IS_INLINE : 0) |
        (places === undefined ? 0 : HAS_PLACES) |
        (places instanceof Uint8Array ? PLACES_INLINE : 0) |
        (champions === undefined ? 0 : HAS_CHAMPIONS),
    );
    // Lists in the leaf need no length: how many postings they have is known, and each says where it ends.
    if (isInline) writer.raw(postings);
    else {
      let last = 0;
      for (const [index, first] of postings.firsts.entries()) {
        writer.number(first - last);
        last = first;
        this.slice(postings.written[index]);
      }
    }
    if (places instanceof Uint8Array) writer.raw(places);
    else for (const slice of places ?? []) this.slice(slice);
    if (champions !== undefined) this.slice(champions);
    this.before = term;
    if (this.first.length === 0) this.first.push(term);
  }

  private slice(written: Written | undefined): void {
    if (written === undefined) throw new RangeError("a chunk was not written");
    this.writer.number(written.length * 2 + (written.startsPack ? 1 : 0));
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.writer.finish();
  }
}

export function branchNode(belongs: string, firstChild: number, keys: string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.text(belongs);
  writer.byte(BRANCH);
  writer.number(firstChild);
  writer.number(keys.length);
  let before = "";
  for (const key of keys) {
    writeFrontCoded(writer, before, key);
    before = key;
  }
  return writer.finish();
}

/** Reads a node. Throws a `RangeError` where it is damaged or belongs elsewhere. */
export function readNode(bytes: Uint8Array, belongs: string): Node {
  const reader = new ByteReader(bytes);
  if (reader.text() !== belongs) throw new RangeError("belongs to another part of the archive");
  return reader.byte() === LEAF ? readLeaf(reader) : readBranch(reader);
}

function readBranch(reader: ByteReader): Node {
  const firstChild = reader.number();
  const count = reader.number();
  const keys: string[] = [];
  for (let index = 0; index < count; index++) keys.push(readFrontCoded(reader, keys.at(-1) ?? ""));
  return { kind: "branch", firstChild, keys };
}

function readLeaf(reader: ByteReader): Node {
  const postings = { pack: reader.number(), offset: reader.number() };
  const places = { pack: reader.number(), offset: reader.number() };
  const entries: Entry[] = [];
  while (!reader.isAtEnd) entries.push(readEntry(reader, entries.at(-1)?.term ?? "", postings, places));
  return { kind: "leaf", entries };
}

type Position = PackPositions["postings"];

function readEntry(reader: ByteReader, before: string, postings: Position, places: Position): Entry {
  const term = readFrontCoded(reader, before);
  const frequency = reader.number();
  const flags = reader.byte();
  const chunks = Math.ceil(frequency / CHUNK);
  const isInline = (flags & IS_INLINE) > 0;
  const own = isInline
    ? reader.rawUntil(() => skipPostings(reader, frequency))
    : readChunks(reader, chunks, postings);
  return {
    term,
    frequency,
    postings: own,
    places: (flags & HAS_PLACES) > 0 ? readPlaceLists(reader, flags, frequency, places) : undefined,
    champions: (flags & HAS_CHAMPIONS) > 0 ? nextSlice(reader, postings) : undefined,
  };
}

function readChunks(reader: ByteReader, count: number, position: Position): Chunk[] {
  let first = 0;
  return Array.from({ length: count }, () => {
    first += reader.number();
    return { first, ...nextSlice(reader, position) };
  });
}

function readPlaceLists(
  reader: ByteReader,
  flags: number,
  frequency: number,
  position: Position,
): Uint8Array | Slice[] {
  if ((flags & PLACES_INLINE) > 0) {
    return reader.rawUntil(() => {
      for (let article = 0; article < frequency; article++) skipPlaces(reader);
    });
  }
  return Array.from({ length: Math.ceil(frequency / CHUNK) }, () => nextSlice(reader, position));
}

function nextSlice(reader: ByteReader, position: Position): Slice {
  const value = reader.number();
  if ((value & 1) === 1) {
    position.pack += 1;
    position.offset = 0;
  }
  const slice = { pack: position.pack, offset: position.offset, length: value >>> 1 };
  position.offset += slice.length;
  return slice;
}
