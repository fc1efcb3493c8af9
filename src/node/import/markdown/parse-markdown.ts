import type { Nodes, Root } from "mdast";

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

function isTooDeep(node: Nodes, depth = 0): boolean {
  return (
    depth > DEEPEST || ("children" in node && node.children.some((child) => isTooDeep(child, depth + 1)))
  );
}
