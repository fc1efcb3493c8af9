import type { Card } from "../content/card.ts";
import type { PublishedArticle } from "../content/published-article.ts";
import type { Site } from "../content/site.ts";
import type { TopicCount } from "../content/topic.ts";

/** Which articles a list wants. Everything given must hold; nothing given is the whole archive. */
export interface ArchiveQuery {
  /** Topic ids that an article must all have. */
  with?: string[];
  /** Topic ids that an article must not have. */
  without?: string[];
  /** Words that must all begin a word of headline, standfirst, body or topics. */
  text?: string;
  /** First and last calendar day, both included: `2023-11-17`. */
  from?: string;
  to?: string;
}

/**
 * One page of a list, newest first. Pages are numbered from the oldest, 1, so that a page's address always shows the
 * same articles; the newest page takes what is left over and holds from one to nearly two times the page size.
 */
export interface CardPage {
  cards: Card[];
  page: number;
  pages: number;
  /** Articles in all pages together. */
  total: number;
}

export interface DayCount {
  day: string;
  count: number;
}

/** Everything the app knows of what was published. Lists are newest first; a slug or page that is not there is `undefined`. */
export interface Archive {
  readonly site: Site;
  /** A page of a list, the newest where no number is given; `undefined` for a page number that the list does not have. */
  list(query: ArchiveQuery, page?: number): Promise<CardPage | undefined>;
  article(slug: string): Promise<PublishedArticle | undefined>;
  /** All topics with their numbers of articles, the largest first. */
  topics(): Promise<TopicCount[]>;
  /** The topics of the articles that a query finds, with the number each would leave, the largest first. */
  topicsOf(query: ArchiveQuery): Promise<TopicCount[]>;
  /** The days that have articles, newest first. */
  days(): Promise<DayCount[]>;
}

export const PAGE_SIZE = 24;

/** How many pages a list of so many articles has: at least one. */
export function pageCount(total: number): number {
  return Math.max(1, Math.floor(total / PAGE_SIZE));
}

/** Where page `page` of a newest-first list begins and ends (exclusive), counted from the newest. */
export function pageBounds(total: number, page: number): { start: number; end: number } {
  const end = total - (page - 1) * PAGE_SIZE;
  return { start: page === pageCount(total) ? 0 : end - PAGE_SIZE, end };
}

/** Raised when a file of the archive is there but cannot be read. */
export class DamagedFileError extends Error {
  readonly file: string;

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = "DamagedFileError";
    this.file = file;
  }
}

/** Raised when the archive cannot be reached: the network is off, or the server answers with an error. */
export class UnreachableError extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(`${file} could not be fetched`, options);
    this.name = "UnreachableError";
  }
}
