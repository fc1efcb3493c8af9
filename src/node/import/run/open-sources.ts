import { createReadStream, readFileSync, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { Skip } from "../draft.ts";
import { isSettings, pagesSavedWith } from "../fields/companion-names.ts";
import { answerSource } from "../fetch/answer-source.ts";
import type { FetchOptions } from "../fetch/fetch-safely.ts";
import type { Source } from "../source.ts";
import { reasonOf } from "./reason-of.ts";

/** A source that can be read, or why what was named cannot. */
export type Opened =
  | {
      source: Source;
      /** To be called when it was read to its end. */
      imported?: () => void;
    }
  | { name: string; skip: Skip };

export interface OpenOptions {
  /** What `-` stands for. */
  standardInput: AsyncIterable<Uint8Array>;
  fetch: FetchOptions;
}

/** How messages call what `-` stands for. */
export const STANDARD_INPUT = "standard input";

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
    if (name === "-") yield { source: { name: STANDARD_INPUT, chunks: options.standardInput } };
    else if (/^https?:\/\//i.test(name)) yield await openAddress(name, options.fetch);
    else if (SCHEME.test(name)) yield { name, skip: OTHER_SCHEME };
    else yield* openPath(name);
  }
}

async function openAddress(name: string, options: FetchOptions): Promise<Opened> {
  try {
    const { fetchSafely } = await import("../fetch/fetch-safely.ts");
    return { source: answerSource(name, await fetchSafely(name, options)) };
  } catch (error) {
    return { name, skip: { failed: true, ...reasonOf(error) } };
  }
}

/** `named` is the folder that was named, where it is in one. */
async function* openPath(path: string, named?: string): AsyncGenerator<Opened> {
  try {
    // Handing so short a thing over to another thread costs more than itself.
    const found = statSync(path);
    if (found.isDirectory()) yield* openFolder(path, named ?? path);
    else if (found.isFile()) yield openFile(path, found.size, named ?? dirname(path));
    // A pipe or a device: it has no size, and cannot be read twice.
    else yield { source: { name: path, chunks: stream(path) } };
  } catch (error) {
    const skip = { failed: true, ...reasonOf(error) };
    yield { name: path, skip: skip.kind === "not there" && LIKE_ADDRESS.test(path) ? FORGOT_SCHEME : skip };
  }
}

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** `localhost:8931/x`, `example.com/feed`, `www.example.com`. */
const LIKE_ADDRESS =
  /^(?:(?:localhost|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,9})(?::\d{1,5})?\/|[a-z\d.-]{1,253}:\d{1,5}$|www\.)/i;

const OTHER_SCHEME: Skip = {
  failed: true,
  kind: "not an address",
  reason:
    "cannot be had: only addresses of http and https are asked; import a file of this machine by its path",
};

const FORGOT_SCHEME: Skip = {
  failed: true,
  kind: "not there",
  reason: "cannot be read: there is no such file; for an address begin it with https://",
};

/** Every file in a folder and below it, in the order of their names. What begins with a dot is a program's, not an editor's. */
async function* openFolder(folder: string, named: string): AsyncGenerator<Opened> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith("."),
  );
  const names = new Set(entries.map(({ name }) => name));
  // In the order of code units, which is the same on every machine.
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (COMPANIONS.has(extname(path).toLowerCase())) yield { name: path, skip: COMPANION };
    else if (entry.isDirectory() && isSavedWith(entry.name, names)) yield { name: path, skip: COMPANION };
    else if (!entry.isDirectory() && isSettings(entry.name)) yield { name: path, skip: NO_ARTICLE };
    else if (entry.isSymbolicLink()) yield* openLinked(path, named);
    else if (entry.isFile() || entry.isDirectory()) yield* openPath(path, named);
  }
}

/** Only a link to a file is followed, or to nothing: one to a folder may lead back to where it lies, a device never ends. */
async function* openLinked(path: string, named: string): AsyncGenerator<Opened> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() ?? true) yield* openPath(path, named);
}

function isSavedWith(folder: string, names: ReadonlySet<string>): boolean {
  return pagesSavedWith(folder).some((page) => names.has(page));
}

const NO_ARTICLE: Skip = {
  failed: false,
  kind: "not an article",
  reason: "is not an article: it tells a program how to make a site",
};

const COMPANION: Skip = {
  failed: false,
  kind: "pictures, styles and the like",
  reason: "is a picture, style or the like; articles come from text",
};

function openFile(path: string, size: number, folder: string): Opened {
  const chunks = size <= SMALL ? inOnePiece(() => readFileSync(path)) : stream(path);
  return { source: { name: path, path, folder, size, chunks } };
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
