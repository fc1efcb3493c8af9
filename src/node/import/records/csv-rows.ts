import Papa from "papaparse";
import { SourceError } from "../source.ts";

/** A row of a CSV file. */
export interface CsvRow {
  /** The number of its first line. */
  line: number;
  cells: string[];
  /** Why it is not as CSV should be. */
  fault?: string;
}

const MOST_HELD = 20_000_000;

/**
 * Rows of CSV (RFC 4180) that arrives in pieces; no more is held than the piece and a row. Throws a `SourceError` for a
 * row that is too long, as with a quotation mark that is never closed.
 */
export async function* csvRows(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"', escapeChar: '"' });
  let held = "";
  // A row that goes on is read again only when twice as much is there, so that a long one takes no more than linear time.
  let enough = 0;
  let line = 1;

  function* rowsOf(text: string, isLast: boolean): Generator<CsvRow> {
    const { data, errors, meta } = parsed(parser.parse(text, 0, !isLast));
    const faults = new Map(errors.map(({ row, message }) => [row, message]));
    for (const [index, cells] of data.entries()) {
      const fault = faults.get(index);
      yield { line, cells, ...(fault !== undefined && { fault }) };
      line += 1 + lineBreaks(cells);
    }
    held = isLast ? "" : text.slice(meta.cursor);
  }

  for await (const piece of lineFeeds(pieces)) {
    held += piece;
    if (held.length < Math.min(enough, MOST_HELD)) continue;
    yield* rowsOf(held, false);
    if (held.length > MOST_HELD) {
      const reason = `cannot be read from line ${line} on: a row has more than 20 MB; is a quotation mark not closed?`;
      throw new SourceError("not valid CSV", reason);
    }
    enough = held.length * 2;
  }
  if (held !== "") yield* rowsOf(held, true);
}

/** The text with a line feed at the end of each line, whatever it has: the parser knows one kind of line end at a time. */
async function* lineFeeds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let endedInReturn = false;
  for await (const piece of pieces) {
    const text = endedInReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
    if (piece !== "") endedInReturn = piece.endsWith("\r");
    yield text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  }
}

interface Parsed {
  data: string[][];
  errors: { row?: number; message: string }[];
  meta: { cursor: number };
}

/** The types of the library leave the result of a parser open. */
function parsed(result: Parsed): Parsed {
  return result;
}

function lineBreaks(cells: string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
}
