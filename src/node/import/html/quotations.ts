import type { Block } from "../../../content/block.ts";
import { plainText, type Text } from "../../../content/text.ts";
import { safeAddress } from "./addresses.ts";
import { plainLine } from "./block-texts.ts";
import { firstAttribute, hasClass, isElement, type ChildNode, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { type Citation, type Place, type Reading, taken } from "./reading.ts";
import { isVisible } from "./spaces.ts";

/** Classes of quotations that a script turns into a post of somebody's. */
const POSTS =
  "twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed reddit-embed-bq mastodon-embed";

/** A quotation: a block for each of its paragraphs, whom it is of with the last. */
export function readQuotation(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const citations: Citation[] = [];
  const blocks = reading.blocksIn(element, { ...place, citations });
  const isPost = POSTS.split(" ").some((name) => hasClass(element, name));
  const link = isPost ? takeAuthor(blocks, citations) : undefined;
  const cite = citations.map(({ text }) => text).join(", ");
  const url = sourceOf(element, reading) ?? citations.find(({ url }) => url !== undefined)?.url ?? link;
  const last = blocks.findLastIndex(({ type }) => type === "paragraph");
  for (const [index, block] of blocks.entries()) {
    if (block.type !== "paragraph") flow.add(block);
    else if (index < last) flow.add({ type: "quote", text: block.text });
    else
      flow.add({ type: "quote", text: block.text, ...(cite && { cite }), ...(url !== undefined && { url }) });
  }
  if (last < 0 && cite !== "") flow.add({ type: "paragraph", text: cite });
}

function sourceOf(element: Element, reading: Reading): string | undefined {
  const address = firstAttribute(element, ["cite", "data-instgrm-permalink"]);
  return taken(reading, safeAddress(address ?? "", reading.base));
}

/** Posts end in a line with their author, their day and a link to them, which is given back. */
function takeAuthor(blocks: Block[], citations: Citation[]): string | undefined {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return undefined;
  if (blocks.length > 1 && /^(?:—|–|--|-) ?\S/.test(plainText(last.text))) {
    blocks.pop();
    citations.push({ text: plainText(last.text) });
  }
  return lastLink(last.text);
}

function lastLink(text: Text): string | undefined {
  if (typeof text === "string") return undefined;
  const hrefs = text.map((run) => (typeof run === "string" ? undefined : run.href));
  return hrefs.findLast((href) => href !== undefined);
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
