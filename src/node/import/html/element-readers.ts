import { html as names } from "parse5";
import { attribute, hasClass, type Element } from "./element.ts";
import { DROPPED_IN_DRAWINGS } from "./element-names.ts";
import { readCode, readVerse } from "./code.ts";
import { FILLED, FRAMES, readEmbed } from "./embeds.ts";
import { readCaption, readFigure } from "./figures.ts";
import { readFormula, readQuotationMarks, readReading, readSmallDigits } from "./inline-text.ts";
import { readList } from "./lists.ts";
import { readImage, readNoScript } from "./images.ts";
import { readCitation, readQuotation } from "./quotations.ts";
import type { ElementReader } from "./reading.ts";
import { noteReader } from "./notes.ts";
import { readTable } from "./tables.ts";

const READERS: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
  ["br", (_, flow) => flow.breakLine()],
  ["hr", (_, flow) => flow.add({ type: "divider" })],
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name): [string, ElementReader] => [name, readHeading]),
  ["blockquote", readQuotation],
  ["cite", readCitation],
  ["footer", readCitation],
  ["ul", readList],
  ["ol", readList],
  ["menu", readList],
  ["dir", readList],
  ["pre", readCode],
  ["listing", readCode],
  ["xmp", readCode],
  ["table", readTable],
  ["figure", readFigure],
  ["figcaption", readCaption],
  ["img", readImage],
  ["amp-img", readImage],
  ["noscript", readNoScript],
  ...["iframe", "video", "audio", "object", "embed", ...FRAMES].map((name): [string, ElementReader] => [
    name,
    readEmbed,
  ]),
  ["q", readQuotationMarks],
  ["sup", readSmallDigits],
  ["sub", readSmallDigits],
  ["rt", readReading],
  ["math", readFormula],
]);

/** What reads an element that is more than marked text; `undefined` for all others. */
export function elementReader(element: Element): ElementReader | undefined {
  const { tagName } = element;
  if (isForeign(element) && tagName !== "math")
    return DROPPED_IN_DRAWINGS.has(tagName) ? readNothing : undefined;
  const reader = noteReader(element) ?? READERS.get(tagName);
  if (attribute(element, "class") === undefined) return reader;
  if (tagName === "pre" && hasClass(element, "wp-block-verse")) return readVerse;
  if (tagName === "a" && hasClass(element, "wp-block-file__button")) return readNothing;
  if (reader !== undefined) return reader;
  if (tagName === "div" && FILLED.some((name) => hasClass(element, name))) return readEmbed;
  if (hasClass(element, "wp-caption")) return readFigure;
  return hasClass(element, "wp-caption-text") ? readCaption : undefined;
}

function isForeign({ namespaceURI }: Element): boolean {
  return namespaceURI !== names.NS.HTML;
}

function readNothing(): void {
  // What is said about a drawing is not in it; a button stands beside what it does.
}

/** Articles have headings of two levels; the headline is above both. Pictures in a heading come after it. */
function readHeading(...[element, flow, place, reading]: Parameters<ElementReader>): void {
  const level = element.tagName === "h1" || element.tagName === "h2" ? 2 : 3;
  for (const block of reading.blocksIn(element, place))
    flow.add(block.type === "paragraph" ? { type: "heading", text: block.text, level } : block);
}
