import type { Feed, FeedItem } from "./feed.ts";
import { feedOf, itemOf } from "./feed-fields.ts";
import { feedParser, type FeedParser, type ParsedItem } from "./feed-parser.ts";
import { isFeedRoot } from "./feed-root.ts";
import { notAFeed } from "./not-a-feed.ts";
import { findRoot } from "../xml/xml-root.ts";

/** What is read at once, so that items are given while the rest is still to come. */
const STEP = 64_000;
/** How much may stand before the root element. */
const LONGEST_PROLOG = 1_000_000;
/** So many items wait for what is said of the feed behind them; those of a longer feed do not. */
const WAITING = 500;
const ENOUGH_MORE = 1.1;

export interface ReadFeedOptions {
  /** Where relative addresses lead from. */
  address?: string | undefined;
  /** In which language it is where it does not say. */
  language?: string | undefined;
  /** How many items are read at most. */
  most?: number;
}

/** An item with what is known of its feed, or at the end, the feed and how many items were left. */
export type FeedPiece = { feed: Feed; item: FeedItem; isTooLarge: boolean } | { feed: Feed; left: number };

/**
 * Reads RSS, RDF or Atom, item after item; it needs memory for a few hundred of them, however many there are. Throws a
 * `SourceError` for what is no feed and where the rest cannot be read, after the items before that were given.
 */
export async function* readFeed(
  text: AsyncIterable<string> | Iterable<string>,
  { address, language, most = Infinity }: ReadFeedOptions = {},
): AsyncGenerator<FeedPiece> {
  const steps = stepsOf(text);
  const { root, beginning } = await findBeginning(steps, address);
  const parser = feedParser(root, address);
  const feed = feedSoFar(parser, language);
  const waiting: ParsedItem[] = [];
  let isWaiting = true;
  let left = 0;
  try {
    for await (const item of parse(parser, beginning, steps, most)) {
      if (typeof item === "number") left = item;
      else waiting.push(item);
      isWaiting = isWaiting && waiting.length < WAITING;
      if (!isWaiting) yield* give(waiting.splice(0), feed);
    }
  } catch (error) {
    yield* give(waiting, feed);
    throw error;
  }
  yield* give(waiting, feed);
  yield { feed: feed(), left };
}

function* give(items: ParsedItem[], feed: () => Feed): Generator<FeedPiece> {
  for (const { element, isTooLarge } of items) yield { feed: feed(), item: itemOf(element), isTooLarge };
}

/** What is known of the feed now, worked out again only when there is a good deal more. */
function feedSoFar(parser: FeedParser, language: string | undefined): () => Feed {
  let feed: Feed | undefined;
  let known = -1;
  return () => {
    const head = parser.head();
    if (feed !== undefined && head.children.length <= known * ENOUGH_MORE) return feed;
    known = head.children.length;
    feed = feedOf(head, language);
    return feed;
  };
}

/** The items, at most so many, and then how many more there are. */
async function* parse(
  parser: FeedParser,
  beginning: string,
  rest: AsyncIterable<string>,
  most: number,
): AsyncGenerator<ParsedItem | number> {
  let given = 0;
  let left = 0;
  async function* take(read: () => void): AsyncGenerator<ParsedItem> {
    try {
      read();
    } finally {
      const items = parser.takeItems();
      const room = most - given;
      left += Math.max(0, items.length - room);
      given += Math.min(items.length, room);
      yield* items.slice(0, room);
    }
  }
  yield* take(() => parser.write(beginning));
  for await (const step of rest) {
    if (given < most) yield* take(() => parser.write(step));
    else left += countItems(step, parser.itemTag());
  }
  yield* take(() => parser.end());
  yield left;
}

/** The beginnings of items in a text that is not worth parsing any more. */
function countItems(text: string, tag: string): number {
  return text.toLowerCase().split(`<${tag}>`).length + text.toLowerCase().split(`<${tag} `).length - 2;
}

/** Reads until the root element was found, looking again whenever there is twice as much, and gives the text from there. */
async function findBeginning(steps: AsyncGenerator<string>, address: string | undefined) {
  let beginning = "";
  let enough = 1;
  for (;;) {
    const { done, value } = await steps.next();
    if (done !== true) beginning += value;
    const isOver = done === true || beginning.length > LONGEST_PROLOG;
    if (!isOver && beginning.length < enough) continue;
    enough = 2 * beginning.length;
    const root = findRoot(beginning);
    if (isFeedRoot(root)) return { root, beginning: beginning.slice(root.index) };
    if (root !== undefined || isOver) throw notAFeed(root, beginning, address);
  }
}

/** The text in pieces of a size that is good to work with. */
async function* stepsOf(text: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  for await (const piece of text) {
    for (let index = 0; index < piece.length; index += STEP) yield piece.slice(index, index + STEP);
  }
}
