import { defaultTreeAdapter, html as names, parseFragment, type ParserOptions } from "parse5";
import type { DefaultTreeAdapterMap } from "parse5";
import { DROPPED } from "./element-names.ts";
import { isElement, type ChildNode, type ParentNode } from "./element.ts";

// Marks that are left open are opened again in every paragraph, so that a small text can become millions of elements.
const MOST_ELEMENTS = 100_000;
const MOST_CHARACTERS = 20_000_000;
// No text of anybody's is nested deeper, and whoever walks the tree may call itself for each level.
const DEEPEST = 120;

/** The tree of a piece of HTML as a browser that runs scripts has it, or `undefined` where there is too much of it for one. */
export function parseHtml(html: string): ParentNode | undefined {
  if (html.length > MOST_CHARACTERS) return undefined;
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...parts) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new TooMuch();
      return defaultTreeAdapter.createElement(...parts);
    },
    appendChild(parent, node) {
      if (node.nodeName !== "#comment") defaultTreeAdapter.appendChild(parent, node);
    },
  };
  const options: ParserOptions<DefaultTreeAdapterMap> = { treeAdapter };
  const body = defaultTreeAdapter.createElement("body", names.NS.HTML, []);
  try {
    const tree = parseFragment(body, html, options);
    flattenDepths(tree);
    return tree;
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

class TooMuch extends Error {}

/** What is nested deeper than anybody means is put side by side. */
function flattenDepths(tree: ParentNode): void {
  const open: { node: ParentNode; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth === DEEPEST) node.childNodes = flattened(node);
    for (const child of node.childNodes)
      if (isElement(child) && child.childNodes.length > 0) open.push({ node: child, depth: depth + 1 });
  }
}

/** Everything in an element in the order of the text, each element without what stands in it. */
function flattened(parent: ParentNode): ChildNode[] {
  const flat: ChildNode[] = [];
  const waiting = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    flat.push(node);
    if (!isElement(node)) continue;
    const within = node.childNodes;
    node.childNodes = [];
    if (DROPPED.has(node.tagName)) continue;
    for (let index = within.length - 1; index >= 0; index--) {
      const child = within[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return flat;
}
