import type { Place } from "./archive.ts";

/** The place of the articles that fewer than `rank` articles are older than. */
export function placeOf(rank: number): Place {
  return String(rank);
}

/** Reads a place as it stands in an address; `undefined` for what is none. */
export function parsePlace(place: Place): number | undefined {
  return /^(0|[1-9]\d{0,9})$/.test(place) ? Number(place) : undefined;
}
