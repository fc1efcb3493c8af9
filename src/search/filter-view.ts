import type { Count, Order } from "../archive/archive.ts";
import type { TopicTag } from "../content/topic.ts";
import type { Query } from "../query/query.ts";

/** A part of a page, in words and with its address. */
export interface Way {
  words: string;
  href: string;
}

/** What a list is filtered by, and what it can be narrowed by, as a page shows it. */
export interface FilterView {
  /** The parts of the filter; each leads to the list without it. */
  chips: Way[];
  choices: TopicChoice[];
  /** The text of the whole query. */
  text: string;
  source: FilterSource;
}

/** A topic that can go into the filter in three ways. */
export interface TopicChoice extends TopicTag {
  /** How many articles would be left with it; unknown until it is counted. */
  left?: Count;
  and: string;
  or: Way;
  not: string;
}

/** What a filter's ways are made of. */
export interface FilterSource {
  /** The whole query of the list. */
  query: Query;
  /** The labels of the topics that it speaks of. */
  labels: Record<string, string>;
  /** Whose page the list is on: a topic's, or the search's in some order. */
  page: { topic: string } | { order: Order };
}
