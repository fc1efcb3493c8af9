import type { Block } from "../../../content/block.ts";
import { safeAddress } from "./addresses.ts";
import { isMoreThanText, plainLine } from "./block-texts.ts";
import { attribute, isElement, type ChildNode, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { isPost, postEmbed } from "./posts.ts";
import { lastLink, quoteBlocks } from "./quote-blocks.ts";
import { type Citation, type Place, type Reading, taken } from "./reading.ts";
import { isVisible } from "./spaces.ts";

/** A quotation; one that a script would turn into a post of somebody's is that post. */
export function readQuotation(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const citations: Citation[] = [];
  const blocks = reading.blocksIn(element, { ...place, citations });
  const cite = citations.map(({ text }) => text).join(", ");
  const post = isPost(element) ? postEmbed(element, [...blocks, ...lines(cite)], reading) : undefined;
  if (post !== undefined) {
    flow.add(post);
    for (const block of blocks) if (isMoreThanText(block)) flow.add(block);
    return;
  }
  const url = sourceOf(element, reading) ?? citations.find(({ url }) => url !== undefined)?.url;
  for (const block of quoteBlocks(blocks, {
    ...(cite !== "" && { cite }),
    ...(url !== undefined && { url }),
  }))
    flow.add(block);
}

function lines(cite: string): Block[] {
  return cite === "" ? [] : [{ type: "paragraph", text: cite }];
}

function sourceOf(element: Element, reading: Reading): string | undefined {
  return taken(reading, safeAddress(attribute(element, "cite") ?? "", reading.base));
}

/** Whom a quotation is of, where it is said at its end; anywhere else a `cite` is the name of a work. */
export function readCitation(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const { citations, ...outside } = place;
  const isFooter = element.tagName === "footer";
  if (citations !== undefined && (isFooter || isAtEnd(element))) {
    const blocks = reading.blocksIn(element, outside);
    const text = plainLine(blocks);
    const url = blocks.flatMap((block) => (block.type === "paragraph" ? (lastLink(block.text) ?? []) : []));
    if (text !== "") citations.push({ text, ...(url[0] !== undefined && { url: url[0] }) });
    return;
  }
  if (isFooter) flow.endParagraph();
  const marks = isFooter ? place.marks : { ...place.marks, emphasis: true as const };
  reading.readInto(flow, element, { ...place, marks });
  if (isFooter) flow.endParagraph();
}

/** True for what stands on the last line of a quotation, alone. */
function isAtEnd(element: Element): boolean {
  let node = element;
  for (let parent = node.parentNode; parent !== null && isElement(parent); parent = node.parentNode) {
    const last = parent.childNodes.findLastIndex(hasContent);
    if (parent.childNodes[last] !== node) return false;
    if (parent.tagName === "blockquote") return true;
    const before = parent.childNodes.slice(0, last).findLast(hasContent);
    if (before !== undefined && before.nodeName !== "br") return false;
    node = parent;
  }
  return false;
}

function hasContent(node: ChildNode): boolean {
  return isElement(node) || ("value" in node && isVisible(node.value));
}
