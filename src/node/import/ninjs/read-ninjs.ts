import type { Item, ReadOptions } from "../draft.ts";
import { itemDraft } from "./item-draft.ts";
import { membersOf, objectsMember, textMember, type Members } from "./members.ts";
import { SourceError, type Source } from "../source.ts";
import { decodeStream } from "../text/decode-text.ts";
import { parseJson } from "../json/parse-json.ts";
import { jsonFault } from "../json/json-fault.ts";
import { textLines } from "../text/text-lines.ts";

const LONGEST = 64_000_000;

/** News in JSON of IPTC, versions 1.0 to 3.1: one item, a list of them, or one on each line. https://iptc.org/standards/ninjs/ */
export async function* readNinjs(source: Source, { date }: ReadOptions): AsyncGenerator<Item> {
  let text = "";
  let isByLine = true;
  for await (const line of textLines(decodeStream(source), LONGEST)) {
    const where = `line ${line.number}`;
    if (line.text === undefined || text.length + line.text.length > LONGEST)
      throw new SourceError("too large", `has more than ${LONGEST / 1_000_000} MB in one item`);
    // One item a line, as long as each line is one; else all of it is one text.
    isByLine &&= line.text.trim() === "" || isWholeObject(line.text);
    if (!isByLine) text += `${line.text}\n`;
    else if (line.text.trim() !== "") yield* itemsOf(parsed(line.text), date, where);
  }
  if (text.trim() === "") return;
  const value = parsed(text);
  if (!Array.isArray(value)) yield* itemsOf(value, date);
  else for (const [index, item] of value.entries()) yield* itemsOf(item, date, `item ${index + 1}`);
}

function isWholeObject(line: string): boolean {
  return /^\uFEFF?\s*\{.*\}\s*$/s.test(line) && jsonFault(line.replace(/^\uFEFF/, "").trim()) === undefined;
}

function parsed(text: string): unknown {
  return parseJson(text.replace(/^\uFEFF/, ""));
}

function* itemsOf(value: unknown, day?: string, where?: string): Generator<Item> {
  const item = membersOf(value);
  const place = where === undefined ? {} : { where };
  if (item === undefined) {
    yield {
      skip: { failed: true, kind: "not an item", reason: "is not an item of ninjs, which is a JSON object" },
      ...place,
    };
    return;
  }
  const inner = textsOf(item);
  const result = itemDraft(item, day);
  // A package without a text of its own is what is in it.
  const isPackage = inner.length > 0 && "skip" in result && result.skip.kind === "type composite";
  if (!isPackage) yield { ...result, ...place };
  for (const text of inner) yield* innerItem(text, day, where);
}

/** The texts that an item has with it, as a box beside the story. */
function textsOf(item: Members): Members[] {
  return objectsMember(item, "associations").filter((one) => textMember(one, "type") === "text");
}

function* innerItem(item: Members, day?: string, where?: string): Generator<Item> {
  const name = textMember(item, "name") ?? textMember(item, "uri") ?? "";
  const place = [where, `association ${name.slice(0, 60)}`].filter((part) => part !== undefined);
  yield { ...itemDraft(item, day), where: place.join(", ") };
}
