import type { Block } from "../../content/block.ts";
import type { Picture } from "../../content/picture.ts";
import type { DateOrder } from "./dates/date-order.ts";
import type { Source } from "./source.ts";

/** An article as a source tells it, before it has a slug. All text is plain: no markup, no entities. */
export interface Draft {
  /** What the source itself calls the item: a guid, a post's number. With it the item is known again. */
  id?: string;
  /** The address it was published at. */
  address?: string;
  /** Absent where the source has none; one is then made from the first sentence. */
  headline?: string;
  /** ISO 8601, a day or an instant with its offset, as in an article. */
  date: string;
  updated?: string;
  /** Blocks, or plain paragraphs, each to the letter, separated by blank lines. */
  body: string | Block[];
  standfirst?: string;
  dateline?: string;
  authors?: string[];
  /** The source's own tags, as it writes them. */
  topics?: string[];
  /** Codes of its subjects, as `medtop:20000002`. */
  codes?: string[];
  /** BCP 47. */
  lang?: string;
  dir?: "ltr" | "rtl";
  image?: Picture;
  /** The slug it had where it comes from. */
  slug?: string;
  /** The publication it is from. */
  publication?: { name: string; url?: string };
  /** What only an article of this site has, where one comes in again. */
  story?: string;
  corrections?: { date: string; text: string }[];
}

/** Why something did not become an article. */
export interface Skip {
  /** True when it should have come in and could not; false for what is not meant to, as a post that was never published. */
  failed: boolean;
  /** A few words that are the same for all of its kind, to be counted under: `no date`. */
  kind: string;
  /** Completes a sentence that begins with what it is about, and says what to do: `has no date; give it one as in …`. */
  reason: string;
}

/**
 * What a reader finds in a source, one after the other. `where` tells which: `line 12`, `item 3`; `within` names the source
 * inside the one that is read, as a member of a zip.
 */
export type Item = { where?: string; within?: string } & (
  | { draft: Draft }
  | { skip: Skip }
  /** Another source that this one names, as a feed of an OPML list. */
  | { feed: { address: string; title?: string } }
);

export interface ReadOptions {
  /** Which column or member holds what, as `--map headline=title` says. */
  columns: ReadonlyMap<string, string>;
  /** Told of each record, or of the names in its header, where `columns` says anything. */
  noteColumns?: (record: Readonly<Record<string, unknown>>) => void;
  /** Which comes first in dates such as 7/4/2023; without it they are not read. */
  dateOrder?: DateOrder;
  /** The day that items without a date are given; without it they are skipped. */
  date?: string;
  /** Reads a source that is inside this one, as a member of a zip. */
  readInner: (source: Source) => AsyncIterable<Item>;
}

/**
 * Reads one format: bytes in, drafts and reasons out, and nothing else touched. A fault of one item is a `skip`; what
 * makes the rest unreadable throws a `SourceError`, after the items before it were given.
 */
export type FormatReader = (source: Source, options: ReadOptions) => AsyncIterable<Item>;

/** A format that can be imported. */
export interface Format {
  /** As a user calls it: `RSS, Atom or RDF feed`. */
  name: string;
  /** Endings of file names, where they are enough to know it by: `.txt`. */
  endings: string[];
  /** True for what begins like this format; asked before the endings. `start` is the decoded beginning, up to 64 kB of it. */
  recognises?: (start: string, source: Source) => boolean;
  read: FormatReader;
}
