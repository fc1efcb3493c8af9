import type { Heading, Nodes, Root, RootContent } from "mdast";

/** A first heading of the first level, and the tree without it. */
export interface TitleHeading {
  title: string;
  rest: Root;
}

/** Finds the heading that is the title of a text: nothing but pictures and HTML stands before it. */
export function titleHeading(tree: Root): TitleHeading | undefined {
  const at = tree.children.findIndex((node) => !mayStandBefore(node));
  const heading = tree.children[at];
  if (heading?.type !== "heading" || heading.depth !== 1) return undefined;
  const title = headingText(heading);
  return title === "" ? undefined : { title, rest: { ...tree, children: tree.children.toSpliced(at, 1) } };
}

function mayStandBefore(node: RootContent): boolean {
  return node.type === "html" || node.type === "definition" || (node.type === "paragraph" && isPicture(node));
}

function isPicture(node: Nodes): boolean {
  if (node.type === "image" || node.type === "imageReference") return true;
  if (node.type === "text") return node.value.trim() === "";
  return (node.type === "paragraph" || node.type === "link") && node.children.every(isPicture);
}

function headingText(heading: Heading): string {
  return textOf(heading).replace(/\s+/g, " ").trim();
}

/** The text of a part of the tree, without marks. */
export function textOf(node: Nodes): string {
  if (node.type === "html") return "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
