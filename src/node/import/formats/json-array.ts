import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

const BEGINS_LIKE_JSON = /^\uFEFF?\s*(?:\{\s*["}]|\[\s*[{\]])/;
const OTHER_ENDING = /\.(?:md|markdown|mdx|txt|html?|jsonl|ndjson|jl)$/i;

/** JSON (RFC 8259): a list of records, an object that holds such a list, or one article. */
export const jsonArray: Format = {
  name: "JSON",
  endings: [".json"],
  recognises: (start, { name }) => BEGINS_LIKE_JSON.test(start) && !OTHER_ENDING.test(name),
  read: loadedReader(async () => (await import("../records/read-json.ts")).readJsonArray),
};
