import type { Item, ReadOptions } from "../draft.ts";
import type { Source } from "../source.ts";
import { decodeStream } from "../text/decode-text.ts";
import { columnMap } from "./column-map.ts";
import { jsonCursor } from "../json/json-cursor.ts";
import { type JsonReading, partItem, readJsonList } from "./json-list.ts";
import { readJsonObject } from "./json-object.ts";
import { invalidJson } from "../json/json-part.ts";
import { recordReader } from "./record-draft.ts";

const LONGEST_PART = 20_000_000;

/** JSON (RFC 8259): a list of records, an object that holds such a list, or one article. */
export function readJsonArray(source: Source, options: ReadOptions): AsyncGenerator<Item> {
  return readJson(decodeStream(source), source, options);
}

/**
 * Reads a JSON text that arrives in pieces, holding no more of it than one record. Objects that follow each other on new
 * lines are read too.
 */
export async function* readJson(
  pieces: AsyncIterable<string>,
  source: Source,
  options: ReadOptions,
): AsyncGenerator<Item> {
  const cursor = jsonCursor(pieces, LONGEST_PART);
  const reading: JsonReading = {
    cursor,
    columns: columnMap(options.columns),
    read: recordReader(options, source.address),
    items: 0,
  };
  if ((await cursor.peek()) === "\uFEFF") cursor.take();
  let sign = await cursor.peek();
  if (sign === undefined) yield { skip: { failed: true, kind: "empty", reason: "is empty" } };
  while (sign !== undefined) {
    const { line } = cursor.place();
    if (sign === "[") yield* readJsonList(reading);
    else if (sign === "{") yield* readJsonObject(reading);
    else yield partItem(await cursor.part(",]}"), reading);
    const wasObject = sign === "{";
    sign = await cursor.peek();
    const goesOn = wasObject && sign === "{" && cursor.place().line > line;
    if (sign !== undefined && !goesOn) throw invalidJson("something stands after its end", cursor.place());
  }
}
