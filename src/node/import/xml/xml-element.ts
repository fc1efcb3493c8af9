import { withoutMojibake } from "../text/mojibake.ts";

/** An element of XML with what is in it. No namespaces are resolved: names are as they were written, with their prefixes. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** The name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements directly in another. A name without a prefix stands for itself with any prefix. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const elements = element.children.filter((child) => typeof child !== "string");
  return elements.filter((child) => child.name === name || localName(child) === name);
}

/** The first of such elements; one that is called exactly so before others. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  const found = childrenOf(element, name);
  return found.find((child) => child.name === name) ?? found[0];
}

/** Follows a path of names down, always the first of each. */
export function descend(element: XmlElement, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => found && childOf(found, name), element);
}

/** Every element of a name within another, at any depth, in the order of the document. */
export function elementsWithin(element: XmlElement, name: string): XmlElement[] {
  const inner = element.children.filter((child) => typeof child !== "string");
  return inner.flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...elementsWithin(child, name),
  ]);
}

/** All text within an element, as it was meant where a program took it for another encoding. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? "" : withoutMojibake(textWithin(element));
}

function textWithin({ children }: XmlElement): string {
  const [only = ""] = children;
  if (children.length <= 1 && typeof only === "string") return only;
  return children.map((child) => (typeof child === "string" ? child : textWithin(child))).join("");
}

/** The text within an element on one line; `undefined` when there is none. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  return textOf(element).replace(/\s+/g, " ").trim() || undefined;
}
