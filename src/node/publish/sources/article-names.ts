import { type Dir, opendirSync } from "node:fs";
import { isArticleName } from "../../data/read-data.ts";

/** The names of the files that should be articles, in no certain order: a folder of a million names is not held in memory. */
export function* articleNames(folder: string): Generator<string> {
  let entries: Dir;
  try {
    entries = opendirSync(folder, { bufferSize: 512 });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
  try {
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync())
      if (isArticleName(entry.name)) yield entry.name;
  } finally {
    entries.closeSync();
  }
}
