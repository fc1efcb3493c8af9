import { extname } from "node:path";
import type { FormatReader } from "./draft.ts";
import { readPlainText } from "./formats/plain-text.ts";

/** The formats that can be imported, by the ending of the file's name. A new one is a file in `formats/` and a line here. */
const READERS = new Map<string, FormatReader>([
  [".txt", readPlainText],
  [".text", readPlainText],
]);

/** The reader of a file, or `undefined` when its format is not known. */
export function readerFor(file: string): FormatReader | undefined {
  return READERS.get(extname(file).toLowerCase());
}

export function knownFormats(): string {
  return [...READERS.keys()].join(", ");
}
