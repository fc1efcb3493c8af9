import { BLOCKS, DROPPED } from "./element-names.ts";
import { attribute, elementsIn, isElement, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { readImage } from "./images.ts";
import type { Place, Reading } from "./reading.ts";
import { cleanText, isVisible } from "./spaces.ts";

// As Markdown, HTML (https://html.spec.whatwg.org/#the-code-element) and some highlighters name languages.
const LANGUAGE = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s?)([a-z0-9+#.-]{1,30})/i;

/** What is found in an element whose spaces and lines are kept. */
interface Typed {
  parts: string[];
  images: Element[];
}

/** Text whose spaces and lines are kept. Pictures in it come after it. */
export function readCode(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const typed: Typed = { parts: [], images: [] };
  readTyped(element, typed);
  const text = cleanText(typed.parts.join("").replace(/\r\n?/g, "\n")).replace(/^\n+/, "").trimEnd();
  if (isVisible(text)) {
    const language = languageOf(element);
    flow.add({ type: "code", text, ...(language !== undefined && { language }) });
  }
  for (const image of typed.images) readImage(image, flow, place, reading);
}

/** A poem: text whose lines are kept. */
export function readVerse(element: Element, flow: Flow, place: Place, reading: Reading): void {
  flow.endParagraph();
  for (const node of element.childNodes) {
    if (!("value" in node)) {
      reading.readInto(flow, { ...element, childNodes: [node] }, place);
      continue;
    }
    for (const [index, line] of node.value.replace(/^\n/, "").split("\n").entries()) {
      if (index > 0) flow.breakLine();
      flow.text(line, place.marks);
    }
  }
  flow.endParagraph();
}

function languageOf(element: Element): string | undefined {
  for (const one of [element, ...elementsIn(element)]) {
    const language = LANGUAGE.exec(attribute(one, "class") ?? "")?.[1];
    if (language !== undefined) return language.toLowerCase();
  }
  return undefined;
}

function readTyped(parent: Element, typed: Typed): void {
  for (const node of parent.childNodes) {
    if ("value" in node) typed.parts.push(node.value);
    if (!isElement(node) || DROPPED.has(node.tagName)) continue;
    const isOnOwnLine = BLOCKS.has(node.tagName);
    if (node.tagName === "br") typed.parts.push("\n");
    if (node.tagName === "img") typed.images.push(node);
    if (isOnOwnLine) endLine(typed);
    readTyped(node, typed);
    if (isOnOwnLine) endLine(typed);
  }
}

function endLine({ parts }: Typed): void {
  const last = parts.at(-1);
  if (last !== undefined && !last.endsWith("\n")) parts.push("\n");
}
