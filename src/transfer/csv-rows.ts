import { CsvQuotations, endOfSpaces } from "./csv-quotations.ts";
import { LineCounter } from "./line-counter.ts";

/** A row of a table, by the names of its columns in small letters. */
export interface CsvRow {
  line: number;
  cell: (...names: string[]) => string;
  /** As it stands in the file. */
  text: string;
  /** It says nothing. */
  isEmpty: boolean;
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
  let head: RawRow | undefined = written.next().value;
  while (head !== undefined && isEmpty(head)) head = written.next().value;
  const columns = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  return { columns, rows: rowsOf(text, written, columns) };
}

function* rowsOf(text: string, written: Iterable<RawRow>, columns: readonly string[]): Generator<CsvRow> {
  const lines = new LineCounter(text);
  const places = new Map(columns.map((name, place) => [name, place] as const).toReversed());
  for (const row of written)
    yield {
      line: lines.at(row.start),
      cell: cellReader(places, row.cells),
      text: text.slice(row.start, row.end),
      isEmpty: isEmpty(row),
      fault: row.isClosed ? faultOf(row.cells, columns.length, row.end === text.length) : "openQuotation",
    };
}

/** Spreadsheets leave empty cells at the end, and what cuts a file off leaves none. */
function faultOf(cells: readonly string[], columns: number, isAtEnd: boolean): CsvRow["fault"] {
  if (isAtEnd && cells.length < columns) return "cutOff";
  return cells.slice(columns).some((cell) => cell.trim() !== "") ? "tooManyCells" : undefined;
}

/** Of columns with the same name, the first is meant. */
function cellReader(places: ReadonlyMap<string, number>, cells: readonly string[]): CsvRow["cell"] {
  return (...names) => {
    for (const name of names) {
      const cell = cells[places.get(name) ?? -1];
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

/** All rows. https://www.rfc-editor.org/rfc/rfc4180 */
function* writtenRows(text: string, delimiter: string): Generator<RawRow, undefined> {
  const plain = new RegExp(`[^${delimiter}\n]*`, "y");
  const quotations = new CsvQuotations(text, delimiter);

  function readRow(start: number): RawRow {
    const cells: string[] = [];
    for (let at = start; ; at += 1) {
      if (text[at] === '"') {
        const close = quotations.closeOf(at);
        if (close === undefined) return brokenRow(start, at, cells);
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

  /** Of a quotation that is not closed, only the line is lost. */
  function brokenRow(start: number, open: number, before: string[]): RawRow {
    const end = quotations.endOfLine(open);
    return { start, end, cells: [...before, text.slice(open, end)], isClosed: false };
  }

  for (let start = 0; start < text.length;) {
    const row = readRow(start);
    yield row;
    start = row.end + 1;
  }
  return undefined;
}

function isEmpty({ cells }: RawRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}
