import type { Definition, FootnoteDefinition, Nodes, Root } from "mdast";

/** What is known of a Markdown text while its parts are read. */
export interface MarkdownReading {
  /** Where relative links lead from. */
  base: string | undefined;
  /** True where its pictures may lie beside it on this machine. */
  isLocal: boolean;
  definitions: ReadonlyMap<string, Definition>;
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** The numbers of the footnotes that were referred to, in their order. */
  numbers: Map<string, number>;
  /** What addresses may still come to: one that is defined once and used often could make an article many times larger. */
  addressRoom: number;
}

const ADDRESS_ROOM = 100_000;
const ADDRESS_TIMES = 4;

/** `from` tells where relative links lead from, and whether its pictures may lie beside it. */
export function markdownReading(
  tree: Root,
  length: number,
  from: Pick<MarkdownReading, "base" | "isLocal">,
): MarkdownReading {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const look = (node: Nodes): void => {
    // The first of several definitions holds.
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
    if ("children" in node) node.children.forEach(look);
  };
  look(tree);
  const addressRoom = ADDRESS_ROOM + ADDRESS_TIMES * length;
  return { ...from, definitions, footnotes, numbers: new Map(), addressRoom };
}
