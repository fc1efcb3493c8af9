import type { Item } from "../draft.ts";
import { SourceError } from "../source.ts";
import type { JsonPart } from "../json/json-cursor.ts";
import { type JsonReading, readJsonElements } from "./json-list.ts";
import { invalidJson, parsePart } from "../json/json-part.ts";
import { asObject } from "./member-text.ts";

/** Names of the list of records in an object, or of an object that has it. */
const LISTS = new Set(
  "articles items posts data results entries stories records documents docs news hits rows response feed channel value".split(
    " ",
  ),
);
/** Lists in an article that are no records. */
const PARTS = new Set(
  "images photos pictures media videos audio comments links related relatedarticles corrections revisions attachments enclosures embeds blocks children hubs errors warnings".split(
    " ",
  ),
);
const DEEPEST = 4;
const MOST_HELD = 50_000_000;
const MOST_MEMBERS = 100_000;

/** What an object has beside its list of records. */
interface Rest {
  members: { name: string; part: JsonPart }[];
  size: number;
  hasList: boolean;
}

/** Reads an object: the records of the list in it, wherever it stands, or itself as an article. */
export async function* readJsonObject(reading: JsonReading): AsyncGenerator<Item> {
  const { line, column } = reading.cursor.place();
  const rest: Rest = { members: [], size: 0, hasList: false };
  yield* readMembers(reading, rest, 1);
  const values = new Map<string, unknown>();
  for (const { name, part } of rest.members) {
    const parsed = parsePart(part);
    if ("value" in parsed) values.set(name, parsed.value);
    else return yield { skip: parsed.skip, where: `the object at line ${line}, column ${column}` };
  }
  if (rest.hasList) return;
  reading.items += 1;
  const record = Object.fromEntries(values);
  const isKeyed = isListByKey(record, reading);
  if (!isKeyed) yield { ...reading.read(record), where: `item ${reading.items}` };
  else for (const [name, value] of values) yield { ...reading.read(value), where: JSON.stringify(name) };
}

/** True for an object whose members are records, by whatever key: no member is one of an article. */
function isListByKey(record: Readonly<Record<string, unknown>>, { columns }: JsonReading): boolean {
  const members = Object.entries(record);
  return (
    members.length > 1 &&
    columns.mapped.length === 0 &&
    members.every(([name, value]) => asObject(value) !== undefined && columns.fieldOf(name) === undefined)
  );
}

async function* readMembers(reading: JsonReading, rest: Rest, depth: number): AsyncGenerator<Item> {
  const { cursor } = reading;
  cursor.take();
  let sign = await cursor.peek();
  if (sign === "}") return cursor.take();
  for (;;) {
    const name = await readName(reading);
    yield* readValue(name, reading, rest, depth);
    sign = await cursor.peek();
    if (sign === undefined) throw invalidJson("it ends before its }", cursor.place());
    if (sign === "]") throw invalidJson("an object ends with ] in place of }", cursor.place());
    cursor.take();
    if (sign === "}") return;
    await cursor.peek();
  }
}

async function readName({ cursor }: JsonReading): Promise<string> {
  const place = cursor.place();
  const part = await cursor.part(":,]}");
  const parsed = parsePart(part);
  const name = "value" in parsed ? parsed.value : undefined;
  if (typeof name !== "string") throw invalidJson('a name in "double quotation marks" is missing', place);
  if ((await cursor.peek()) !== ":") throw invalidJson("a colon is missing after a name", cursor.place());
  cursor.take();
  return name;
}

async function* readValue(
  name: string,
  reading: JsonReading,
  rest: Rest,
  depth: number,
): AsyncGenerator<Item> {
  const { cursor } = reading;
  const sign = await cursor.peek();
  const place = cursor.place();
  let opened = "";
  if (sign === "{" && LISTS.has(name) && depth < DEEPEST && !isArticle(rest, reading)) {
    return yield* readMembers(reading, rest, depth + 1);
  }
  if (sign === "[" && mayBeRecords(name, rest, reading)) {
    cursor.take();
    opened = "[";
    if ((await cursor.peek()) === "{") {
      rest.hasList = true;
      return yield* readJsonElements(reading);
    }
  }
  const { text } = await cursor.part(",]}", opened.length);
  hold(name, { ...place, ...(text !== undefined && { text: opened + text }) }, rest, reading);
}

function mayBeRecords(name: string, rest: Rest, reading: JsonReading): boolean {
  const plain = name.toLowerCase().replace(/[^a-z]/g, "");
  if (PARTS.has(plain) || isArticle(rest, reading)) return false;
  return LISTS.has(plain) || reading.columns.fieldOf(name) === undefined;
}

/** True when what an article has was read already. */
function isArticle({ members }: Rest, { columns }: JsonReading): boolean {
  const fields = new Set(members.map(({ name }) => columns.fieldOf(name)?.field));
  return fields.has("body") || (fields.has("headline") && fields.has("date") && fields.has("authors"));
}

function hold(name: string, part: JsonPart, rest: Rest, { cursor }: JsonReading): void {
  rest.size += (part.text?.length ?? 0) + name.length;
  if (rest.size > MOST_HELD || rest.members.length > MOST_MEMBERS) {
    const reason =
      "has an object with more than 50 MB or 100000 members; make it a list of records, or JSON Lines";
    throw new SourceError("too large", `${reason} (line ${cursor.place().line})`);
  }
  rest.members.push({ name, part });
}
