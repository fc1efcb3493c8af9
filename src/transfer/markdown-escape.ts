import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";

/** Signs that can begin or end markup wherever they stand. */
const SIGNS = /[\\`*_{}[\]<>#|~&$@]|:(?=\/\/)|(?<=www)\./gi;
/** What is markup at the beginning of a line only. */
const AT_LINE_START = /^([ \t]*)([-+=]|\d+(?=[.)]))/;

/** Text that Markdown shows as it is, on one line. */
export function escapedLine(text: string): string {
  return escapedBlock(text.replace(/\s+/g, " ").trim());
}

/** Text that Markdown shows as it is, with its lines. */
export function escapedBlock(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(SIGNS, String.raw`\$&`)
        .replace(AT_LINE_START, escapedStart),
    )
    .join("\n");
}

function escapedStart(_: string, indent: string, sign: string): string {
  // A number cannot be escaped, what follows it can.
  return /\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`;
}

/** A note, which is Markdown itself, without HTML: that is shown as text. */
export function withoutHtml(markdown: string): string {
  let text = markdown;
  // What was within HTML may be some itself when that is text.
  for (
    let places = htmlPlaces(fromMarkdown(text));
    places.length > 0;
    places = htmlPlaces(fromMarkdown(text))
  )
    for (const { start, end } of places.toReversed())
      text = text.slice(0, start) + withoutTags(text.slice(start, end)) + text.slice(end);
  return text;
}

/** What is escaped already stays so. */
function withoutTags(html: string): string {
  return html.replace(/\\[^]|</g, (sign) => (sign === "<" ? String.raw`\<` : sign));
}

interface Place {
  start: number;
  end: number;
}

function htmlPlaces(node: Nodes): Place[] {
  if ("children" in node) return node.children.flatMap(htmlPlaces);
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return node.type === "html" && start !== undefined && end !== undefined ? [{ start, end }] : [];
}
