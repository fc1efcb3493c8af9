import Papa from "papaparse";

/** A row of a table, by the names of its columns in small letters. */
export interface CsvRow {
  line: number;
  cell: (...names: string[]) => string;
  /** As it stands in the file, nearly. */
  text: string;
  /** Something in it could not be told apart: a quotation mark that is not closed, a cell too many or too few. */
  isDamaged: boolean;
}

// So many characters are taken apart at a time.
const PIECE = 1 << 16;

/** The rows of comma-separated values, piece by piece. The first row names the columns, in whatever order. */
export async function readCsv(
  text: string,
  onRows: (rows: CsvRow[]) => Promise<void>,
): Promise<{ columns: string[] }> {
  let columns: string[] | undefined;
  let line = 1;

  function rowsOf({ data, errors }: Papa.ParseResult<string[]>): CsvRow[] {
    const faulty = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
    return data.flatMap((cells, index): CsvRow[] => {
      const at = line;
      line += 1 + cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
      if (columns === undefined) {
        columns = cells.map((name) => name.trim().toLowerCase());
        return [];
      }
      if (cells.every((cell) => cell.trim() === "")) return [];
      const isDamaged = faulty.has(index) || cells.length > columns.length;
      return [{ line: at, cell: cellReader(columns, cells), text: cells.join(","), isDamaged }];
    });
  }

  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(text, {
      chunkSize: PIECE,
      newline: "\n",
      chunk(results: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        parser.pause();
        onRows(rowsOf(results)).then(() => parser.resume(), reject);
      },
      complete: () => resolve(),
    });
  });
  return { columns: columns ?? [] };
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
