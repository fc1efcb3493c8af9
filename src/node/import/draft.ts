/** An article as a document tells it, before it has a slug. */
export interface Draft {
  /** Absent where the document has none. */
  headline?: string;
  /** ISO 8601, as in an article. */
  date: string;
  /** Paragraphs, each to the letter, separated by blank lines. */
  body: string;
}

/** What a document holds: drafts, and what of it could not be read and why. */
export interface DocumentContent {
  drafts: Draft[];
  skipped: string[];
}

/** Reads one format: bytes in, drafts and reasons out, and nothing else touched. */
export type FormatReader = (bytes: Uint8Array) => DocumentContent;
