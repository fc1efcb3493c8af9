import { attribute, elementsIn, isElement, type Element } from "./element.ts";
import type { ElementReader } from "./reading.ts";
import { isVisible } from "./spaces.ts";

/** To a part of the same page; of a page that was saved, to what is called as notes are. */
const WITHIN = /^#|^[^#]*#(?:_?(?:fn|ft|ed)n?|foot|end|note|ref|cite|easy-footnote|mjx)/i;
const LABEL = /^\[?\s*([\p{N}*†‡§]{1,5}|\p{L})\s*\]?$/u;
/** What leads from a note back to the text. */
const BACK = /^(?:[\s\u{FE0E}\u{FE0F}^]|[↩⤴⮌⏎↑⬆⇧⤶↵])+$/u;
const BACK_CLASS =
  /(?:^|[\s_-])(?:backref|backlink|footnote-back|footnote-return|reversefootnote)(?:$|[\s_-])/i;

/**
 * What reads an element that stands for a note, `<sup><a href="#fn1">1</a></sup>`, which becomes [1] as notes of Markdown do,
 * or one that leads back from a note, which is nothing here; `undefined` for all others.
 */
export function noteReader(element: Element): ElementReader | undefined {
  const { tagName } = element;
  if (tagName !== "a" && tagName !== "sup") return undefined;
  if (tagName === "a" && isBack(element)) return readNothing;
  const inner = onlyChild(element);
  const [link, raised] = tagName === "a" ? [element, inner] : [inner, element];
  if (link?.tagName !== "a" || raised?.tagName !== "sup" || !isWithin(link)) return undefined;
  const label = LABEL.exec(textIn(element).trim())?.[1];
  return label === undefined ? undefined : (_, flow, { marks }) => flow.text(`[${label}]`, marks);
}

function isWithin(link: Element): boolean {
  return WITHIN.test(attribute(link, "href")?.trim() ?? "");
}

function isBack(link: Element): boolean {
  if (!isWithin(link)) return false;
  return BACK_CLASS.test(attribute(link, "class") ?? "") || BACK.test(textIn(link).slice(0, 10) || "none");
}

function onlyChild(element: Element): Element | undefined {
  const [only, ...others] = elementsIn(element);
  const hasText = element.childNodes.some(
    (node) => "value" in node && isVisible(node.value.replace(/[[\]]/g, "")),
  );
  return others.length === 0 && !hasText ? only : undefined;
}

/** The text of an element that has little in it; more is not looked at. */
function textIn(element: Element, depth = 0): string {
  if (depth > 3 || element.childNodes.length > 5) return "";
  return element.childNodes
    .map((node) =>
      "value" in node ? node.value.slice(0, 100) : isElement(node) ? textIn(node, depth + 1) : "",
    )
    .join("");
}

function readNothing(): void {
  // There is no place to lead back to.
}
