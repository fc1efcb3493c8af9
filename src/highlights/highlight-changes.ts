import type { Change } from "../keeping/change.ts";
import type { Colour, Fields } from "../keeping/kinds.ts";
import type { Anchor } from "./anchor.ts";

/** A highlight as it is kept, under its id. */
export type Highlight = Fields<"highlight"> & { id: string };

/** What a highlight says of the article that it is in. */
export interface HighlightedArticle {
  address: string;
  title: string;
  date?: string | undefined;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
}

const EXCERPT = 60;

/** The beginning of a quotation, by which changes are told apart. */
export function excerpt(exact: string): string {
  const line = exact.replace(/\s+/g, " ").trim();
  if (line.length <= EXCERPT) return line;
  return `${line.slice(0, EXCERPT).replace(/[\ud800-\udbff]$|\s+\S*$/u, "")}…`;
}

/** Marks a passage of an article. */
export function makeHighlight(
  id: string,
  article: HighlightedArticle,
  anchor: Anchor,
  colour: Colour,
  now = new Date(),
): Change {
  const set = { ...article, ...anchor, colour, madeAt: now.toISOString() };
  return { name: "highlighted", title: excerpt(anchor.exact), edits: [{ kind: "highlight", id, set }] };
}

export function changeColour({ id, exact = "" }: Highlight, colour: Colour): Change {
  return {
    name: "highlightChanged",
    title: excerpt(exact),
    edits: [{ kind: "highlight", id, set: { colour } }],
  };
}

/** Changes the note on a highlight; an empty one is taken away. */
export function changeNote({ id, exact = "" }: Highlight, text: string): Change {
  const note = text.trim() === "" ? null : text;
  return {
    name: "highlightChanged",
    title: excerpt(exact),
    edits: [{ kind: "highlight", id, set: { note } }],
  };
}

export function removeHighlight({ id, exact = "" }: Highlight): Change {
  return {
    name: "highlightRemoved",
    title: excerpt(exact),
    edits: [{ kind: "highlight", id, remove: true }],
  };
}
