import { LineCounter } from "./line-counter.ts";

/** A row of a table, by the names of its columns in small letters. */
export interface CsvRow {
  line: number;
  cell: (...names: string[]) => string;
  /** As it stands in the file. */
  text: string;
  /** Why its cells cannot be told apart, if they cannot. */
  fault?: "openQuotation" | "tooManyCells" | "cutOff" | undefined;
}

interface RawRow {
  start: number;
  end: number;
  cells: string[];
  isClosed: boolean;
}

/** The rows of comma-separated values as they are asked for. The first row names the columns, in whatever order. */
export function csvTable(text: string): { columns: string[]; rows: Iterable<CsvRow> } {
  const written = writtenRows(text, delimiterOf(text));
  const head: RawRow | undefined = written.next().value;
  const columns = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  return { columns, rows: rowsOf(text, written, columns) };
}

function* rowsOf(text: string, written: Iterable<RawRow>, columns: readonly string[]): Generator<CsvRow> {
  const lines = new LineCounter(text);
  for (const { start, end, cells, isClosed } of written)
    yield {
      line: lines.at(start),
      cell: cellReader(columns, cells),
      text: text.slice(start, end),
      fault: isClosed ? faultOf(cells, columns.length, end === text.length) : "openQuotation",
    };
}

/** Spreadsheets leave empty cells at the end, and what cuts a file off leaves none. */
function faultOf(cells: readonly string[], columns: number, isAtEnd: boolean): CsvRow["fault"] {
  if (isAtEnd && cells.length < columns) return "cutOff";
  return cells.slice(columns).some((cell) => cell.trim() !== "") ? "tooManyCells" : undefined;
}

function cellReader(columns: readonly string[], cells: readonly string[]): CsvRow["cell"] {
  return (...names) => {
    for (const name of names) {
      const cell = cells[columns.indexOf(name)];
      if (cell !== undefined && cell !== "") return cell;
    }
    return "";
  };
}

/** What stands between the names of the columns: spreadsheets of some countries write semicolons. */
function delimiterOf(text: string): string {
  const head = text.trimStart().split("\n", 1)[0] ?? "";
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: head.split(sign).length }));
  return counted.reduce((most, other) => (other.count > most.count ? other : most)).sign;
}

/** The rows that say anything. https://www.rfc-editor.org/rfc/rfc4180 */
function* writtenRows(text: string, delimiter: string): Generator<RawRow, undefined> {
  const plain = new RegExp(`[^${delimiter}\n]*`, "y");
  for (let start = 0; start < text.length;) {
    const row = readRow(text, start, delimiter, plain);
    if (row.cells.some((cell) => cell.trim() !== "")) yield row;
    start = row.end + 1;
  }
  return undefined;
}

function readRow(text: string, start: number, delimiter: string, plain: RegExp): RawRow {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    if (text[at] === '"') {
      const close = closeOf(text, at, delimiter);
      if (close === undefined) return brokenRow(text, start, delimiter);
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = endOfSpaces(text, close + 1);
    } else {
      plain.lastIndex = at;
      const cell = plain.exec(text)?.[0] ?? "";
      cells.push(cell);
      at += cell.length;
    }
    if (text[at] !== delimiter) return { start, end: at, cells, isClosed: true };
  }
}

/** The mark that closes a quotation; `undefined` where a later row begins before one does. */
function closeOf(text: string, open: number, delimiter: string): number | undefined {
  const lineEnd = text.indexOf("\n", open);
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    const next = text[endOfSpaces(text, at + 1)];
    if (text[at + 1] === '"') at += 1;
    else if (next === undefined || next === "\n" || next === delimiter) return at;
    // On the same line it is a mark that was written as it is: "The "moon" rises".
    else if (lineEnd !== -1 && at > lineEnd) return undefined;
  }
  return undefined;
}

function endOfSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at += 1;
  return at;
}

/** Of a row with a quotation that is not closed, only its line is lost. */
function brokenRow(text: string, start: number, delimiter: string): RawRow {
  const found = text.indexOf("\n", start);
  const end = found === -1 ? text.length : found;
  return { start, end, cells: text.slice(start, end).split(delimiter), isClosed: false };
}
