import { fromMarkdown } from "mdast-util-from-markdown";
import type { Definition, Root, RootContent } from "mdast";
import type { ReactNode } from "react";
import { isTooDeep, isTooMuchMarkdown } from "../content/markdown-limits.ts";
import { AddressLink } from "./address-link.tsx";
import styles from "./markdown-text.module.css";

/**
 * A note as its writer meant it: Markdown as elements of this page, never as HTML. What is not on the list of what may be
 * drawn stands there as it was typed, and nothing of it is fetched. `level` is that of its largest headings; nothing where
 * the text is better shown as it was typed.
 */
export function drawMarkdown(text: string, level: number): ReactNode {
  if (isTooMuchMarkdown(text)) return undefined;
  const root = fromMarkdown(text);
  return isTooDeep(root) ? undefined : drawAll(root.children, { definitions: definitionsOf(root), level });
}

/** What links by name refer to. */
function definitionsOf(node: Root | RootContent): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  function collect(part: Root | RootContent): void {
    if (part.type === "definition" && !definitions.has(part.identifier))
      definitions.set(part.identifier, part);
    if ("children" in part) part.children.forEach(collect);
  }
  collect(node);
  return definitions;
}

interface Drawing {
  definitions: Map<string, Definition>;
  level: number;
}

function drawAll(nodes: readonly RootContent[], drawing: Drawing): ReactNode[] {
  // Parts of a text have no identity of their own.
  return nodes.map((node, index) => <Part key={index} node={node} drawing={drawing} />);
}

function Part({ node, drawing }: { node: RootContent; drawing: Drawing }): ReactNode {
  const within = () => ("children" in node ? drawAll(node.children, drawing) : null);
  switch (node.type) {
    case "text":
      return node.value;
    case "html":
      return <span className={styles.asTyped}>{node.value}</span>;
    case "paragraph":
      return <p>{within()}</p>;
    case "heading": {
      const Heading = HEADINGS[Math.min(drawing.level + node.depth - 1, 6)] ?? "h6";
      return <Heading>{within()}</Heading>;
    }
    case "emphasis":
      return <em>{within()}</em>;
    case "strong":
      return <strong>{within()}</strong>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case "blockquote":
      return <blockquote>{within()}</blockquote>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{within()}</ol> : <ul>{within()}</ul>;
    case "listItem":
      return <li>{within()}</li>;
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "link":
      return <NoteLink address={node.url}>{within()}</NoteLink>;
    case "linkReference":
      return <NoteLink address={drawing.definitions.get(node.identifier)?.url ?? ""}>{within()}</NoteLink>;
    // A picture would be fetched from elsewhere.
    case "image":
      return <NoteLink address={node.url}>{node.alt || node.url}</NoteLink>;
    case "imageReference": {
      const address = drawing.definitions.get(node.identifier)?.url ?? "";
      return <NoteLink address={address}>{node.alt || address}</NoteLink>;
    }
    // A definition is drawn where it is referred to; the others are no part of plain Markdown.
    case "definition":
    case "delete":
    case "footnoteDefinition":
    case "footnoteReference":
    case "table":
    case "tableCell":
    case "tableRow":
    case "yaml":
      return null;
  }
}

const HEADINGS: Record<number, "h2" | "h3" | "h4" | "h5"> = { 2: "h2", 3: "h3", 4: "h4", 5: "h5" };

function NoteLink({ address, children }: { address: string; children: ReactNode }) {
  return (
    <AddressLink address={address} rel="noreferrer nofollow">
      {children}
    </AddressLink>
  );
}
