import type { Item, ReadOptions } from "../draft.ts";
import type { Source } from "../source.ts";
import { decodeStream } from "../text/decode-text.ts";
import { columnMap } from "./column-map.ts";
import { type CsvHeader, csvHeader } from "./csv-header.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { recordReader } from "./record-draft.ts";

/** Enough to tell the delimiter by. */
const START = 20_000;

/** CSV (RFC 4180) with a header, or with semicolons, tabs or bars between its columns. */
export async function* readCsv(source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const read = recordReader(options, source.address);
  const pieces = decodeStream(source);
  const { start, all } = await peekStart(pieces);
  if (start.trim() === "") return yield { skip: { failed: true, kind: "empty", reason: "is empty" } };
  const header = csvHeader(start, columnMap(options.columns));
  // Here, for an empty cell is not in its record.
  options.noteColumns?.(Object.fromEntries(header.names.map((name) => [name, ""])));
  let rows = 0;
  for await (const row of csvRows(all, header.delimiter)) {
    const isBlank = row.cells.every((cell) => cell.trim() === "");
    if (isBlank || (row.line === 1 && /^sep=/i.test(row.cells.join()))) continue;
    if (rows > 0) yield { ...rowItem(row, header, read), where: `line ${row.line}` };
    rows += 1;
  }
  if (rows === 1) yield { skip: { failed: false, kind: "empty", reason: "has a header and no rows" } };
}

function rowItem({ cells, fault }: CsvRow, { names }: CsvHeader, read: (record: unknown) => Item): Item {
  if (fault !== undefined) return notValid(`has quotation marks that CSV does not know: ${fault}`);
  while (cells.length > names.length && cells.at(-1)?.trim() === "") cells.pop();
  if (cells.length !== names.length) {
    return notValid(
      `has ${cells.length} columns where the header has ${names.length}; a text with the delimiter in it stands in "quotation marks"`,
    );
  }
  return read(recordOf(names, cells));
}

function notValid(reason: string): Item {
  return { skip: { failed: true, kind: "not valid CSV", reason } };
}

/** A record of the cells; columns of the same name have their values in a list. */
function recordOf(names: string[], cells: string[]): unknown {
  const values = new Map<string, string[]>();
  for (const [index, name] of names.entries()) {
    const cell = cells[index] ?? "";
    if (name === "" || cell.trim() === "") continue;
    const earlier = values.get(name);
    if (earlier === undefined) values.set(name, [cell]);
    else earlier.push(cell);
  }
  return Object.fromEntries([...values].map(([name, cells]) => [name, cells.length > 1 ? cells : cells[0]]));
}

async function peekStart(
  pieces: AsyncGenerator<string>,
): Promise<{ start: string; all: AsyncIterable<string> }> {
  let start = "";
  while (start.length < START) {
    const next = await pieces.next();
    if (next.done === true) break;
    start += next.value;
  }
  start = start.replace(/^\uFEFF/, "");
  return { start, all: chain(start, pieces) };
}

async function* chain(start: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* others;
}
