import { createReadStream, readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Skip } from "../draft.ts";
import { answerSource } from "../fetch/answer-source.ts";
import { type FetchOptions, fetchSafely } from "../fetch/fetch-safely.ts";
import type { Source } from "../source.ts";
import { reasonOf } from "./reason-of.ts";

/** A source that can be read, or why what was named cannot. */
export type Opened =
  | {
      source: Source;
      /** To be called when everything in it came in. */
      imported?: () => void;
    }
  | { name: string; skip: Skip };

export interface OpenOptions {
  /** What `-` stands for. */
  standardInput: AsyncIterable<Uint8Array>;
  fetch: FetchOptions;
}

/** Up to here a file is read at once, which costs a fourth of a stream's time. */
const SMALL = 1_000_000;
/** What lies beside the pages of a site and is no article. */
const COMPANIONS = new Set(
  ".css .js .mjs .map .ico .svg .png .jpg .jpeg .gif .webp .avif .bmp .tif .tiff .woff .woff2 .ttf .otf .eot .mp3 .mp4 .webm .ogg .wav .mov".split(
    " ",
  ),
);

/** What is named on a command line, one after the other: files, every file below a folder, addresses, `-` for standard input. */
export async function* openSources(names: Iterable<string>, options: OpenOptions): AsyncGenerator<Opened> {
  for (const name of names) {
    if (name === "-") yield { source: { name: "standard input", chunks: options.standardInput } };
    else if (/^https?:\/\//i.test(name)) yield await openAddress(name, options.fetch);
    else yield* openPath(name);
  }
}

async function openAddress(name: string, options: FetchOptions): Promise<Opened> {
  try {
    return { source: answerSource(name, await fetchSafely(name, options)) };
  } catch (error) {
    return { name, skip: { failed: true, ...reasonOf(error) } };
  }
}

async function* openPath(path: string): AsyncGenerator<Opened> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* openFolder(path);
    else yield openFile(path, found.size);
  } catch (error) {
    yield { name: path, skip: { failed: true, ...reasonOf(error) } };
  }
}

/** Every file in a folder and below it, in the order of their names. What begins with a dot is a program's, not an editor's. */
async function* openFolder(folder: string): AsyncGenerator<Opened> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith("."),
  );
  // In the order of code units, which is the same on every machine.
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (COMPANIONS.has(extname(path).toLowerCase())) yield { name: path, skip: COMPANION };
    else if (entry.isSymbolicLink()) yield* openLinked(path);
    else if (entry.isFile() || entry.isDirectory()) yield* openPath(path);
  }
}

/** A link to a folder is not followed: it may lead back to where it lies. */
async function* openLinked(path: string): AsyncGenerator<Opened> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) yield* openPath(path);
}

const COMPANION: Skip = {
  failed: false,
  kind: "pictures, styles and the like",
  reason: "is a picture, style or the like; articles come from text",
};

function openFile(path: string, size: number): Opened {
  const chunks = size <= SMALL ? inOnePiece(() => readFileSync(path)) : stream(path);
  return { source: { name: path, path, size, chunks } };
}

async function* inOnePiece(read: () => Uint8Array): AsyncGenerator<Uint8Array> {
  yield read();
}

async function* stream(path: string): AsyncGenerator<Uint8Array> {
  // Opened when it is read, not when it is found.
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) yield chunk;
}

/** How an article remembers its source: an address as it was named, or a file with the folder it lies in. */
export function rememberedName(name: string): string {
  if (/^https?:/i.test(name)) return name;
  const parts = name.split(/[\\/]/).filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.slice(-2).join("/");
}
