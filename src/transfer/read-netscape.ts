import { entryRecords } from "./entry-records.ts";
import type { FileEntry } from "./file-entry.ts";
import { netscapeEntries } from "./netscape-entries.ts";
import { Pace } from "../keeping/pace.ts";
import type { Problem, Reading, ReadOptions } from "./reading.ts";

/** Reads a Netscape bookmark file. */
export async function readNetscape(text: string, options: ReadOptions): Promise<Reading> {
  const { pace = new Pace() } = options;
  const problems: Problem[] = [];
  const entries: FileEntry[] = [];
  for (const entry of netscapeEntries(text)) {
    if (entry.kind === "problem") problems.push(entry.problem);
    else entries.push(entry);
    if (pace.isDue()) await pace.rest(entries.length);
  }
  return { records: await entryRecords(entries, { ...options, pace }), problems };
}
