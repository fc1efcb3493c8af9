import type { Site } from "../content/site.ts";
import type { Copy } from "../keeping/copy.ts";
import { parseFirst } from "../keeping/first-bookmark.ts";
import { keyOf, parseRecord, type KeptRecord } from "../keeping/kept-record.ts";
import { datedName, FileText, type ExportFile } from "./export-file.ts";
import { jsonPieces, type JsonPiece } from "./json-pieces.ts";
import { Pace } from "../keeping/pace.ts";
import { parseJson } from "./parse-json.ts";
import { otherSiteIn, type FileOfSite } from "./other-site.ts";
import { readCopy } from "./read-copy.ts";
import { cutOff, excerptOf, type Problem, type Reading, type ReadOptions } from "./reading.ts";

const FORMAT = "broadsheet";
const VERSION = 2;

/** Everything that a reader keeps, one record a line, the same in whatever order the records come. */
export async function writeBroadsheetJson(
  { records, copies }: { records: readonly KeptRecord[]; copies: readonly Copy[] },
  site: Site,
  pace = new Pace(),
  now = new Date(),
): Promise<ExportFile> {
  const head = { format: FORMAT, version: VERSION, site: site.url, exportedAt: now.toISOString() };
  const text = new FileText();
  text.add(`${JSON.stringify(head).slice(0, -1)},\n"records":[`);
  await addLines(text, sorted(records, keyOf), pace);
  text.add(`\n],\n"copies":[`);
  await addLines(
    text,
    sorted(copies, ({ address }) => address),
    pace,
  );
  text.add("\n]}\n");
  return { name: datedName("broadsheet", "json", now), type: "application/json", parts: text.parts() };
}

function sorted<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  const keyed = things.map((thing): [string, T] => [keyOf(thing), thing]);
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, thing]) => thing);
}

async function addLines(text: FileText, things: readonly unknown[], pace: Pace): Promise<void> {
  for (const [index, thing] of things.entries()) {
    text.add(`${index === 0 ? "" : ","}\n${JSON.stringify(thing)}`);
    if (pace.isDue()) await pace.rest(index);
  }
}

/** What a file says, as it says it. */
interface FileContent extends FileOfSite {
  problems: Problem[];
  now: Date;
}

/**
 * Reads it, and the bookmarks that the site's first version exported. What a later version adds is left out. `now` is
 * the latest that a copy can have been made.
 */
export async function readBroadsheetJson(
  text: string,
  { site, pace = new Pace(), now = new Date() }: ReadOptions,
): Promise<Reading & { copies: Copy[] }> {
  const content: FileContent = { records: [], copies: [], problems: [], now };
  let isWhole = text.trim() !== "";
  for (const piece of jsonPieces(text)) {
    isWhole &&= piece.isWhole;
    take(content, piece);
    if (pace.isDue()) await pace.rest(content.records.length);
  }
  const { records, copies, problems } = content;
  if (!isWhole) problems.push(cutOff(text));
  const other = await otherSiteIn(content, site, pace);
  return { records, copies, problems, ...other };
}

function take(reading: FileContent, piece: JsonPiece): void {
  const { path, isElement, text, line, isWhole } = piece;
  // That the file is cut off is told once.
  if (!isWhole) return;
  const fail = (what: Problem["what"]) => void reading.problems.push({ line, what, text: excerptOf(text) });
  if (!isElement) {
    const value = parseJson(text);
    if (path === "version" && typeof value === "number" && value > VERSION) fail("laterVersion");
    if (path === "site" && typeof value === "string") reading.site = value;
    return;
  }
  if (path === "records" || path === "bookmarks") {
    const raw = parseJson(text);
    const record = path === "records" ? parseRecord(raw) : parseFirst(raw)?.record;
    if (record === undefined) fail(raw === undefined ? "damaged" : "notARecord");
    else reading.records.push(record);
  } else if (path === "copies") {
    const copy = readCopy(parseJson(text), reading.now);
    if (typeof copy === "string") fail(copy);
    else reading.copies.push(copy);
  }
}
