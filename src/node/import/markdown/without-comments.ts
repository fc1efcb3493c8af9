import { CodeFence } from "./code-fence.ts";

/** What begins a comment of a generator or of MDX, and what ends it. */
const COMMENTS: [opener: RegExp, closer: RegExp][] = [
  [/\{%-?\s*comment\b[^%]{0,100}%\}/, /\{%-?\s*endcomment\s*-?%\}/],
  [/\{::comment\}/, /\{:\/(?:comment)?\}/],
  [/\{\{-?\s?\/\*/, /\*\/\s?-?\}\}/],
  [/\{\/\*/, /\*\/\}/],
  [/\{#-?\s/, /\s-?#\}/],
  [/^ {0,3}%%(?!.*%%)/, /%%\s*$/],
];
const MOST_IN_LINE = 50;
const BEGINS = /\{%-?\s*comment|\{::|\/\*|\{#|%%/;

/**
 * Lines without the comments of Liquid, kramdown, Hugo, MDX, Nunjucks and Obsidian, which nobody is to read, however many
 * lines they have and whatever is in them. What never ends is no comment.
 */
export function withoutComments(lines: string[]): string[] {
  if (!lines.some((line) => BEGINS.test(line))) return lines;
  const endless = new Set<RegExp>();
  const kept: string[] = [];
  const fence = new CodeFence();
  for (let at = 0; at < lines.length; at++) {
    let line = lines[at] ?? "";
    for (let count = fence.isCode(line) ? MOST_IN_LINE : 0; count < MOST_IN_LINE; count++) {
      const comment = commentIn(lines, at, line, endless);
      if (comment === undefined) break;
      line = comment.rest;
      at = comment.at;
    }
    kept.push(line);
  }
  return kept;
}

/** The rest of a line in which a comment begins, and the line on which that ends. */
function commentIn(
  lines: string[],
  at: number,
  line: string,
  endless: Set<RegExp>,
): { rest: string; at: number } | undefined {
  for (const [opener, closer] of COMMENTS) {
    const begins = endless.has(closer) ? null : opener.exec(line);
    if (begins === null || isInCode(line, begins.index)) continue;
    const column = begins.index + begins[0].length;
    const before = line.slice(0, begins.index);
    const own = closer.exec(line.slice(column));
    if (own !== null) return { rest: before + line.slice(column + own.index + own[0].length), at };
    const end = lineWith(lines, at + 1, closer);
    if (end === -1) endless.add(closer);
    else return { rest: before + after(lines[end] ?? "", closer), at: end };
  }
  return undefined;
}

/** True within an odd number of ticks. */
function isInCode(line: string, column: number): boolean {
  return line.slice(0, column).split("`").length % 2 === 0;
}

function after(line: string, closer: RegExp): string {
  const found = closer.exec(line);
  return found === null ? line : line.slice(found.index + found[0].length);
}

function lineWith(lines: string[], from: number, pattern: RegExp): number {
  for (let at = from; at < lines.length; at++) if (pattern.test(lines[at] ?? "")) return at;
  return -1;
}
