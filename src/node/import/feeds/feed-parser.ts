import { SourceError } from "../source.ts";
import { absolute } from "./feed-link.ts";
import { textOf } from "../xml/xml-element.ts";
import { emptyElement, innerElement, type FeedElement } from "./feed-element.ts";
import { innerScope, outermostScope, resolveName, type Scope } from "./feed-names.ts";
import type { XmlRoot } from "../xml/xml-root.ts";
import { xmlTokens, type XmlTokens } from "../xml/xml-tokens.ts";

/** How deep elements may stand in one another; the deepest newsletter among real feeds has about eighty. */
const DEEPEST = 256;
/** How much one item may have, and what stands around the items. */
const MOST_CHARACTERS = 1_000_000;
const MOST_ELEMENTS = 20_000;
/** What is beyond these is left out, until there is so much of it that it is no feed; RDF lists its items around them. */
const ENDLESS = 500_000;

const CONTAINERS = new Set(["rss", "channel", "rdf:rdf", "atom:feed", "items"]);
/** What the elements around the items say of a feed by an attribute. */
const OF_FEED = new Set(["version", "href", "lastmod", "xml:base"]);
const ITEMS = new Set(["item", "atom:entry"]);

/** An item, or what stands around the items. */
interface Part {
  element: FeedElement;
  characters: number;
  elements: number;
}

export interface ParsedItem {
  element: FeedElement;
  /** True for an item with more in it than an article has; what was too much is left out. */
  isTooLarge: boolean;
}

/** What was read of a feed up to now. */
interface Reading {
  /** The children of the channel and of the elements around it. */
  head: Part;
  item: Part | undefined;
  items: ParsedItem[];
  itemTag: string;
  open: { element: FeedElement; scope: Scope }[];
}

/** Reads a feed piece by piece. */
export interface FeedParser extends XmlTokens {
  /** What stands around the items; it grows while reading. */
  head: () => FeedElement;
  /** Takes the items that were read since the last time. */
  takeItems: () => ParsedItem[];
  /** How this feed writes the tag of its items: `item`, `rss:item`, `entry`. */
  itemTag: () => string;
}

/**
 * Makes trees of a feed: one of each item, which is forgotten when it was taken, and one of what stands around them. Throws
 * a `SourceError` for elements nested beyond all use. Libraries that read feeds as a whole (Feedsmith, rss-parser) have
 * neither bounds nor an answer to undeclared entities, xml:base and base64.
 */
export function feedParser(root: XmlRoot, address: string | undefined): FeedParser {
  const reading: Reading = {
    head: { element: emptyElement("head", address), characters: 0, elements: 0 },
    item: undefined,
    items: [],
    itemTag: "item",
    open: [],
  };
  const handler = {
    open: (name: string, attributes: ReadonlyMap<string, string>) => openElement(reading, name, attributes),
    text: (text: string) => addText(reading, text),
    close: () => closeElement(reading),
  };
  const tokens = xmlTokens(handler, { lowerCase: true, entities: root.entities });
  return {
    ...tokens,
    head: () => reading.head.element,
    takeItems: () => reading.items.splice(0),
    itemTag: () => reading.itemTag,
  };
}

function isFull({ characters, elements }: Part): boolean {
  return characters > MOST_CHARACTERS || elements > MOST_ELEMENTS;
}

/** Stands for the elements of an item that is full. */
const LEFT_OUT = emptyElement("left out", undefined);

function openElement(reading: Reading, written: string, attributes: ReadonlyMap<string, string>): void {
  const outer = reading.open.at(-1);
  if (reading.open.length >= DEEPEST) {
    throw new SourceError("not valid", `has elements more than ${DEEPEST} levels deep, which no feed has`);
  }
  if (reading.item !== undefined) countElement(reading.item);
  if (outer !== undefined && reading.item !== undefined && isFull(reading.item)) {
    reading.open.push({ element: LEFT_OUT, scope: outer.scope });
    return;
  }
  const scope = innerScope(outer?.scope ?? outermostScope(written, attributes), attributes);
  const name = resolveName(written, scope);
  const element = innerElement(name, attributes, outer?.element ?? reading.head.element);
  reading.open.push({ element, scope });
  if (ITEMS.has(name) && (reading.item === undefined || reading.item.element === outer?.element)) {
    finishItem(reading);
    reading.item = { element, characters: 0, elements: 0 };
    reading.itemTag = written;
  } else {
    place(reading, element, outer?.element);
  }
}

function countElement(part: Part): void {
  part.elements += 1;
  if (part.elements > ENDLESS) {
    throw new SourceError("not valid", "has half a million elements where an item has fifty; it is no feed");
  }
}

function place({ head, item }: Reading, element: FeedElement, outer: FeedElement | undefined): void {
  if (item === undefined && CONTAINERS.has(element.name)) {
    inherit(head.element, element);
    return;
  }
  if (item === undefined) countElement(head);
  if (isFull(item ?? head)) return;
  const isOfHead = outer === undefined || (item === undefined && CONTAINERS.has(outer.name));
  (isOfHead ? head.element : outer).children.push(element);
}

/** What an element around the items says holds for the feed; that within says more than that around it. */
function inherit(head: FeedElement, container: FeedElement): void {
  if (container.name === "items") return;
  head.base = container.base;
  head.lang = container.lang;
  head.dir = container.dir;
  const told = [...container.attributes].filter(([name]) => OF_FEED.has(name));
  head.attributes = new Map([...head.attributes, ...told]);
}

function addText(reading: Reading, text: string): void {
  const outer = reading.open.at(-1)?.element;
  if (outer === undefined || (reading.item === undefined && CONTAINERS.has(outer.name))) return;
  const part = reading.item ?? reading.head;
  part.characters += text.length;
  if (!isFull(part)) outer.children.push(text);
}

function closeElement(reading: Reading): void {
  const closed = reading.open.pop()?.element;
  if (closed === undefined) return;
  if (closed === reading.item?.element) finishItem(reading);
  else if (reading.item === undefined) leadFrom(reading, closed);
}

/** Relative addresses lead from the site that RSS names, or in Atom, if nothing else tells, from a link of the feed's. */
function leadFrom({ open, head }: Reading, link: FeedElement): void {
  const outer = open.at(-1)?.element;
  if (outer === undefined || !CONTAINERS.has(outer.name) || head.element.attributes.has("xml:base")) return;
  const isAtom = link.name === "atom:link" && head.element.base === undefined;
  if (!isAtom && link.name !== "link") return;
  const address = isAtom ? link.attributes.get("href") : textOf(link);
  const site = absolute(address, head.element.base);
  if (site === undefined || !/^https?:/i.test(site)) return;
  for (const { element } of [head, ...open]) element.base = site;
}

function finishItem(reading: Reading): void {
  if (reading.item === undefined) return;
  reading.items.push({ element: reading.item.element, isTooLarge: isFull(reading.item) });
  reading.item = undefined;
}
