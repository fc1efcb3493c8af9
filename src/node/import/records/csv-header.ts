import Papa from "papaparse";
import { SourceError } from "../source.ts";
import type { ColumnMap } from "./column-map.ts";

const DELIMITERS = [",", ";", "\t", "|"];
const LONGEST_NAME = 80;

/** The first line of a CSV file with names of columns, and what stands between them. */
export interface CsvHeader {
  delimiter: string;
  names: string[];
}

/**
 * Finds the header in the beginning of a CSV file: the delimiter is the one with which most of its columns are known.
 * Throws a `SourceError` where the first line names no column of an article.
 */
export function csvHeader(start: string, columns: ColumnMap): CsvHeader {
  const declared = /^sep=(.)\r?\n/i.exec(start)?.[1];
  const found = (declared === undefined ? DELIMITERS : [declared]).map((delimiter) => {
    const names = firstRow(declared === undefined ? start : start.replace(/^[^\n]*\n/, ""), delimiter);
    return { delimiter, names, known: names.filter((name) => isKnown(name, columns)).length };
  });
  const best = found.toSorted((a, b) => b.known - a.known || b.names.length - a.names.length)[0];
  if (best === undefined || best.known === 0) throw noHeader(best?.names ?? []);
  return best;
}

function firstRow(start: string, delimiter: string): string[] {
  const { data } = Papa.parse<string[]>(start.replace(/^[\r\n]+/, ""), { delimiter, preview: 1 });
  return (data[0] ?? []).map((name) => name.trim());
}

function isKnown(name: string, columns: ColumnMap): boolean {
  return columns.fieldOf(name) !== undefined || columns.mapped.some(({ path }) => path === name);
}

function noHeader(names: string[]): SourceError {
  const line = names.join(", ");
  const shown = line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
  return new SourceError(
    "no header",
    `has no known column in its first line (${JSON.stringify(shown)}); it should name them as in: headline,date,body; or tell which is which as in --map headline=${names.find((name) => /^\S{1,40}$/.test(name)) ?? "NAME"}`,
  );
}
