import { stretches } from "./markdown-code.ts";

/** Shortcodes and tags of Liquid, which may begin on one line and end on another. */
const TAGS: [opener: string, closer: string][] = [
  ["{{<", ">}}"],
  ["{{%", "%}}"],
  ["{%", "%}"],
];
/** A component or an import of MDX that goes on, and how it ends. */
const PARTS: [opener: RegExp, closer: RegExp][] = [
  [/^\s*<[A-Z][\w.]*(?:\s[^<>]*)?$/, />\s*$/],
  [/^import\s+(?:\w+\s*,\s*)?\{[^}]*$/, /\}\s*from\s+["'][^"']*["'];?\s*$/],
];
const MOST_LINES = 30;
/** What a document of MDX gives to others, on several lines: up to one that closes it at the margin. */
const EXPORT = /^export\s+(?:const|let|var|function|async|default)\b.*[{[(]\s*$/;
const EXPORT_END = /^[}\])]+;?\s*$/;

/** Lines in which every tag stands on one, and no exports of several. */
export function wholeTags(lines: string[]): string[] {
  return stretches(lines).flatMap(({ isCode, lines: own }) => (isCode ? own : joined(own)));
}

function joined(lines: string[]): string[] {
  const whole: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const isExport = EXPORT.test(line);
    const ends = endOf(line);
    const next = ends === undefined ? [] : lines.slice(at + 1, at + MOST_LINES);
    // No tag has a blank line in it: what follows one is another paragraph.
    const blank = isExport ? -1 : next.findIndex((one) => one.trim() === "");
    const end = next.slice(0, blank === -1 ? undefined : blank).findIndex((one) => ends?.(one));
    if (end === -1) whole.push(line);
    else if (!isExport) whole.push([line, ...next.slice(0, end + 1).map((one) => one.trim())].join(" "));
    at += end + 1;
  }
  return whole;
}

/** What tells the line that ends what a line begins and does not end; `undefined` where it begins nothing. */
function endOf(line: string): ((line: string) => boolean) | undefined {
  if (EXPORT.test(line)) return (one) => EXPORT_END.test(one);
  const tag = TAGS.find(([opener, closer]) => line.lastIndexOf(opener) > line.lastIndexOf(closer));
  if (tag !== undefined) return (one) => one.includes(tag[1]);
  const closer = PARTS.find(([opener]) => opener.test(line))?.[1];
  return closer && ((one) => closer.test(one));
}
