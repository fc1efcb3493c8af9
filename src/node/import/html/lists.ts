import { attribute, isElement, isHidden, wholeNumber, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { listBlocks } from "./list-blocks.ts";
import type { Place, Reading } from "./reading.ts";
import { isVisible } from "./spaces.ts";

const LISTS = new Set(["ul", "ol", "menu", "dir"]);

/** A list, with what stands in its items. */
export function readList(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const items = listItems(element).map((item) => reading.blocksIn(item, place));
  const first = wholeNumber(attribute(element, "start")) ?? 1;
  flow.endParagraph();
  for (const block of listBlocks(items, element.tagName === "ol", first)) flow.add(block);
}

/** Each item. A list that is in none belongs to the item before; anything else that is in none makes one of its own. */
function listItems(list: Element): Element[] {
  const items: Element[] = [];
  for (const node of list.childNodes) {
    const last = items.at(-1);
    if (isElement(node) && node.tagName === "li") {
      // A copy, to which lists can be added.
      if (!isHidden(node)) items.push({ ...node, childNodes: [...node.childNodes] });
    } else if (last !== undefined && (last.tagName !== "li" || LISTS.has(node.nodeName)))
      last.childNodes.push(node);
    else if (!("value" in node) || isVisible(node.value))
      items.push({ ...list, nodeName: "div", tagName: "div", attrs: [], childNodes: [node] });
  }
  return items;
}
