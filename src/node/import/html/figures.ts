import type { Block } from "../../../content/block.ts";
import { isMoreThanText, plainLine } from "./block-texts.ts";
import type { Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import type { Place, Reading } from "./reading.ts";

/** A picture, table, quotation or something else with what is written under it. */
export function readFigure(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const captions: string[] = [];
  const blocks = reading.blocksIn(element, { ...place, captions });
  flow.endParagraph();
  for (const block of withCaption(blocks, captions.join(" "))) flow.add(block);
}

/** What is written under a figure; outside of one, a paragraph. Pictures in it stay pictures. */
export function readCaption(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const { captions, ...within } = place;
  flow.endParagraph();
  if (captions === undefined) {
    reading.readInto(flow, element, place);
    flow.endParagraph();
    return;
  }
  const blocks = reading.blocksIn(element, within);
  const text = plainLine(blocks);
  if (text !== "") captions.push(text);
  for (const block of blocks) if (isMoreThanText(block)) flow.add(block);
}

/** The last thing that can have a caption gets it; where there is none, it is a paragraph. */
function withCaption(blocks: Block[], caption: string): Block[] {
  if (caption === "") return blocks;
  const at = blocks.findLastIndex((block) => captioned(block, caption) !== undefined);
  const block = at < 0 ? undefined : blocks[at];
  const changed = block === undefined ? undefined : captioned(block, caption);
  return changed === undefined ? [...blocks, { type: "paragraph", text: caption }] : blocks.with(at, changed);
}

function captioned(block: Block, caption: string): Block | undefined {
  const { type } = block;
  if (type === "image" || type === "table")
    return block.caption === undefined ? { ...block, caption } : undefined;
  if (type === "quote") return block.cite === undefined ? { ...block, cite: caption } : undefined;
  if (type === "embed") return block.title === undefined ? { ...block, title: caption } : undefined;
  return undefined;
}
