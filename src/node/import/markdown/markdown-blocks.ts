import type { FootnoteDefinition, Heading, Html, Paragraph, Root, RootContent, Table } from "mdast";
import type { Block } from "../../../content/block.ts";
import type { Text } from "../../../content/text.ts";
import { blockTexts, isMoreThanText, joinTexts } from "../html/block-texts.ts";
import { providerOf } from "../html/providers.ts";
import { quoteBlocks } from "../html/quote-blocks.ts";
import { readHtml } from "../html/read-html.ts";
import { type MarkdownReading, markdownReading } from "./markdown-reading.ts";
import { markdownList } from "./markdown-list.ts";
import { readPhrasing } from "./phrasing.ts";
import { hasHtml, phrasingHtml } from "./phrasing-html.ts";
import { textOf } from "./title-heading.ts";

/** A video or a post that is shown where its address stands alone. */
const SHOWN_ALONE =
  /^https?:\/\/(?:www\.|m\.|mobile\.)?(?:youtube\.com\/watch\?|youtu\.be\/|vimeo\.com\/\d+|(?:x|twitter)\.com\/\w{1,30}\/status\/\d+)/i;

/**
 * The blocks of a Markdown text of some length. `base` is where relative links lead from; without it they are text. Pictures
 * of one that is local keep their paths.
 */
export function markdownBlocks(tree: Root, length: number, base?: string, isLocal = false): Block[] {
  const reading = markdownReading(tree, length, { base, isLocal });
  const blocks = flowBlocks(tree.children, reading);
  const notes = notesInOrder(reading).map((note) => noteText(note, reading));
  return notes.length === 0 ? blocks : [...blocks, { type: "list", ordered: true, items: notes }];
}

/** The blocks of what stands below each other. HTML that blank lines cut in pieces is read as the one piece it is. */
export function flowBlocks(nodes: RootContent[], reading: MarkdownReading): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node?.type !== "html") {
      if (node !== undefined) blocks.push(...nodeBlocks(node, reading));
      continue;
    }
    const pieces = [node.value];
    for (let next = nodes[at + 1]; next?.type === "html"; next = nodes[at + 1]) {
      pieces.push(next.value);
      at += 1;
    }
    blocks.push(...readHtml(pieces.join("\n\n"), reading.base, reading.isLocal));
  }
  return blocks;
}

function nodeBlocks(node: Exclude<RootContent, Html>, reading: MarkdownReading): Block[] {
  // All others stand in these, or are read where they are referred to.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (node.type) {
    case "paragraph":
      return paragraphBlocks(node, reading);
    case "heading":
      return headingBlocks(node, reading);
    case "blockquote":
      return quoteBlocks(flowBlocks(node.children, reading));
    case "list":
      return markdownList(node, (item) => flowBlocks(item.children, reading));
    case "code":
      return node.value === ""
        ? []
        : [{ type: "code", text: node.value, ...(node.lang && { language: node.lang }) }];
    case "table":
      return tableBlocks(node, reading);
    case "thematicBreak":
      return [{ type: "divider" }];
    default:
      return [];
  }
}

function paragraphBlocks(node: Paragraph, reading: MarkdownReading): Block[] {
  if (hasHtml(node.children))
    return readHtml(`<p>${phrasingHtml(node.children, reading)}</p>`, reading.base, reading.isLocal);
  const [only] = node.children;
  if (
    node.children.length === 1 &&
    only?.type === "link" &&
    SHOWN_ALONE.test(only.url) &&
    textOf(only) === only.url
  ) {
    const { player, ...provided } = providerOf(only.url);
    return [{ type: "embed", ...provided, ...(player !== undefined && { player }) }];
  }
  return readPhrasing(node.children, reading);
}

function headingBlocks(node: Heading, reading: MarkdownReading): Block[] {
  const level = node.depth <= 2 ? 2 : 3;
  return paragraphBlocks({ ...node, type: "paragraph" }, reading).map((block): Block =>
    block.type === "paragraph" ? { type: "heading", text: block.text, level } : block,
  );
}

function tableBlocks(node: Table, reading: MarkdownReading): Block[] {
  const images: Block[] = [];
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell): Text => {
      const blocks = paragraphBlocks({ type: "paragraph", children: cell.children }, reading);
      images.push(...blocks.filter(isMoreThanText));
      return joinTexts(blocks.flatMap(blockTexts), "\n");
    }),
  );
  const width = head.length;
  const even = rows.map((row) =>
    [...row, ...Array<Text>(Math.max(0, width - row.length)).fill("")].slice(0, width),
  );
  return [{ type: "table", head, rows: even }, ...images];
}

/** The notes that were referred to, and after them those that only notes refer to. */
function notesInOrder({ numbers, footnotes }: MarkdownReading): FootnoteDefinition[] {
  return [...numbers.keys()].flatMap((identifier) => footnotes.get(identifier) ?? []);
}

function noteText(note: FootnoteDefinition, reading: MarkdownReading): Text {
  return joinTexts(flowBlocks(note.children, reading).flatMap(blockTexts), "\n");
}
