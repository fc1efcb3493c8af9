import type { Item, ReadOptions } from "../draft.ts";
import { draftOf } from "./feed-draft.ts";
import { mostItems } from "./feed-source.ts";
import { distinguishIds } from "./item-id.ts";
import { jsonFeedOf, jsonItemOf } from "./json-feed.ts";
import { parseJson } from "../json/parse-json.ts";
import { leftOut } from "./too-many.ts";
import { readWhole, SourceError, type Source } from "../source.ts";
import { decodeText } from "../text/decode-text.ts";

const LARGEST = 50_000_000;

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
export async function* readJsonFeed(source: Source, { date }: ReadOptions): AsyncGenerator<Item> {
  const { contentType, language } = source;
  const bytes = await readWhole(source, LARGEST);
  const text = decodeText(bytes, contentType === undefined ? {} : { contentType });
  if (text === undefined) throw new SourceError("not text", "is not a JSON Feed: it is not text");
  const value = parseJson(text);
  const said = jsonFeedOf(value, source.address);
  const items = itemsIn(value);
  if (said === undefined || items === undefined) {
    throw new SourceError("not a feed", 'is not a JSON Feed: it has no list of "items"');
  }
  const feed = { ...said, lang: said.lang ?? language };
  const most = mostItems(source);
  const base = feed.link ?? feed.self ?? source.address;
  const withOwnId = distinguishIds();
  for (const [index, raw] of items.slice(0, most).entries()) {
    const item = jsonItemOf(raw, base);
    const where = `item ${index + 1}`;
    if (item === undefined) yield { skip: NOT_AN_ITEM, where };
    else yield { ...withOwnId(draftOf(item, feed, date)), where };
  }
  yield* leftOut(Math.max(0, items.length - most), most);
}

const NOT_AN_ITEM = {
  failed: true,
  kind: "not an item",
  reason: "is not an object with the members of an item",
};

function itemsIn(value: unknown): unknown[] | undefined {
  if (typeof value !== "object" || value === null || !("items" in value)) return undefined;
  return Array.isArray(value.items) ? value.items : undefined;
}
