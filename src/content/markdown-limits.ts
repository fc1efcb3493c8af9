import type { Nodes } from "mdast";

// Longer than any note is written: what is imported may be made to keep the page busy.
const LONGEST = 10_000;
const DEEPEST = 20;
const DEEP_LINE = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d+[.)])[ \\t])){${DEEPEST}}`, "m");

/** True for a text that is better left as it was typed than read as Markdown. */
export function isTooMuchMarkdown(text: string): boolean {
  return text.length > LONGEST || DEEP_LINE.test(text);
}

/** True for Markdown with more parts in each other than anybody writes. */
export function isTooDeep(node: Nodes, depth = 0): boolean {
  if (depth > DEEPEST) return true;
  return "children" in node && node.children.some((child) => isTooDeep(child, depth + 1));
}
