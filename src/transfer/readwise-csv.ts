import type { KeptRecord } from "../keeping/kept-record.ts";
import { csvTable, type CsvRow } from "./csv-rows.ts";
import { colourNamed, importedHighlight, noteWithLabels } from "./imported-highlight.ts";
import { Pace } from "../keeping/pace.ts";
import { missing, splitLabels } from "./read-csv.ts";
import { excerptOf, type Problem, type Reading, type ReadOptions } from "./reading.ts";
import { keptAddress } from "./site-address.ts";
import { readTime } from "./read-time.ts";

/**
 * Reads the highlights that Readwise exports: `Highlight,Book Title,Book Author,…`. Those of a book have no address: they
 * are kept by its title.
 */
export async function readReadwiseCsv(
  text: string,
  { site, pace = new Pace() }: ReadOptions,
): Promise<Reading> {
  const problems: Problem[] = [];
  const records: KeptRecord[] = [];
  const { columns, rows } = csvTable(text);
  if (!columns.includes("highlight")) return { records, problems: [missing(columns)] };

  function take(row: CsvRow): void {
    const what = row.fault ?? (row.cell("highlight").trim() === "" ? "noQuotation" : undefined);
    if (what !== undefined) problems.push({ line: row.line, what, text: excerptOf(row.text) });
    else records.push(highlightOf(row, (address) => keptAddress(site, address)));
  }

  for (const row of rows) {
    if (!row.isEmpty) take(row);
    if (pace.isDue()) await pace.rest(records.length);
  }
  return { records, problems };
}

function highlightOf({ cell }: CsvRow, kept: (address: string) => string): KeptRecord {
  const source = cell("url", "source url", "source_url").trim();
  const time = readTime(cell("highlighted at"));
  const note = noteWithLabels(cell("note").trim(), splitLabels(cell("tags"), /,/));
  return importedHighlight(
    {
      address: source === "" ? "" : kept(source),
      title: cell("book title", "title").trim(),
      exact: cell("highlight").trim(),
      colour: colourNamed(cell("color", "colour")),
      ...(note !== undefined && { note }),
      ...(time !== undefined && { madeAt: new Date(time).toISOString() }),
    },
    time,
  );
}
