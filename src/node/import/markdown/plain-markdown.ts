import { withoutBoxes } from "./boxes.ts";
import { CodeIndent } from "./code-indent.ts";
import { withoutComponents } from "./components.ts";
import { stretches, withFences } from "./markdown-code.ts";
import { plainMarkdownLine } from "./plain-markdown-line.ts";
import { wholeTags } from "./whole-tags.ts";
import { withoutComments } from "./without-comments.ts";

/** Queries of a note taker's plugins, which show what is elsewhere. */
const QUERY = /^ {0,3}(?:```+|~~~+)\s*(?:dataview(?:js)?|tasks)\b/;
/** A definition of kramdown, Goldmark and Markdown Extra. */
const DEFINITION = /^:[ \t]+(?=\S)/;
/** What cannot be a term: a heading, a part of a list, a quotation. */
const NO_TERM = /^\s*(?:$|[#>|:<]|[-+*]\s|\d+[.)]\s)/;

/**
 * Rewrites what site generators and note takers add to Markdown as Markdown itself: shortcodes of videos and pictures as
 * HTML, those of other kinds without their tags, `[[notes]]` as their names, and the marks of callouts and comments not at
 * all. Code stays as it is.
 */
export function plainMarkdown(text: string): string {
  const written = withoutComments(withFences(text).split("\n"));
  const lines = withoutBoxes(withoutComponents(wholeTags(written)));
  const indent = new CodeIndent();
  const rewritten = (line: string) => (indent.isCode(line) ? line : plainMarkdownLine(line));
  return stretches(lines)
    .flatMap(({ isCode, lines: own }) =>
      isCode ? (QUERY.test(own[0] ?? "") ? [] : own) : withDefinitions(own).map(rewritten),
    )
    .join("\n");
}

/** Terms as strong lines, each with a paragraph for what it is said to mean. */
function withDefinitions(lines: string[]): string[] {
  if (!lines.some((line) => DEFINITION.test(line))) return lines;
  return lines.map((line, index) => {
    if (DEFINITION.test(line)) return `\n${line.replace(DEFINITION, "")}\n`;
    const next = lines[index + 1] ?? "";
    const isTerm = DEFINITION.test(next) || (next.trim() === "" && DEFINITION.test(lines[index + 2] ?? ""));
    return isTerm && !NO_TERM.test(line) ? `**${line.trim()}**` : line;
  });
}
