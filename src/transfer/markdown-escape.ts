import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";
import { isTooDeep, isTooMuchMarkdown } from "../content/markdown-limits.ts";

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

/** Signs that can put something into something else, and so few that it is not too deep. */
const NESTING = /[*_~[>!+-]|\d[.)]/g;
const FEW = 8;

/** HTML within HTML is looked for so many times. */
const MOST_LAYERS = 8;

/** A note, which is Markdown itself, without HTML: that is shown as text. What no person writes is all shown as text. */
export function withoutHtml(markdown: string): string {
  if (isHarmless(markdown)) return markdown;
  let text = markdown;
  // What was within HTML may be some itself when that is text.
  for (let layer = 0; layer < MOST_LAYERS && !isTooMuchMarkdown(text); layer += 1) {
    const root = fromMarkdown(text);
    if (isTooDeep(root)) break;
    const places = htmlPlaces(root, text);
    if (places.length === 0) return text;
    for (const { start, end } of places.toReversed())
      text = text.slice(0, start) + withoutTags(text.slice(start, end)) + text.slice(end);
  }
  return escapedBlock(markdown);
}

/** True for most notes, which need not be read as Markdown: no HTML can be in them, nor much of anything in each other. */
function isHarmless(markdown: string): boolean {
  if (markdown.includes("<") || isTooMuchMarkdown(markdown)) return false;
  return (markdown.match(NESTING)?.length ?? 0) <= FEW;
}

/** What is escaped already stays so. */
function withoutTags(html: string): string {
  return html.replace(/\\[^]|</g, (sign) => (sign === "<" ? String.raw`\<` : sign));
}

interface Place {
  start: number;
  end: number;
}

// What the beginning of a tag looks like and is not escaped: other readers of Markdown take more for HTML than this one.
const TAG_LIKE = /(?<!\\)(?:\\\\)*<[a-z/!?]/i;

function htmlPlaces(node: Nodes, text: string): Place[] {
  if ("children" in node) return node.children.flatMap((child) => htmlPlaces(child, text));
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const isHtml = node.type === "html" || (node.type === "text" && TAG_LIKE.test(text.slice(start, end)));
  return isHtml ? [{ start, end }] : [];
}
