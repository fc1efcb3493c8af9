import { escapeMarkup } from "../../../content/escape-markup.ts";
import { textOf, type XmlElement } from "../xml/xml-element.ts";
import { withoutMojibake } from "../text/mojibake.ts";

/**
 * An element of a feed. Its name is in small letters, with the usual prefix of its namespace whatever the feed calls that:
 * `dc:creator`, `item`, `atom:link`. The names of its attributes are as they are written, in small letters.
 */
export interface FeedElement extends XmlElement {
  children: (FeedElement | string)[];
  /** From here relative addresses lead (xml:base). */
  base: string | undefined;
  lang: string | undefined;
  dir: string | undefined;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

export function emptyElement(name: string, base: string | undefined): FeedElement {
  return { name, attributes: NO_ATTRIBUTES, children: [], base, lang: undefined, dir: undefined };
}

/** An element in another one, of which it has the base, the language and the direction unless it says its own. */
export function innerElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  { base, lang, dir }: FeedElement,
): FeedElement {
  if (attributes.size === 0) return { name, attributes: NO_ATTRIBUTES, children: [], base, lang, dir };
  const ownBase = attributes.get("xml:base");
  return {
    name,
    attributes,
    children: [],
    base: ownBase === undefined ? base : innerBase(ownBase, base),
    lang: attributes.get("xml:lang")?.trim().replaceAll("_", "-") ?? lang,
    dir: attributes.get("dir")?.trim().toLowerCase() ?? dir,
  };
}

/** A base that leads nowhere, as `javascript:`, is passed over. */
function innerBase(own: string, outer: string | undefined): string | undefined {
  const base = URL.parse(own.trim(), outer);
  return base !== null && base.host !== "" ? base.href : outer;
}

/** The elements in it that have this name. */
export function childrenOf(element: FeedElement, name: string): FeedElement[] {
  const found: FeedElement[] = [];
  for (const child of element.children) {
    if (typeof child !== "string" && child.name === name) found.push(child);
  }
  return found;
}

/** The first element in it with one of these names, the earlier name before the later; empty ones are passed over. */
export function firstOf(element: FeedElement, names: readonly string[]): FeedElement | undefined {
  for (const name of names) {
    const found = childrenOf(element, name).find((child) => textOf(child).trim() !== "");
    if (found !== undefined) return found;
  }
  return undefined;
}

export function hasElements({ children }: FeedElement): boolean {
  return children.some((child) => typeof child !== "string");
}

/** The trimmed text of the first element with one of these names that has any. */
export function valueOf(element: FeedElement, ...names: string[]): string | undefined {
  const found = firstOf(element, names);
  return found === undefined ? undefined : textOf(found).trim();
}

/** A trimmed attribute; `undefined` when it is missing or empty. */
export function attributeOf({ attributes }: FeedElement, name: string): string | undefined {
  const value = attributes.get(name)?.trim();
  return value === "" ? undefined : value;
}

/**
 * What is in it as HTML, for markup that stands in a feed as it is. Prefixes go: `svg:circle` is a `circle`. Relative
 * addresses lead from the base of the element, so that those within another base become absolute.
 */
export function innerHtml(element: FeedElement): string {
  return withoutMojibake(htmlWithin(element, element.base));
}

function htmlWithin({ children }: FeedElement, base: string | undefined): string {
  return children
    .map((child) => (typeof child === "string" ? escapeMarkup(child) : outerHtml(child, base)))
    .join("");
}

const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const ADDRESSES = new Set(["href", "src"]);

function outerHtml(element: FeedElement, base: string | undefined): string {
  const tag = element.name.slice(element.name.indexOf(":") + 1);
  const attributes = [...element.attributes].map(([name, value]) => {
    const isElsewhere = element.base !== base && ADDRESSES.has(name);
    const said = isElsewhere ? (URL.parse(value.trim(), element.base)?.href ?? value) : value;
    return ` ${name}="${escapeMarkup(said)}"`;
  });
  const inner = htmlWithin(element, base);
  return `<${tag}${attributes.join("")}>${inner}${VOID.has(tag) ? "" : `</${tag}>`}`;
}
