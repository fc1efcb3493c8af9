import { ByteReader, type ByteWriter } from "./bytes.ts";

/** The ids of the articles that have a term, ascending (the newest first), and what the term weighs in each. */
export interface Postings {
  ids: Uint32Array;
  weights: Uint8Array;
}

/**
 * Writes one posting: the distance from the id before, and a bit that says whether a weight follows; most weigh one.
 * The first id is written as it is.
 */
export function writePosting(writer: ByteWriter, distance: number, weight: number): void {
  writer.number(distance * 2 + (weight === 1 ? 0 : 1));
  if (weight !== 1) writer.byte(weight);
}

/** Reads so many postings. */
export function readPostings(bytes: Uint8Array, count: number): Postings {
  const reader = new ByteReader(bytes);
  const ids = new Uint32Array(count);
  const weights = new Uint8Array(count);
  let id = 0;
  for (let index = 0; index < count; index++) {
    const value = reader.number();
    id += value >>> 1;
    ids[index] = id;
    weights[index] = (value & 1) === 0 ? 1 : reader.byte();
  }
  if (!reader.isAtEnd) throw new RangeError("there are more postings than the dictionary says");
  return { ids, weights };
}

/** Writes one place of a term in an article: the distance from the one before, and a bit that says whether it is the last. */
export function writePlace(writer: ByteWriter, distance: number, isLast: boolean): void {
  writer.number(distance * 2 + (isLast ? 1 : 0));
}

/** Reads the places of a term in each of so many articles. */
export function readPlaces(bytes: Uint8Array, count: number): number[][] {
  const reader = new ByteReader(bytes);
  const all = Array.from({ length: count }, () => nextPlaces(reader));
  if (!reader.isAtEnd) throw new RangeError("there are more places than postings");
  return all;
}

function nextPlaces(reader: ByteReader): number[] {
  const places: number[] = [];
  for (let place = 0; ;) {
    const value = reader.number();
    place += value >>> 1;
    places.push(place);
    if ((value & 1) === 1) return places;
  }
}

/** Passes over so many postings. */
export function skipPostings(reader: ByteReader, count: number): void {
  for (let index = 0; index < count; index++) if ((reader.number() & 1) === 1) reader.byte();
}

/** Passes over the places in one article. */
export function skipPlaces(reader: ByteReader): void {
  while ((reader.number() & 1) === 0);
}
