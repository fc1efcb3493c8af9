import type { FeedText } from "./feed.ts";
import { textOf } from "../xml/xml-element.ts";
import { attributeOf, childrenOf, hasElements, innerHtml, type FeedElement } from "./feed-element.ts";

const MARKUP =
  /<(?:\/?[a-z][a-z0-9]{0,20}(?=[\s>/])|!--|!\[cdata\[)|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;
const HTML_TAG =
  /<(?:p|br|div|a|b|i|em|strong|span|img|ul|ol|li|h[1-6]|table|blockquote|pre|code|figure|iframe)(?=[\s>/])[^<>]*>/i;
/** A reference that is left when those of XML were replaced: who tells no type has mostly escaped it twice. */
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;
const BASE64 = /^[\w+/=\s-]*$/;
/** Marks of XML that are text in HTML, where they were escaped with what is between them. */
const CDATA_MARKS = /<!\[CDATA\[|\]\]>/g;
/** No comment and no document type, but what HTML would hide up to the next tag. */
const NO_DECLARATION = /<!(?!--|doctype|\[)/gi;
/** The same again, its own marks escaped: `&lt;p&gt;…&lt;/p&gt;`. */
const ESCAPED_TWICE =
  /^\s*&lt;(p|div|h[1-6]|ul|ol|blockquote|figure|table|a|img|strong)(?:\s[^<>]{0,2000}?)?\/?&gt;/i;

/**
 * The text of an element of RSS and its modules: HTML wherever it looks like it, for the specification leaves it open and
 * feeds do as they please (https://www.rssboard.org/rss-profile#data-types-characterdata).
 */
export function rssText(element: FeedElement): FeedText | undefined {
  if (attributeOf(element, "type") !== undefined || attributeOf(element, "mode") !== undefined) {
    return atomText(element);
  }
  if (hasElements(element)) return markupIn(element);
  const text = textOf(element);
  return MARKUP.test(text) ? html(text, element) : plain(text);
}

/** The text of an element of Atom: by its `type` (RFC 4287, 3.1 and 4.1.3.3), and `mode` in Atom 0.3. */
export function atomText(element: FeedElement): FeedText | undefined {
  const type = attributeOf(element, "type")?.toLowerCase().split(";")[0] ?? "";
  const mode = attributeOf(element, "mode")?.toLowerCase();
  if (attributeOf(element, "src") !== undefined) return undefined;
  if (type.startsWith("multipart/")) return richest(childrenOf(element, "atom:content"));
  if (hasElements(element)) return markupIn(unwrapped(element, type));
  const text = textOf(element);
  if (mode === "base64" || isBinary(type)) return fromBase64(text, element);
  if (type === "html" || type === "text/html" || type.includes("xhtml")) return html(text, element);
  const isUntold = type === "" || mode === "escaped";
  const isHtml = HTML_TAG.test(text) || (type === "" && REFERENCE.test(text));
  if (isUntold && isHtml) return html(text, element);
  return plain(text);
}

function markupIn(element: FeedElement): FeedText | undefined {
  return html(innerHtml(element), element);
}

/** Of alternatives (Atom 0.3) the first with markup. */
function richest(alternatives: FeedElement[]): FeedText | undefined {
  const texts = alternatives.map(atomText).filter((text) => text !== undefined);
  return texts.find((text) => "html" in text) ?? texts[0];
}

function isBinary(type: string): boolean {
  return type.includes("/") && !type.startsWith("text/") && !/[/+]xml$/.test(type);
}

function fromBase64(text: string, element: FeedElement): FeedText | undefined {
  if (!BASE64.test(text)) return plain(text);
  const bytes = Buffer.from(text, "base64");
  const decoded = bytes.toString("utf8");
  if (decoded.includes("\0") || decoded.includes("\ufffd")) return undefined;
  return MARKUP.test(decoded) ? html(decoded, element) : plain(decoded);
}

/** Atom's XHTML stands in a `div` that is not part of it; the base may stand there. */
function unwrapped(element: FeedElement, type: string): FeedElement {
  const wraps = childrenOf(element, "xhtml:div");
  const [wrap] = wraps;
  return type.includes("xhtml") && wrap !== undefined && wraps.length === 1 ? wrap : element;
}

function html(raw: string, element: FeedElement): FeedText | undefined {
  if (raw.trim() === "") return undefined;
  const isTwice = !raw.includes("<") && ESCAPED_TWICE.test(raw);
  const markup = isTwice ? unescapeOnce(raw) : withoutXmlMarks(raw);
  return { html: markup.trim(), ...(element.base !== undefined && { base: element.base }) };
}

function withoutXmlMarks(raw: string): string {
  if (!raw.includes("<!")) return raw;
  const inner = raw.includes("<![CDATA[") ? raw.replace(CDATA_MARKS, "") : raw;
  return inner.replace(NO_DECLARATION, "&lt;!");
}

function unescapeOnce(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function plain(text: string): FeedText | undefined {
  return text.trim() === "" ? undefined : { text: text.trim() };
}
