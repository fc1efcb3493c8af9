import type { Card } from "../../content/card.ts";
import type { IndexedArticle } from "../../words/article-terms.ts";
import type { Stemmer } from "../../words/stemmer.ts";

/** One article as it goes into a segment. */
export interface SegmentDocument {
  card: Card;
  article: IndexedArticle;
  stem: Stemmer;
  /** The primary subtag of its language. */
  primary: string;
}

/** What the index says of a segment: a run of articles that follow each other in date order, with its own dictionary. */
export interface Segment {
  /** A hash of its content: the folder of its files, `archive/<name>/`. */
  name: string;
  /** The number of its oldest article; the archive's oldest has 0. */
  first: number;
  /** How many articles it has, those that were removed since included. */
  size: number;
  /** The calendar days of its oldest and newest article. */
  from: string;
  to: string;
  /** How many leaves its dictionary has; the nodes above them have the next numbers. */
  leaves: number;
  /** How many files of each kind it has. */
  nodes: number;
  packs: number;
  places: number;
  cards: number;
  /** The top node of a small dictionary, base64, so that it need not be fetched; else its number. */
  root: string | number;
}

/** A file of the archive: its path under `archive/`, and its bytes. */
export type ArchiveFile = [path: string, content: Uint8Array<ArrayBuffer>];

/** Names a content in twelve hexadecimal digits. */
export type Hash = (parts: Iterable<Uint8Array>) => string;

// The files of a segment by their kind and number: nodes of its dictionary, packs of postings and of places, pages of cards.
export const nodePath = (segment: string, node: number) => `${segment}/n${node}.bin`;
export const packPath = (segment: string, pack: number) => `${segment}/p${pack}.bin`;
export const placesPath = (segment: string, pack: number) => `${segment}/w${pack}.bin`;
export const cardsPath = (segment: string, page: number) => `${segment}/c${page}.bin`;
export const daysPath = (segment: string) => `${segment}/days.bin`;
