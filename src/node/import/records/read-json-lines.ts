import type { Item, ReadOptions } from "../draft.ts";
import type { Source } from "../source.ts";
import { decodeStream } from "../text/decode-text.ts";
import { readJson } from "./read-json.ts";
import { jsonFault } from "../json/json-fault.ts";
import { recordReader } from "./record-draft.ts";
import { type TextLine, textLines } from "../text/text-lines.ts";

const LONGEST_LINE = 20_000_000;

/** JSON Lines (jsonlines.org), also called NDJSON: a record on each line. */
export async function* readJsonLines(source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const read = recordReader(options, source.address);
  const lines = textLines(decodeStream(source), LONGEST_LINE);
  let isEmpty = true;
  for await (const line of lines) {
    const text = line.text === undefined ? undefined : contentOf(line.text);
    if (text === "") continue;
    // A file of this ending that holds one JSON text on several lines is read as what it is.
    if (isEmpty && text !== undefined && goesOn(text))
      return yield* readJson(textAgain(line, lines), source, options);
    isEmpty = false;
    const where = `line ${line.number}`;
    const value = text === undefined ? tooLong() : parse(text, line.text?.indexOf(text) ?? 0);
    yield "skip" in value ? { ...value, where } : { ...read(value.value), where };
  }
  if (isEmpty) yield { skip: { failed: true, kind: "empty", reason: "is empty" } };
}

/** Without a byte order mark or a record separator (RFC 7464) before it. */
function contentOf(line: string): string {
  const first = line.charCodeAt(0);
  return (first === 0xfeff || first === 0x1e ? line.slice(1) : line).trim();
}

function parse(
  text: string,
  offset: number,
): { value: unknown } | { skip: Extract<Item, { skip: object }>["skip"] } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const fault = jsonFault(text);
    const place = fault === undefined ? "" : `: ${fault.reason} (column ${offset + fault.at + 1})`;
    return { skip: { failed: true, kind: "not valid JSON", reason: `is not valid JSON${place}` } };
  }
}

function tooLong() {
  const reason = `has more than ${LONGEST_LINE / 1_000_000} MB`;
  return { skip: { failed: true, kind: "too large", reason } };
}

/** True for the beginning of a JSON text that ends on a later line, as programs break them. */
function goesOn(text: string): boolean {
  return (
    /^[[{]/.test(text) && (text.startsWith("[") || /[[{]$/.test(text)) && jsonFault(text)?.at === text.length
  );
}

async function* textAgain(first: TextLine, others: AsyncIterable<TextLine>): AsyncGenerator<string> {
  yield `${"\n".repeat(first.number - 1)}${first.text}`;
  let { number } = first;
  for await (const line of others) {
    yield `${"\n".repeat(line.number - number)}${line.text ?? ""}`;
    number = line.number;
  }
}
