import type { Nodes, Root } from "mdast";
import { textOf } from "./title-heading.ts";

const DEEPEST = 100;

/**
 * The syntax tree of CommonMark with GitHub's tables, strikethrough, task lists, footnotes and addresses (GFM);
 * `undefined` where it is deeper than can be read.
 */
export async function parseMarkdown(text: string): Promise<Root | undefined> {
  // Slow to load, and most imports have no Markdown.
  const [{ fromMarkdown }, { gfmFromMarkdown }, { gfm }] = await Promise.all([
    import("mdast-util-from-markdown"),
    import("mdast-util-gfm"),
    import("micromark-extension-gfm"),
  ]);
  try {
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    return isTooDeep(tree) ? undefined : tree;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What only Markdown has in a line, and people write in a summary. */
const MARKED = /\]\(|\*\*|`/;
const LONGEST_LINE = 2000;

/** A line that may be Markdown, without its marks. */
export async function markdownLine(line: string): Promise<string> {
  if (!MARKED.test(line) || line.length > LONGEST_LINE) return line;
  const tree = await parseMarkdown(line);
  const [only, ...others] = tree?.children ?? [];
  return only?.type === "paragraph" && others.length === 0 ? textOf(only) : line;
}

function isTooDeep(node: Nodes, depth = 0): boolean {
  return (
    depth > DEEPEST || ("children" in node && node.children.some((child) => isTooDeep(child, depth + 1)))
  );
}
