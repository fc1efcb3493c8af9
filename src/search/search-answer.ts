import type { List } from "../archive/archive.ts";
import type { SearchView } from "../paths.ts";
import type { Query } from "../query/query.ts";
import type { TextMarker } from "../words/text-marks.ts";
import type { FilterView } from "./filter-view.ts";
import type { SearchDays } from "./search-days.ts";

/** What the archive found for a query. */
export interface SearchAnswer {
  /** The query as it was typed. */
  text: string;
  view: SearchView;
  query: Query;
  list: List;
  /** Marks what was looked for; absent where that is no words. */
  marker: TextMarker | undefined;
  filter: FilterView;
  days: SearchDays;
}

/** Why a text is no query, and where. */
export interface QueryFault {
  text: string;
  words: string;
  offset: number;
  length: number;
}
