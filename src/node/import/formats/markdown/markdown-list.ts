import type { List, ListItem } from "mdast";
import type { Block } from "../../../../content/block.ts";
import type { Text } from "../../../../content/text.ts";
import { blockTexts, joinTexts } from "../../html/block-texts.ts";

/** Stands before an item of a list that is in another one's item. */
const NESTED = "– ";

/**
 * A list. Items of lists within it follow the item they are in; what is more than text stands between two parts of it, and
 * then paragraphs have the numbers of an ordered one.
 */
export function listBlocks(list: List, blocksOf: (item: ListItem) => Block[]): Block[] {
  const entries = list.children.flatMap((item) => itemEntries(item, blocksOf(item)));
  const first = list.start ?? 1;
  const isWhole = first === 1 && entries.every((entry) => "item" in entry);
  return list.ordered && !isWhole ? numbered(entries, first) : parts(entries, list.ordered === true);
}

type Entry = { item: Text; isNested: boolean } | { block: Block };

function itemEntries(item: ListItem, blocks: Block[]): Entry[] {
  const entries: Entry[] = [];
  let texts: Text[] = [];
  const box = typeof item.checked === "boolean" ? (item.checked ? "☑ " : "☐ ") : "";
  const endItem = () => {
    if (texts.length === 0) return;
    const text = joinTexts(texts, "\n");
    entries.push({ item: box !== "" && entries.length === 0 ? prefixed(box, text) : text, isNested: false });
    texts = [];
  };
  for (const block of blocks) {
    if (block.type === "paragraph" || block.type === "heading") texts.push(...blockTexts(block));
    else {
      endItem();
      if (block.type !== "list") entries.push({ block });
      else entries.push(...block.items.map((nested) => ({ item: prefixed(NESTED, nested), isNested: true })));
    }
  }
  endItem();
  return entries;
}

function prefixed(prefix: string, text: Text): Text {
  return typeof text === "string" ? prefix + text : [prefix, ...text];
}

function parts(entries: Entry[], isOrdered: boolean): Block[] {
  const blocks: Block[] = [];
  let items: Text[] | undefined;
  for (const entry of entries) {
    if ("block" in entry) {
      blocks.push(entry.block);
      items = undefined;
    } else if (items === undefined) {
      items = [entry.item];
      blocks.push({ type: "list", items, ...(isOrdered && { ordered: true }) });
    } else items.push(entry.item);
  }
  return blocks;
}

function numbered(entries: Entry[], first: number): Block[] {
  let number = first;
  return entries.map((entry): Block => {
    if ("block" in entry) return entry.block;
    const text = entry.isNested ? entry.item : prefixed(`${number++}. `, entry.item);
    return { type: "paragraph", text };
  });
}
