import type { Format, Item } from "../draft.ts";
import { itemDraft } from "../ninjs/item-draft.ts";
import { membersOf, objectsMember, textMember, type Members } from "../ninjs/members.ts";
import { SourceError, type Source } from "../source.ts";
import { decodeStream } from "../text/decode-text.ts";
import { jsonFault } from "./records/json-fault.ts";
import { textLines } from "./records/text-lines.ts";

const LONGEST = 64_000_000;
// What other JSON with a `uri` does not have.
const OWN_MEMBER =
  /"(?:version[cC]reated|first[cC]reated|pub[sS]tatus|representation[tT]ype|body_\w+|description_\w+|headlines|bodies|renditions|associations|usage[tT]erms|alt[iI]ds|rights[iI]nfo|copyright[hH]older)"\s*:/;

/** The only member an item must have, which is written first. */
const URI_FIRST = /^\uFEFF?\s*(?:\[\s*)?\{\s*"uri"\s*:\s*"/;
const OTHERS_MEMBER = /"(?:body|content|text|html|lang|link|url)"\s*:/;

/** News in JSON of IPTC, versions 1.0 to 3.1: one item, a list of them, or one on each line. https://iptc.org/standards/ninjs/ */
export const ninjs: Format = {
  name: "ninjs",
  endings: [".ninjs"],
  recognises: (start) =>
    /^\uFEFF?\s*[[{]/.test(start) &&
    (/ninjs-schema|"name"\s*:\s*"ninjs"/.test(start) ||
      (/"uri"\s*:\s*"/.test(start) && OWN_MEMBER.test(start)) ||
      (URI_FIRST.test(start) && !OTHERS_MEMBER.test(start))),
  read: readNinjs,
};

async function* readNinjs(source: Source): AsyncGenerator<Item> {
  let text = "";
  let isByLine = true;
  for await (const line of textLines(decodeStream(source), LONGEST)) {
    const where = `line ${line.number}`;
    if (line.text === undefined || text.length + line.text.length > LONGEST)
      throw new SourceError("too large", `has more than ${LONGEST / 1_000_000} MB in one item`);
    // One item a line, as long as each line is one; else all of it is one text.
    isByLine &&= line.text.trim() === "" || isWholeObject(line.text);
    if (!isByLine) text += `${line.text}\n`;
    else if (line.text.trim() !== "") yield* itemsOf(parsed(line.text), where);
  }
  if (text.trim() === "") return;
  const value = parsed(text);
  if (!Array.isArray(value)) yield* itemsOf(value);
  else for (const [index, item] of value.entries()) yield* itemsOf(item, `item ${index + 1}`);
}

function isWholeObject(line: string): boolean {
  return /^\uFEFF?\s*\{.*\}\s*$/s.test(line) && jsonFault(line.replace(/^\uFEFF/, "").trim()) === undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    const fault = jsonFault(text);
    const place =
      fault === undefined ? "" : ` (line ${text.slice(0, fault.at).split("\n").length}: ${fault.reason})`;
    throw new SourceError("not valid JSON", `is not valid JSON${place}`);
  }
}

function* itemsOf(value: unknown, where?: string): Generator<Item> {
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
  const result = itemDraft(item);
  // A package without a text of its own is what is in it.
  const isPackage = inner.length > 0 && "skip" in result && result.skip.kind === "type composite";
  if (!isPackage) yield { ...result, ...place };
  for (const text of inner) yield* innerItem(text, where);
}

/** The texts that an item has with it, as a box beside the story. */
function textsOf(item: Members): Members[] {
  return objectsMember(item, "associations").filter((one) => textMember(one, "type") === "text");
}

function* innerItem(item: Members, where?: string): Generator<Item> {
  const name = textMember(item, "name") ?? textMember(item, "uri") ?? "";
  const place = [where, `association ${name.slice(0, 60)}`].filter((part) => part !== undefined);
  yield { ...itemDraft(item), where: place.join(", ") };
}
