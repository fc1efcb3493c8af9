import type { BlockContent, PhrasingContent, RootContent, TableRow } from "mdast";
import type { Block } from "../../content/block.ts";
import type { Text } from "../../content/text.ts";
import type { LeftOut } from "./left-out.ts";
import { textMdast } from "./text-mdast.ts";
import { textParagraphs } from "./text-paragraphs.ts";

/** The blocks of an article as a syntax tree of Markdown (https://github.com/syntax-tree/mdast). */
export function blocksMdast(blocks: Block[], leftOut: LeftOut): RootContent[] {
  return blocks.flatMap((block) => blockMdast(block, leftOut));
}

function blockMdast(block: Block, leftOut: LeftOut): BlockContent[] {
  switch (block.type) {
    case "paragraph":
      return paragraph(textMdast(block.text));
    case "heading":
      return [{ type: "heading", depth: block.level ?? 2, children: textMdast(oneLine(block.text)) }];
    case "quote":
      return [{ type: "blockquote", children: [...quoted(block), ...citation(block)] }];
    case "list":
      return list(block);
    case "image":
      if (block.width !== undefined) leftOut.add("sizes of pictures");
      return paragraph([{ type: "image", url: block.src, alt: block.alt, title: block.caption }]);
    case "embed":
      return paragraph([link(block.url, block.title ?? block.provider)]);
    case "divider":
      return [{ type: "thematicBreak" }];
    case "code":
      return [{ type: "code", value: block.text, lang: block.language }];
    case "table":
      leftOut.add("captions of tables, which are paragraphs", block.caption === undefined ? 0 : 1);
      return table(block);
  }
}

type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

function paragraph(children: PhrasingContent[]): BlockContent[] {
  return [{ type: "paragraph", children }];
}

function link(url: string, words: string): PhrasingContent {
  return { type: "link", url, children: [{ type: "text", value: words }] };
}

function quoted({ text }: BlockOf<"quote">): BlockContent[] {
  return textParagraphs(text).flatMap((one) => paragraph(textMdast(one)));
}

function citation({ cite, url }: BlockOf<"quote">): BlockContent[] {
  const words = cite ?? url;
  if (words === undefined) return [];
  const source: PhrasingContent = url === undefined ? { type: "text", value: words } : link(url, words);
  return paragraph([{ type: "text", value: "— " }, source]);
}

function list({ items, ordered }: BlockOf<"list">): BlockContent[] {
  if (items.length === 0) return [];
  const children = items.map((item) => ({
    type: "listItem" as const,
    spread: false,
    children: [{ type: "paragraph" as const, children: textMdast(item) }],
  }));
  return [{ type: "list", ordered: ordered ?? false, spread: false, children }];
}

/** Its caption stands before it: Markdown has none. A table of Markdown has a first row of names, if only empty ones. */
function table({ head, rows, caption }: BlockOf<"table">): BlockContent[] {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const names = head.length > 0 ? head : Array.from({ length: width }, () => "");
  const above = caption === undefined ? [] : paragraph([{ type: "text", value: caption }]);
  if (width <= 0) return above;
  return [...above, { type: "table", children: [names, ...rows].map(tableRow) }];
}

function tableRow(cells: Text[]): TableRow {
  return {
    type: "tableRow",
    children: cells.map((cell) => ({ type: "tableCell", children: textMdast(oneLine(cell)) })),
  };
}

/** Where Markdown has no room for a second line. */
function oneLine(text: Text): Text {
  const line = (words: string) => words.replace(/\s*\n\s*/g, " ");
  return typeof text === "string"
    ? line(text)
    : text.map((run) => (typeof run === "string" ? line(run) : { ...run, text: line(run.text) }));
}
