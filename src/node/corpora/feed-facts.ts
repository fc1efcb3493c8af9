import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import type { Format, Item } from "../import/draft.ts";
import type { Feed, FeedItem, FeedText, Person } from "../import/feeds/feed.ts";
import { jsonFeedOf, jsonItemOf } from "../import/feeds/json-feed.ts";
import { parseJson } from "../import/json/parse-json.ts";
import { readFeed } from "../import/feeds/read-feed.ts";
import { inPieces, noItems } from "../testing/in-pieces.ts";

/** A whole feed, as the corpora's facts tell of it. */
export interface WholeFeed {
  feed: Feed;
  items: FeedItem[];
}

/** Reads a feed to its end. */
export async function readWholeFeed(text: string, address: string, language?: string): Promise<WholeFeed> {
  const items: FeedItem[] = [];
  let feed: Feed = { authors: [], tags: [] };
  for await (const piece of readFeed([text], { address, language })) {
    feed = piece.feed;
    if ("item" in piece) items.push(piece.item);
  }
  return { feed, items };
}

/** How facts write people: `Alice, Bob`. */
export function writePeople(people: Person[]): string {
  return people.map(({ name, email }) => name ?? email ?? "").join(", ");
}

/** True when a text of a feed says what a fact says, spaces and the spelling of markup aside; its links must be the same. */
export function isSameText(found: FeedText | undefined, fact: string): boolean {
  if (found === undefined) return fact.trim() === "";
  if ("text" in found) return [collapse(fact), plainForm(fact)].includes(collapse(found.text));
  const form = plainForm(found.html, found.base);
  return form === plainForm(fact) || form === collapse(fact);
}

/** True when two addresses are the same, however they are spelled. */
export function isSameAddress(found: string | undefined, fact: string): boolean {
  return found === fact || (found !== undefined && URL.parse(found)?.href === URL.parse(fact)?.href);
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}

/** The text of HTML followed by the addresses in it. */
function plainForm(html: string, base?: string): string {
  const addresses: string[] = [];
  const text = plainText(parseFragment(html), base, addresses);
  return [collapse(text), ...addresses].join("\n");
}

function plainText(
  node: DefaultTreeAdapterTypes.Node,
  base: string | undefined,
  addresses: string[],
): string {
  if ("value" in node) return node.value;
  if ("attrs" in node) {
    for (const { name, value } of node.attrs) {
      if (name === "href" || name === "src") addresses.push(URL.parse(value, base)?.href ?? value);
    }
  }
  return "childNodes" in node
    ? node.childNodes.map((child) => plainText(child, base, addresses)).join("")
    : "";
}

/** Reads a JSON Feed to its end. */
export async function readWholeJsonFeed(text: string, address: string): Promise<WholeFeed> {
  const value = parseJson(text);
  const feed = jsonFeedOf(value, address);
  if (feed === undefined || typeof value !== "object" || value === null || !("items" in value))
    throw new Error("no feed");
  const items = Array.isArray(value.items) ? value.items : [];
  return { feed, items: items.flatMap((item) => jsonItemOf(item, address) ?? []) };
}

/** What a format reads of a text, as the import would. */
export async function readItems(
  format: Format,
  content: string | Uint8Array,
  address?: string,
): Promise<Item[]> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const source = { name: "file", chunks: inPieces(bytes), ...(address !== undefined && { address }) };
  const items: Item[] = [];
  for await (const item of format.read(source, { columns: new Map(), readInner: noItems })) items.push(item);
  return items;
}
