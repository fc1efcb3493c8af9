import { csvTable, type CsvRow } from "./csv-rows.ts";
import { entryRecords } from "./entry-records.ts";
import type { FileEntry, PageEntry } from "./file-entry.ts";
import { Pace } from "../keeping/pace.ts";
import { parseJson } from "./parse-json.ts";
import { excerptOf, type Problem, type Reading, type ReadOptions } from "./reading.ts";

/** What a service's row says of a page; the rest is read the same for all. */
export type ReadPage = (row: CsvRow) => Omit<PageEntry, "kind" | "line" | "address" | "title">;

/** Reads the pages of a service's comma-separated values. */
export async function readPagesCsv(text: string, readPage: ReadPage, options: ReadOptions): Promise<Reading> {
  const { pace = new Pace() } = options;
  const problems: Problem[] = [];
  const entries: FileEntry[] = [];
  const { columns, rows } = csvTable(text);
  if (!columns.includes("url")) return { records: [], problems: [missing(columns)] };

  function take(row: CsvRow): void {
    const entry = pageOf(row, readPage);
    if (entry.kind === "page") entries.push(entry);
    else problems.push(entry.problem);
  }

  for (const row of rows) {
    if (!row.isEmpty) take(row);
    if (pace.isDue()) await pace.rest(entries.length);
  }
  return { records: await entryRecords(entries, { ...options, pace }), problems };
}

export function missing(columns: readonly string[]): Problem {
  return { line: 1, what: "missingColumns", text: excerptOf(columns.join(", ")) };
}

function pageOf(row: CsvRow, readPage: ReadPage): PageEntry | { kind: "problem"; problem: Problem } {
  const address = row.cell("url").trim();
  const what = row.fault ?? (address === "" ? "noAddress" : faultOf(address));
  if (what !== undefined)
    return { kind: "problem", problem: { line: row.line, what, text: excerptOf(row.text) } };
  return { kind: "page", line: row.line, address, title: row.cell("title").trim(), ...readPage(row) };
}

function faultOf(address: string): Problem["what"] | undefined {
  return address.startsWith("/") ? "addressWithoutSite" : undefined;
}

/** The labels of a cell that is a JSON list, or names between separators. */
export function listedLabels(cell: string, separator: RegExp): string[] {
  const list = parseJson(cell);
  if (Array.isArray(list)) return list.filter((label) => typeof label === "string");
  return splitLabels(cell, separator);
}

/** The labels of a cell, between separators. */
export function splitLabels(cell: string, separator: RegExp): string[] {
  return cell
    .split(separator)
    .map((label) => label.trim())
    .filter((label) => label !== "");
}
