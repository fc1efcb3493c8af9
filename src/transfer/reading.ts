import type { Site } from "../content/site.ts";
import type { Copy } from "../keeping/copy.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import type { Fields } from "../keeping/kinds.ts";
import type { Pace } from "../keeping/pace.ts";
import { LineCounter } from "./line-counter.ts";

/** Why something in a file cannot be taken in. */
export type ProblemCode =
  | "notText"
  | "empty"
  | "unknownFormat"
  | "damaged"
  | "cutOff"
  | "laterVersion"
  | "notARecord"
  | "notACopy"
  | "reachingOut"
  | "noAddress"
  | "addressWithoutSite"
  | "browserQuery"
  | "feedNotPage"
  | "openQuotation"
  | "tooManyCells"
  | "missingColumns"
  | "noQuotation"
  | "otherFeed";

export interface Problem {
  /** Of the file, from 1. */
  line?: number;
  what: ProblemCode;
  /** How what cannot be read begins. */
  text: string;
}

/** What was read from a file. */
export interface Reading {
  records: KeptRecord[];
  copies?: Copy[];
  problems: Problem[];
  /** The site that the file is of, where that is another one than this. */
  otherSite?: OtherSite;
}

/** Another site that a file is of: what was read stands for its pages there. */
export interface OtherSite {
  /** Its own address. */
  home: string;
  /** How many things mean something there only, and were left out. */
  leftOut: number;
  /** What was read if that site is this one by now, at another address. */
  moved: { records: KeptRecord[]; copies: Copy[] };
}

export interface ReadOptions {
  site: Site;
  /** The collections that are there already, by id. */
  collections?: ReadonlyMap<string, Fields<"collection">>;
  pace?: Pace;
  now?: Date;
}

/** Reads a file of one format. Rejects only when it is cancelled. */
export type Read = (text: string, options: ReadOptions) => Promise<Reading>;

const EXCERPT = 80;

/** That a file ends too early; its end shows where. */
export function cutOff(text: string): Problem {
  return { line: new LineCounter(text).at(text.length), what: "cutOff", text: excerptOf(endOf(text)) };
}

function endOf(text: string): string {
  return (
    text
      .slice(-EXCERPT * 4)
      .trimEnd()
      .slice(-EXCERPT)
      .split("\n")
      .at(-1) ?? ""
  );
}

/** The beginning of a text, on one line. */
export function excerptOf(text: string): string {
  const line = text
    .slice(0, EXCERPT * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
