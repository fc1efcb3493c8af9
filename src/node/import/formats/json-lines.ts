import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

const SEVERAL_OBJECTS = /^\uFEFF?\s*\{[^\n]*\}[^\S\n]*\n\s*\{/;

/** JSON Lines (jsonlines.org), also called NDJSON: a record on each line. */
export const jsonLines: Format = {
  name: "JSON Lines",
  endings: [".jsonl", ".ndjson", ".jl"],
  recognises: (start) => SEVERAL_OBJECTS.test(start),
  read: loadedReader(async () => (await import("../records/read-json-lines.ts")).readJsonLines),
};
