import { escapeAttribute, escapeText } from "entities/escape";

/** An element of a feed with what is in it. */
export interface XmlElement {
  /** In small letters, with the usual prefix of its namespace: `dc:creator`, `item`, `atom:link`. */
  name: string;
  /** Their names in small letters, with the prefix they are written with. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** From here relative addresses lead (xml:base). */
  base: string | undefined;
  lang: string | undefined;
  dir: string | undefined;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

export function emptyElement(name: string, base: string | undefined): XmlElement {
  return { name, attributes: NO_ATTRIBUTES, children: [], base, lang: undefined, dir: undefined };
}

/** An element in another one, of which it has the base, the language and the direction unless it says its own. */
export function innerElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  { base, lang, dir }: XmlElement,
): XmlElement {
  if (attributes.size === 0) return { name, attributes: NO_ATTRIBUTES, children: [], base, lang, dir };
  const ownBase = attributes.get("xml:base");
  return {
    name,
    attributes,
    children: [],
    base: ownBase === undefined ? base : (URL.parse(ownBase.trim(), base)?.href ?? base),
    lang: attributes.get("xml:lang")?.trim().replaceAll("_", "-") ?? lang,
    dir: attributes.get("dir")?.trim().toLowerCase() ?? dir,
  };
}

/** The elements in it that have this name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child !== "string" && child.name === name) found.push(child);
  }
  return found;
}

/** The first element in it with one of these names, the earlier name before the later; empty ones are passed over. */
export function firstOf(element: XmlElement, names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = childrenOf(element, name).find((child) => textOf(child).trim() !== "");
    if (found !== undefined) return found;
  }
  return undefined;
}

export function hasElements({ children }: XmlElement): boolean {
  return children.some((child) => typeof child !== "string");
}

/** All text in it, without markup. */
export function textOf({ children }: XmlElement): string {
  const [only = ""] = children;
  if (children.length <= 1 && typeof only === "string") return only;
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The trimmed text of the first element with one of these names that has any. */
export function valueOf(element: XmlElement, ...names: string[]): string | undefined {
  const found = firstOf(element, names);
  return found === undefined ? undefined : textOf(found).trim();
}

/** A trimmed attribute; `undefined` when it is missing or empty. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  const value = attributes.get(name)?.trim();
  return value === "" ? undefined : value;
}

/** What is in it as HTML, for markup that stands in a feed as it is. Prefixes go: `svg:circle` is a `circle`. */
export function innerHtml({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? escapeText(child) : outerHtml(child))).join("");
}

const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]);

function outerHtml(element: XmlElement): string {
  const tag = element.name.slice(element.name.indexOf(":") + 1);
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const inner = innerHtml(element);
  return `<${tag}${attributes.join("")}>${inner}${VOID.has(tag) ? "" : `</${tag}>`}`;
}
