import { parse } from "parse5";
import { isElement, type Element, type ParentNode } from "../import/html/element.ts";

/** What a page is made of, as a browser reads it. */
export interface PageParts {
  /** Its elements with their namespaces, and their attributes, as `a[href]`. */
  drawn: Set<string>;
  /** The addresses that it leads to or shows something from. */
  addresses: string[];
  scripts: { type: string; text: string }[];
}

const ADDRESSES = new Set("action background cite data formaction href ping poster src srcset".split(" "));

export function partsOf(page: string): PageParts {
  const parts: PageParts = { drawn: new Set(), addresses: [], scripts: [] };
  const waiting: ParentNode[] = [parse(page)];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop())
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue;
      addElement(parts, node);
      waiting.push(node);
    }
  return parts;
}

function addElement({ drawn, addresses, scripts }: PageParts, element: Element): void {
  const { tagName, namespaceURI, attrs } = element;
  drawn.add(`${tagName} ${namespaceURI}`);
  for (const { name, value } of attrs) {
    drawn.add(`${tagName}[${name}]`);
    if (ADDRESSES.has(name)) addresses.push(value);
  }
  if (tagName !== "script") return;
  const [text] = element.childNodes;
  const type = attrs.find(({ name }) => name === "type")?.value ?? "";
  scripts.push({ type, text: text !== undefined && "value" in text ? text.value : "" });
}
