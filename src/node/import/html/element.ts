import type { DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** The value of an attribute; `undefined` where it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The first of some attributes that says anything. */
export function firstAttribute(element: Element, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attribute(element, name)?.trim();
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}

export function hasClass(element: Element, name: string): boolean {
  const classes = attribute(element, "class");
  return classes !== undefined && classes.split(/\s+/).includes(name);
}

export function isElement(node: ChildNode | ParentNode): node is Element {
  return "tagName" in node;
}

/** The elements directly in an element. */
export function elementsIn(parent: ParentNode): Element[] {
  return parent.childNodes.filter((node) => isElement(node));
}

/** A whole number that an attribute tells, as `640` or `640px`. */
export function wholeNumber(value: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,6})(?:\.\d+)?\s*(?:px)?\s*$/i.exec(value ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** True for what a browser does not show. */
export function isHidden(element: Element): boolean {
  if (element.attrs.length === 0) return false;
  const hidden = attribute(element, "hidden");
  if (hidden !== undefined && hidden !== "until-found") return true;
  const style = attribute(element, "style");
  return style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
