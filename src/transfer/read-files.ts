import type { Site } from "../content/site.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { fieldsOf, keyOf, type KeptRecord } from "../keeping/kept-record.ts";
import type { Fields } from "../keeping/kinds.ts";
import { decodeFile } from "./decode-file.ts";
import { formatOf, readerOf, type FormatName } from "./formats.ts";
import { previewOf, type KeptHere, type Preview } from "./import-preview.ts";
import { Pace } from "../keeping/pace.ts";
import type { ProblemCode, Reading, ReadOptions } from "./reading.ts";

/** A file that a reader has chosen, and what bringing it in would do. */
export interface FileToImport {
  name: string;
  format?: FormatName | undefined;
  reading: Reading;
  preview: Preview;
  /** It is of another site, and read as if that was this one by now. */
  hasMoved?: boolean;
}

/** The files that a reader has chosen. */
export interface FilesToImport {
  files: readonly FileToImport[];
  /** The same files if the other sites that some of them are of are this one by now. */
  moved?: readonly FileToImport[];
}

interface ReadFilesOptions {
  site: Site;
  signal: AbortSignal;
  onProgress: (name: string, done: number) => void;
}

/** Reads files and compares them with what is here. Nothing is changed yet. */
export async function readFiles(
  files: readonly File[],
  keeper: Keeper,
  { site, signal, onProgress }: ReadFilesOptions,
): Promise<FilesToImport> {
  const here = await readHere(keeper, new Pace({ signal }));
  const read: FileToImport[] = [];
  for (const file of files) {
    onProgress(file.name, 0);
    const pace = new Pace({ signal, onProgress: (done) => onProgress(file.name, done) });
    const { format, reading } = await readFile(file, { site, collections: collectionsIn(here), pace });
    read.push({ name: file.name, format, reading, preview: await previewOf(reading, here, pace) });
  }
  if (read.every(({ reading }) => reading.otherSite === undefined)) return { files: read };
  const pace = new Pace({ signal });
  return { files: read, moved: await asMoved(read, await readHere(keeper, pace), pace) };
}

/** The files as if the other sites that they are of were this one. */
async function asMoved(files: readonly FileToImport[], here: KeptHere, pace: Pace): Promise<FileToImport[]> {
  const read: FileToImport[] = [];
  for (const file of files) {
    const { otherSite } = file.reading;
    const reading = { ...file.reading, ...otherSite?.moved };
    const preview = await previewOf(reading, here, pace);
    read.push({ ...file, reading, preview, hasMoved: otherSite !== undefined });
  }
  return read;
}

async function readHere(keeper: Keeper, pace: Pace): Promise<KeptHere> {
  const [all, copies] = await Promise.all([keeper.records(), keeper.copies()]);
  const records = new Map<string, KeptRecord>();
  for (const record of all) {
    records.set(keyOf(record), record);
    if (pace.isDue()) await pace.rest();
  }
  return { records, copies: new Map(copies.map(({ address, at }) => [address, at])) };
}

async function readFile(
  file: File,
  options: ReadOptions & { pace: Pace },
): Promise<{ format?: FormatName; reading: Reading }> {
  const text = await file
    .arrayBuffer()
    .then((buffer) => decodeFile(new Uint8Array(buffer), options.pace))
    .catch((reason: unknown) => {
      if (reason instanceof DOMException && reason.name === "AbortError") throw reason;
      return undefined;
    });
  if (text === undefined) return { reading: unreadable("notText") };
  if (text.trim() === "") return { reading: unreadable("empty") };
  const format = formatOf(file.name, text);
  if (format === undefined) return { reading: unreadable("unknownFormat") };
  const read = await readerOf(format);
  return { format, reading: await read(text, options) };
}

function unreadable(what: ProblemCode): Reading {
  return { records: [], problems: [{ what, text: "" }] };
}

function collectionsIn({ records }: KeptHere): Map<string, Fields<"collection">> {
  const collections = new Map<string, Fields<"collection">>();
  for (const record of records.values()) {
    if (record.kind !== "collection") continue;
    const fields = fieldsOf<"collection">(record);
    if (fields !== undefined) collections.set(record.id, fields);
  }
  return collections;
}
