import type { Block } from "../../../content/block.ts";
import { isMoreThanText, plainLine } from "./block-texts.ts";
import { Flow } from "./flow.ts";
import { NO_MARKS } from "./marked-line.ts";
import { parseHtml } from "./parse-html.ts";
import { readFlat } from "./read-flat.ts";
import { readChildren } from "./read-node.ts";
import { readParagraphs } from "./read-paragraphs.ts";
import type { Reading } from "./reading.ts";
import { isVisible, oneLine } from "./spaces.ts";

export { safeAddress } from "./addresses.ts";

/** A picture with a relative address is left out of a line like any other. */
const ANYWHERE = "https://anywhere.invalid/";
/** What all addresses of a piece of HTML may come to, beside some times its own length. */
const ADDRESS_ROOM = 100_000;
const ADDRESS_TIMES = 4;

/**
 * Reads HTML of any origin as blocks, by an allow-list: the only way HTML comes in. Never throws.
 * `address` is where relative links lead from; without it they are dropped and their text stays. Pictures of a document
 * that is local keep their paths, as addresses beside it.
 */
export function readHtml(html: string, address?: string, isLocal = false): Block[] {
  if (!hasMarkup(html)) return paragraph(html);
  const paragraphs = readParagraphs(html);
  if (paragraphs !== undefined) return paragraphs;
  const tree = parseHtml(html);
  if (tree === undefined) return readFlat(html);
  const reading: Reading = {
    base: address,
    isLocal,
    addressRoom: ADDRESS_ROOM + ADDRESS_TIMES * html.length,
    hasShownImage: false,
    blocksIn(parent, place) {
      const flow = new Flow();
      readChildren(parent, flow, place, reading);
      return flow.take();
    },
    readInto: (flow, element, place) => readChildren(element, flow, place, reading),
  };
  return reading.blocksIn(tree, { marks: NO_MARKS, quotationDepth: 0 });
}

/** The plain text of a piece of HTML on one line, as of a headline: no marks, entities decoded, spaces collapsed. */
export function htmlLine(html: string): string {
  if (!hasMarkup(html)) return oneLine(html);
  return plainLine(readHtml(html, ANYWHERE).filter((block) => !isMoreThanText(block)));
}

/** Most lines and many texts have none; then there is nothing to parse. */
function hasMarkup(html: string): boolean {
  return html.includes("<") || html.includes("&");
}

function paragraph(html: string): Block[] {
  const text = oneLine(html);
  return isVisible(text) ? [{ type: "paragraph", text }] : [];
}
