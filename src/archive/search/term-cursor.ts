import { CHAMPIONS, CHUNK, type Chunk, type Entry, type Slice } from "../segment/node.ts";
import { readPlaces, readPostings, type Postings } from "../segment/postings.ts";
import { END, unknownFrom, type Cursor } from "./cursor.ts";

/** What a query's cursors wait for: each loads one file or part of one. */
export type Wants = Map<string, () => Promise<void>>;

/** Gives the bytes of a part of a pack of postings, or of places. */
export interface Packs {
  postings(slice: Slice): Promise<Uint8Array>;
  places(slice: Slice): Promise<Uint8Array>;
}

/** Walks the articles that have a term. */
export class TermCursor implements Cursor {
  readonly size: number;
  private readonly entry: Entry;
  private readonly packs: Packs;
  private readonly wants: Wants;
  private readonly chunks: (Postings | undefined)[];
  private readonly placesOfChunk: number[][][] = [];

  constructor(entry: Entry, packs: Packs, wants: Wants) {
    this.entry = entry;
    this.packs = packs;
    this.wants = wants;
    this.size = entry.frequency;
    this.chunks = entry.postings instanceof Uint8Array ? [readPostings(entry.postings, entry.frequency)] : [];
  }

  seek(target: number): number {
    const number = this.chunkOf(target);
    const first = this.firstOf(number);
    if (first === undefined || first >= target) return first ?? END;
    const chunk = this.chunks[number];
    if (chunk === undefined) {
      this.want(number);
      return unknownFrom(target);
    }
    const index = firstNotBelow(chunk.ids, target);
    return chunk.ids[index] ?? this.firstOf(number + 1) ?? END;
  }

  /** What the term weighs in an article that has it; `undefined` while that is not here yet. */
  weight(id: number): number | undefined {
    const number = this.chunkOf(id);
    const chunk = this.chunks[number];
    if (chunk === undefined) this.want(number);
    return chunk && (chunk.weights[chunk.ids.indexOf(id)] ?? 0);
  }

  /** The places of the term in an article that has it; `undefined` while they are not here yet. */
  places(id: number): number[] | undefined {
    const number = this.chunkOf(id);
    const chunk = this.chunks[number];
    if (chunk === undefined) this.want(number);
    const places = this.placesOfChunk[number] ?? this.wantPlaces(number);
    return chunk && places?.[chunk.ids.indexOf(id)];
  }

  /** The articles in which a frequent word weighs most, else all that have it. */
  async heaviest(): Promise<{ postings: Postings; isComplete: boolean }> {
    const { champions, postings, frequency } = this.entry;
    if (champions !== undefined)
      return { postings: readPostings(await this.packs.postings(champions), CHAMPIONS), isComplete: false };
    const count = postings instanceof Uint8Array ? 1 : postings.length;
    await Promise.all(Array.from({ length: count }, (_, number) => this.loadChunk(number)));
    const all = this.chunks.flatMap((chunk) => chunk ?? []);
    const ids = new Uint32Array(frequency);
    const weights = new Uint8Array(frequency);
    for (const [number, chunk] of all.entries()) {
      ids.set(chunk.ids, number * CHUNK);
      weights.set(chunk.weights, number * CHUNK);
    }
    return { postings: { ids, weights }, isComplete: true };
  }

  /** The id before which so many articles have the term, as far as the dictionary knows it: a chunk's first. */
  skip(count: number): { id: number; skipped: number } {
    const number = Math.floor(count / CHUNK);
    return { id: this.firstOf(number) ?? END, skipped: number * CHUNK };
  }

  private chunkList(): readonly Chunk[] | undefined {
    return this.entry.postings instanceof Uint8Array ? undefined : this.entry.postings;
  }

  private firstOf(number: number): number | undefined {
    return this.chunkList()?.[number]?.first ?? this.chunks[number]?.ids[0];
  }

  /** The last chunk that begins at or before an id; the first where none does. */
  private chunkOf(id: number): number {
    const list = this.chunkList();
    if (list === undefined) return 0;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((list[middle]?.first ?? END) <= id) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private want(number: number): void {
    this.wants.set(`${this.entry.term} ${number}`, () => this.loadChunk(number));
  }

  private async loadChunk(number: number): Promise<void> {
    const chunk = this.chunkList()?.[number];
    if (chunk === undefined || this.chunks[number] !== undefined) return;
    this.chunks[number] = readPostings(await this.packs.postings(chunk), this.countOf(number));
  }

  private wantPlaces(number: number): number[][] | undefined {
    const { places, term } = this.entry;
    if (places instanceof Uint8Array)
      return (this.placesOfChunk[number] = readPlaces(places, this.countOf(number)));
    const slice = places?.[number];
    if (slice === undefined) throw new RangeError(`${term} has no places`);
    this.wants.set(`${term} ${number} places`, async () => {
      this.placesOfChunk[number] = readPlaces(await this.packs.places(slice), this.countOf(number));
    });
    return undefined;
  }

  private countOf(number: number): number {
    return Math.min(CHUNK, this.entry.frequency - number * CHUNK);
  }
}

function firstNotBelow(ids: Uint32Array, target: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? END) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
