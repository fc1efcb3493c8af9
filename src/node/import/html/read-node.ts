import { BLOCKS, DROPPED } from "./element-names.ts";
import { isElement, isHidden, type Element, type ParentNode } from "./element.ts";
import type { Flow } from "./flow.ts";
import { marksWithin, withoutLink } from "./inline-marks.ts";
import { elementReader } from "./element-readers.ts";
import { taken, type Place, type Reading } from "./reading.ts";

/** Reads everything in a node into a flow. It calls itself for each level, of which the parser lets only so many through. */
export function readChildren(parent: ParentNode, flow: Flow, place: Place, reading: Reading): void {
  for (const node of parent.childNodes) {
    if (isElement(node)) readElement(node, flow, place, reading);
    else if ("value" in node) readText(node.value, flow, place, reading);
  }
}

function readText(text: string, flow: Flow, { marks }: Place, reading: Reading): void {
  const isTooMuch = marks.href !== undefined && taken(reading, marks.href) === undefined;
  flow.text(text, isTooMuch ? withoutLink(marks) : marks);
}

function readElement(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const { tagName } = element;
  if (DROPPED.has(tagName) || isHidden(element)) return;
  const reader = elementReader(element);
  if (reader !== undefined) {
    reader(element, flow, place, reading);
    return;
  }
  const marks = marksWithin(element, place.marks, reading);
  const within = marks === place.marks ? place : { ...place, marks };
  const isBlock = BLOCKS.has(tagName);
  if (isBlock) flow.endParagraph();
  readChildren(element, flow, within, reading);
  if (isBlock) flow.endParagraph();
}
