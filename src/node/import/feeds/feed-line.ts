import { htmlLine } from "../html/read-html.ts";
import type { FeedText } from "./feed.ts";

/** What is no comment, and no tag of HTML, or has no end. */
const NOT_A_TAG =
  /<(?!!--)(?:(?=[^<>]*(?:<|$))|(?!\/?(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|q|s|samp|script|small|span|strike|strong|style|sub|sup|time|tt|u|ul|var|wbr|iframe|object|embed)(?=[\s/>])))/gi;

/** A text of a feed on one line, as a headline; `undefined` when nothing is left. What is no tag of HTML stays as text. */
export function lineOf(text: FeedText | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = "text" in text ? text.text : htmlLine(text.html.replace(NOT_A_TAG, "&lt;"));
  const plain = line.replace(/\s+/g, " ").trim();
  return plain === "" ? undefined : plain;
}
