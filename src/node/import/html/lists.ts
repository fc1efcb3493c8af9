import type { Block } from "../../../content/block.ts";
import type { Text } from "../../../content/text.ts";
import { blockTexts, joinTexts } from "./block-texts.ts";
import { attribute, isElement, isHidden, wholeNumber, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import type { Place, Reading } from "./reading.ts";

/** Stands before an item of a list that is in another one's item. */
const NESTED = "– ";
const DEEPEST = NESTED.repeat(4);

type Entry = { item: Text; isNested: boolean } | { block: Block };

/** A list. Items of lists within it follow the item they are in; what is more than text stands between two parts of it. */
export function readList(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const entries = listItems(element).flatMap((item) => entriesOf(item, reading.blocksIn(item, place)));
  const isOrdered = element.tagName === "ol";
  const first = wholeNumber(attribute(element, "start")) ?? 1;
  const isWhole = entries.every((entry) => "item" in entry) && first === 1;
  flow.endParagraph();
  for (const block of isOrdered && !isWhole ? numbered(entries, first) : parts(entries, isOrdered))
    flow.add(block);
}

/** Each item; what is not in one, as lists often are that belong to the item before, makes one of its own. */
function listItems(list: Element): Element[] {
  const items: Element[] = [];
  for (const node of list.childNodes) {
    if (isElement(node) && node.tagName === "li") {
      if (!isHidden(node)) items.push(node);
      continue;
    }
    const last = items.at(-1);
    if (last !== undefined && last.tagName !== "li") last.childNodes.push(node);
    else items.push({ ...list, nodeName: "div", tagName: "div", attrs: [], childNodes: [node] });
  }
  return items;
}

function entriesOf({ tagName }: Element, blocks: Block[]): Entry[] {
  const entries: Entry[] = [];
  let texts: Text[] = [];
  function endItem(): void {
    if (texts.length > 0) entries.push({ item: joinTexts(texts, "\n"), isNested: tagName !== "li" });
    texts = [];
  }
  for (const block of blocks) {
    if (block.type === "paragraph" || block.type === "heading") {
      texts.push(...blockTexts(block));
      continue;
    }
    endItem();
    if (block.type === "list")
      for (const item of block.items) entries.push({ item: nested(item), isNested: true });
    else entries.push({ block });
  }
  endItem();
  return entries;
}

function nested(item: Text): Text {
  const start = typeof item === "string" ? item : item[0];
  const isDeepest = typeof start === "string" && start.startsWith(DEEPEST);
  return isDeepest ? item : joinTexts([NESTED, item], "");
}

function parts(entries: Entry[], isOrdered: boolean): Block[] {
  const blocks: Block[] = [];
  let items: Text[] = [];
  for (const entry of entries) {
    if ("item" in entry) {
      if (items.length === 0) blocks.push({ type: "list", items, ...(isOrdered && { ordered: true }) });
      items.push(entry.item);
    } else {
      blocks.push(entry.block);
      items = [];
    }
  }
  return blocks;
}

/** A list begins at 1 when it is drawn: where that would be wrong, paragraphs have the numbers. */
function numbered(entries: Entry[], first: number): Block[] {
  let number = first;
  return entries.map((entry): Block => {
    if ("block" in entry) return entry.block;
    const text = entry.isNested ? entry.item : joinTexts([`${number++}. `, entry.item], "");
    return { type: "paragraph", text };
  });
}
