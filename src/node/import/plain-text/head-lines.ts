import type { DateOrder } from "../dates/date-order.ts";
import { bylineAuthors } from "./byline-line.ts";
import { dateLine } from "./leading-date.ts";

/** What stands under a headline, and the paragraphs behind it. */
export interface HeadLines {
  date?: string;
  authors: string[];
  body: string[];
}

/** Takes off the date and the byline that stand above the text, each on a line of its own, in either order. */
export function splitHeadLines(paragraphs: string[], isDated: boolean, order?: DateOrder): HeadLines {
  const head: HeadLines = { authors: [], body: paragraphs };
  for (;;) {
    const [first = "", ...others] = head.body;
    const [line = "", ...lines] = first.split("\n");
    const date = isDated || head.date !== undefined ? undefined : dateLine(line, order);
    const authors = head.authors.length > 0 ? [] : bylineAuthors(line);
    const left = [lines.join("\n").trim(), ...others].filter((paragraph) => paragraph !== "");
    if ((date === undefined && authors.length === 0) || left.length === 0) return head;
    if (date !== undefined) head.date = date;
    else head.authors = authors;
    head.body = left;
  }
}
