import type { Item } from "../draft.ts";
import type { ColumnMap } from "./column-map.ts";
import type { JsonCursor, JsonPart } from "../json/json-cursor.ts";
import { invalidJson, NOT_VALID, parsePart } from "../json/json-part.ts";
import type { RecordReader } from "./record-draft.ts";

/** So many elements after each other are no faults of one item. */
const MOST_INVALID = 1000;

/** A JSON text that is being read. */
export interface JsonReading {
  cursor: JsonCursor;
  columns: ColumnMap;
  read: RecordReader;
  /** How many items were read. */
  items: number;
}

/** Reads the elements of a list as records; the cursor stands at its beginning. */
export async function* readJsonList(reading: JsonReading): AsyncGenerator<Item> {
  reading.cursor.take();
  if ((await reading.cursor.peek()) === "]") {
    reading.cursor.take();
    yield { skip: { failed: false, kind: "empty", reason: "holds an empty list" } };
  } else {
    yield* readJsonElements(reading);
  }
}

/** Reads the elements that are left of a list. Throws a `SourceError` where the list does not end as one. */
export async function* readJsonElements(reading: JsonReading): AsyncGenerator<Item> {
  const { cursor } = reading;
  let invalid = 0;
  for (;;) {
    await cursor.peek();
    const item = partItem(await cursor.part(",]}"), reading);
    yield item;
    invalid = "skip" in item && item.skip.kind === NOT_VALID ? invalid + 1 : 0;
    if (invalid > MOST_INVALID)
      throw invalidJson(`${invalid} elements of a list are not, one after the other`, cursor.place());
    const sign = await cursor.peek();
    if (sign === undefined) throw invalidJson("it ends before its list does, with no ]", cursor.place());
    if (sign === "}") throw invalidJson("a list ends with } in place of ]", cursor.place());
    cursor.take();
    if (sign === "]") return;
  }
}

/** The item of a part that should be a record. */
export function partItem(part: JsonPart, reading: JsonReading): Item {
  reading.items += 1;
  const where = `item ${reading.items}`;
  const parsed = parsePart(part);
  return "skip" in parsed ? { skip: parsed.skip, where } : { ...reading.read(parsed.value), where };
}
