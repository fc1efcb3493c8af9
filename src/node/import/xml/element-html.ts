import { escapeMarkup } from "../../../content/escape-markup.ts";
import { localName, type XmlElement } from "./xml-element.ts";

const ALONE = new Set(["br", "hr", "img"]);

/** What an element becomes: HTML of its own; a tag's name; `""` for no tag but what is in it. */
export type DrawElement = (element: XmlElement) => { html: string } | string;

/** HTML of what is in an element. What its elements become is said by `draw`; XHTML stays what it is where that is its name. */
export function contentHtml(element: XmlElement, draw: DrawElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? escapeMarkup(child) : elementHtml(child, draw)))
    .join("");
}

function elementHtml(element: XmlElement, draw: DrawElement): string {
  const drawn = draw(element);
  if (typeof drawn !== "string") return drawn.html;
  if (drawn === "") return contentHtml(element, draw);
  const attributes = [...element.attributes]
    .filter(([name]) => /^[a-z][a-z-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  const start = `<${drawn}${attributes.join("")}>`;
  return ALONE.has(drawn) ? start : `${start}${contentHtml(element, draw)}</${drawn}>`;
}

/** XHTML as it is. */
export function asItIs(element: XmlElement): string {
  const name = localName(element).toLowerCase();
  return /^[a-z][a-z0-9]*$/.test(name) ? name : "";
}
