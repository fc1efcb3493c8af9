import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Field, KeptRecord } from "../../keeping/kept-record.ts";
import type { Value } from "../../keeping/kinds.ts";
import { stampAt } from "../../keeping/stamp.ts";
import type { Site } from "../../content/site.ts";
import { writeBroadsheetJson } from "../../transfer/broadsheet-json.ts";
import type { ExportFile } from "../../transfer/export-file.ts";
import { writeNetscape } from "../../transfer/write-netscape.ts";
import { below, seeded, type Random } from "./corpus/random.ts";

const COLLECTIONS = 200;
const LABELS = 300;
const BEGAN = Date.UTC(2010, 0, 1);
const DAY = 86_400_000;
const DAYS = 5000;
const WORDS =
  "moon treaty harbour budget orchestra glacier election theatre referee museum vaccine railway".split(" ");

/** A file to bring in, and its size in bytes. */
export interface BookmarkFile {
  format: string;
  path: string;
  bytes: number;
}

/** Writes the same made-up bookmarks in both formats, with collections, labels and notes, as a reader of many years has them. */
export async function writeBookmarkFiles(folder: string, count: number, site: Site): Promise<BookmarkFile[]> {
  const random = seeded(1);
  const collections = Array.from({ length: COLLECTIONS }, (_, n) => collection(random, n));
  const bookmarks = Array.from({ length: count }, (_, n) => bookmark(random, n));
  const records = [...collections, ...bookmarks];
  return [
    await write(folder, "Netscape", await writeNetscape(records, site)),
    await write(folder, "Broadsheet JSON", await writeBroadsheetJson({ records, copies: [] }, site)),
  ];
}

async function write(folder: string, format: string, { name, parts }: ExportFile): Promise<BookmarkFile> {
  const path = join(folder, name);
  const bytes = Buffer.concat(parts);
  await writeFile(path, bytes);
  return { format, path, bytes: bytes.length };
}

/** Every third stands within one of those before it. */
function collection(random: Random, n: number): KeptRecord {
  const parent = n % 3 === 2 ? `made-up-${below(random, n)}` : undefined;
  return record("collection", `made-up-${n}`, BEGAN, {
    name: `${words(random, 2)} ${n}`,
    ...(parent !== undefined && { parent }),
    order: `a${n.toString().padStart(4, "0")}V`,
  });
}

function bookmark(random: Random, n: number): KeptRecord {
  const savedAt = BEGAN + below(random, DAYS) * DAY + below(random, DAY);
  const labels = Array.from({ length: below(random, 4) }, () => [`label:${label(random)}`, true] as const);
  return record(
    "bookmark",
    `https://site-${below(random, 2000)}.example/${words(random, 3, "-")}/${n}`,
    savedAt,
    {
      title: `${words(random, 6)} ${n}`,
      savedAt: new Date(savedAt).toISOString(),
      ...(random() < 0.7 && { collection: `made-up-${below(random, COLLECTIONS)}` }),
      ...(random() < 0.2 && { note: words(random, 20) }),
      ...Object.fromEntries(labels),
    },
  );
}

function record(kind: string, id: string, time: number, values: Record<string, Value>): KeptRecord {
  const stamp = stampAt(time, "bench");
  const fields = Object.entries(values).map(([name, value]): [string, Field] => [name, [value, stamp]]);
  return { kind, id, fields: Object.fromEntries(fields) };
}

function words(random: Random, count: number, separator = " "): string {
  return Array.from({ length: count }, () => WORDS[below(random, WORDS.length)]).join(separator);
}

function label(random: Random): string {
  return `${WORDS[below(random, WORDS.length)]} ${below(random, LABELS / WORDS.length)}`;
}
