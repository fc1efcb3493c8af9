import { CodeFence } from "./code-fence.ts";

/** A box or a tab of MkDocs: `!!! note "Its title"`, with what stands in it four spaces deeper. */
const BEGINS = /^(?:!!!|\?\?\?\+?|===) +(?=\S)[\w -]{0,60}(?:"([^"\n]{0,200})")?$/;
const INDENT = /^(?: {4}|\t)/;
/** Boxes may stand in boxes. */
const DEEPEST = 3;

/** Lines without the boxes of MkDocs: their titles and what stands in them are Markdown like any other. */
export function withoutBoxes(lines: string[], depth = 0): string[] {
  if (depth === DEEPEST || !lines.some((_, at) => boxAt(lines, at) !== null)) return lines;
  const fence = new CodeFence();
  const plain: string[] = [];
  let isInBox = false;
  for (const [at, line] of lines.entries()) {
    isInBox &&= line.trim() === "" || INDENT.test(line);
    const inner: string = isInBox ? line.replace(INDENT, "") : line;
    const box: RegExpExecArray | null = fence.isCode(inner) || isInBox ? null : boxAt(lines, at);
    if (box === null) plain.push(inner);
    else plain.push("", ...(box[1] === undefined ? [] : [`**${box[1]}**`, ""]));
    isInBox ||= box !== null;
  }
  return withoutBoxes(plain, depth + 1);
}

/** The beginning of a box: without anything in it, it is text. */
function boxAt(lines: string[], at: number): RegExpExecArray | null {
  const box = BEGINS.exec(lines[at]?.trimEnd() ?? "");
  if (box === null) return null;
  let next = at + 1;
  while (lines[next]?.trim() === "") next += 1;
  return INDENT.test(lines[next] ?? "") ? box : null;
}
