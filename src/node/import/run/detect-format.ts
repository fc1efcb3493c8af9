import { extname } from "node:path";
import type { Format } from "../draft.ts";
import { formats } from "../formats.ts";
import { decodeText } from "../text/decode-text.ts";
import { type Source, SourceError } from "../source.ts";
import { binaryKind } from "./binary-kinds.ts";
import { peek } from "./peek.ts";

/** Endings by what servers call these formats, for addresses that have none. */
const ENDING_OF: Record<string, string> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/csv": ".csv",
  "application/json": ".json",
  "application/feed+json": ".json",
  "application/x-ndjson": ".jsonl",
  "application/jsonl": ".jsonl",
  "application/xml": ".xml",
  "text/xml": ".xml",
  "application/rss+xml": ".xml",
  "application/atom+xml": ".xml",
  "application/zip": ".zip",
};

/**
 * The format of a source, and the source to be read by it. What it begins with tells first, then the ending of its name,
 * then what a server called it. Throws a `SourceError` for what cannot be imported.
 */
export async function detectFormat(opened: Source): Promise<{ format: Format; source: Source }> {
  const { beginning, source } = await peek(opened);
  const binary = binaryKind(beginning);
  if (binary !== undefined) throw binary;
  const start = decodeRoughly(beginning);
  const type = source.contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const format =
    formats.find(({ recognises }) => recognises?.(start, source)) ??
    byEnding(endingOf(source.name)) ??
    byEnding(ENDING_OF[type]) ??
    (isNamelessText(source.name, beginning)
      ? byEnding(/^---[ \t]*\r?\n[\w-]+:/.test(start) ? ".md" : ".txt")
      : undefined);
  if (format === undefined) throw new SourceError("unknown format", UNKNOWN());
  return { format, source };
}

function byEnding(ending: string | undefined): Format | undefined {
  return formats.find(({ endings }) => ending !== undefined && endings.includes(ending));
}

/** In an address what comes after the path is no part of a name; a file may be called `Why?.txt`. */
function endingOf(name: string): string {
  const path = isAddress(name) ? name.replace(/[?#].*$/, "") : name;
  return extname(path).toLowerCase();
}

function isAddress(name: string): boolean {
  return /^https?:/i.test(name);
}

/** Standard input, and files of archives that are called by a number, have no ending. */
function isNamelessText(name: string, beginning: Buffer): boolean {
  return !isAddress(name) && endingOf(name) === "" && decodeText(beginning) !== undefined;
}

/** The formats as a sentence lists them. */
export function knownFormats(): string {
  return formats.map(({ name }) => name).join(", ");
}

function UNKNOWN(): string {
  return `is of a format that cannot be imported; what can: ${knownFormats()}. A text must be named .txt, .md or .html`;
}

/** Good enough to recognise a format by: two bytes a character where a mark or the first characters say so, else UTF-8. */
function decodeRoughly(bytes: Buffer): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
    return decodeAs("utf-16be", bytes);
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0))
    return decodeAs("utf-16le", bytes);
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
