import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { writeAtomically } from "../import/shelf/write-atomically.ts";
import { whyNotWritten } from "../import/shelf/write-error.ts";
import type { ExportContext, ExportFormat, Leaving } from "./export-format.ts";

/** Standard output, as programs are told of it. */
export const STANDARD_OUTPUT = "-";
/** Endings of one file with an article on each line. */
const LINES = /\.(?:jsonl|ndjson|jl)$/i;

export type Articles = AsyncIterable<Leaving>;

/**
 * Writes articles in a format to a file, a folder, or standard output. A file is there whole or not at all. Gives how it was
 * written, to be told. Throws an `Error` where the format cannot be written there.
 */
export async function writeExport(
  format: ExportFormat,
  articles: Articles,
  context: ExportContext,
  out: string,
): Promise<void> {
  const { file, book, line } = format;
  if (file !== undefined && !isOneFile(out))
    await told(
      out,
      writeFolder(out, articles, (leaving) => file(leaving, context)),
    );
  else if (book !== undefined) await told(out, writeFile(out, book(articles, context)));
  else if (line !== undefined) await told(out, writeFile(out, lines(articles, line, context)));
  else throw new Error("This format makes a file for each article: name a folder with --out.");
}

/** Says in a sentence what a disk does not take. Who reads standard output may have enough before its end. */
async function told(out: string, writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (out === STANDARD_OUTPUT && error.code === "EPIPE") return;
    throw new Error(`${out} cannot be written: ${whyNotWritten(error)}`, { cause: error });
  }
}

function isOneFile(out: string): boolean {
  return out === STANDARD_OUTPUT || LINES.test(out);
}

async function* lines(
  articles: Articles,
  line: (leaving: Leaving, context: ExportContext) => string,
  context: ExportContext,
): AsyncGenerator<string> {
  for await (const leaving of articles) yield `${line(leaving, context)}\n`;
}

async function writeFolder(
  folder: string,
  articles: Articles,
  fileOf: (leaving: Leaving) => { name: string; content: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for await (const leaving of articles) {
    const { name, content } = fileOf(leaving);
    await writeAtomically(join(folder, name), content);
  }
}

async function writeFile(out: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  if (out === STANDARD_OUTPUT) {
    await pipeline(pieces, process.stdout, { end: false });
    return;
  }
  await mkdir(dirname(out), { recursive: true });
  const temporary = join(dirname(out), `.${basename(out)}.tmp`);
  try {
    await pipeline(pieces, createWriteStream(temporary, { flush: true }));
    await rename(temporary, out);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
