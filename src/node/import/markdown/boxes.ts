import { CodeFence } from "./code-fence.ts";

/** A box or a tab of MkDocs: `!!! note "Its title"`, with what stands in it four spaces deeper. */
const BEGINS = /^(?:!!!|\?\?\?\+?|===)[ \t]+[\w -]{0,60}(?:"([^"\n]{0,200})")?[ \t]*$/;
const INDENT = /^(?: {4}|\t)/;
/** Boxes may stand in boxes. */
const DEEPEST = 3;

/** Lines without the boxes of MkDocs: their titles and what stands in them are Markdown like any other. */
export function withoutBoxes(lines: string[], depth = 0): string[] {
  if (depth === DEEPEST || !lines.some((line) => BEGINS.test(line))) return lines;
  const fence = new CodeFence();
  const plain: string[] = [];
  let isInBox = false;
  for (const line of lines) {
    isInBox &&= line.trim() === "" || INDENT.test(line);
    const inner: string = isInBox ? line.replace(INDENT, "") : line;
    const box: RegExpExecArray | null = fence.isCode(inner) || isInBox ? null : BEGINS.exec(inner);
    if (box === null) plain.push(inner);
    else plain.push("", ...(box[1] === undefined ? [] : [`**${box[1]}**`, ""]));
    isInBox ||= box !== null;
  }
  return withoutBoxes(plain, depth + 1);
}
