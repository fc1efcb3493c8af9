import type { Card } from "../content/card.ts";
import type { PublishedArticle } from "../content/published-article.ts";
import type { Site } from "../content/site.ts";
import type { Attribution, TopicCount } from "../content/topic.ts";
import type { Query } from "../query/query.ts";
import type { TextMarker } from "../words/text-marks.ts";

/** A list that a page asks for. */
export interface ListRequest {
  query: Query;
  /** Newest first where nothing is said; by relevance a headline counts more than a body. */
  order?: Order;
  /** A page by its number, for lists that have numbers. */
  page?: number;
  /** A page by where it begins, as the list before it said in `older`. */
  from?: Place;
}

export type Order = "newest" | "relevance";

/**
 * Where a page of a list begins, as it stands in addresses: the number of the article it begins below, counted from the
 * oldest of the archive. Articles that are published later do not shift it.
 */
export type Place = string;

/** A number of articles: exactly so many, or at least so many. Never a wrong number. */
export interface Count {
  value: number;
  isExact: boolean;
}

/**
 * A page among the pages of a list. They are numbered from the oldest, 1, so that a page's address always shows the same
 * articles; the newest, which needs no number, takes what is left over and holds from half to one and a half of the page
 * size. Lists by relevance are numbered from the best.
 */
export interface PageNumber {
  page: number;
  /** How many pages there are; said on the newest, and of lists by relevance. */
  count?: number;
  /** The next newer page; absent on the newest. */
  newer?: number | "newest";
}

/** One page of a list. */
export interface List {
  cards: Card[];
  /** How many articles the list has in all; not said on a page asked for by its number, which later articles do not change. */
  total?: Count;
  /** The place of the page among numbered ones, where the list has them: everything, one topic, a span of days; or the best. */
  pages?: PageNumber;
  /** Where the next older page begins; absent at the end, and where pages have numbers. */
  older?: Place;
  /** Set where the search ended before the page was full: it went back to this day, and can go on from `older`. */
  stopped?: { day: string; reason: "budget" | "unreachable" };
  /** True where relevance was judged by the best of each word, not by all. */
  isApproximate?: boolean;
  /** True where more words begin with what was typed than were looked for. */
  isPartial?: boolean;
}

export interface DayCount {
  day: string;
  count: number;
}

export interface YearCount {
  /** Four digits. */
  year: string;
  count: number;
}

/** Which topics a list of topics wants. */
export interface TopicsRequest {
  order: "label" | "size";
  /** From 1 on. */
  page?: number;
  /** What the label, or a word in it, must begin with; accents and case do not count. */
  find?: string;
}

/** A page of topics. */
export interface TopicPage {
  topics: TopicCount[];
  page: number;
  pages: number;
  total: number;
  /** Whom the topics are by, where that has to be said. */
  attribution?: Attribution | undefined;
}

/** An article as a page shows it. */
export interface ReadArticle extends PublishedArticle {
  /** It is no longer published: this is the reader's copy. */
  isWithdrawn?: boolean;
}

/** Everything the app knows of what was published. A slug, topic or page that is not there is `undefined`. */
export interface Archive {
  readonly site: Site;
  /** A page of a list, the newest where none is named. */
  list(request: ListRequest): Promise<List | undefined>;
  /** How many articles a query finds, exact up to `COUNTED` and where it costs few bytes. */
  count(query: Query): Promise<Count>;
  article(slug: string): Promise<ReadArticle | undefined>;
  topic(id: string): Promise<TopicCount | undefined>;
  topics(request: TopicsRequest): Promise<TopicPage>;
  /** The years that have articles, newest first. */
  years(): Promise<YearCount[]>;
  /** The days of a year that have articles, newest first. */
  days(year: string): Promise<DayCount[]>;
  /** The query with one mistyped word mended, where another spelling finds something. */
  suggest(query: Query): Promise<Query | undefined>;
  /** Marks what a query looks for in a text. */
  marker(query: Query): Promise<TextMarker>;
  /** True when a newer edition was published than the one that is read. */
  hasNewer(): Promise<boolean>;
  /** Reads the newest edition from now on. */
  renew(): void;
}

export const PAGE_SIZE = 10;
/** How far a query's articles are counted, where all of them are not cheap: from here on it is `100+`. */
export const COUNTED = 100;
/** Topics on a page of topics. */
export const TOPICS_PAGE_SIZE = 192;

/** How many pages a numbered list of so many articles has: at least one. */
export function pageCount(total: number): number {
  return Math.max(1, Math.round(total / PAGE_SIZE));
}

/** What a page of a numbered list says of its place, and of the list, given how many articles that has. */
export function numberOf(
  total: number,
  page?: number,
): Pick<List, "total" | "pages"> & { pages: PageNumber } {
  const count = pageCount(total);
  if (page === undefined || page === count)
    return { total: { value: total, isExact: true }, pages: { page: count, count } };
  return { pages: { page, newer: page + 1 === count ? "newest" : page + 1 } };
}

/** Where page `page` of a newest-first list begins and ends (exclusive), counted from the newest; `undefined` for a page it does not have. */
export function pageBounds(
  total: number,
  page = pageCount(total),
): { start: number; end: number } | undefined {
  if (!Number.isInteger(page) || page < 1 || page > pageCount(total)) return undefined;
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
