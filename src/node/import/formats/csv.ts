import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

/** CSV (RFC 4180) with a header, or with semicolons, tabs or bars between its columns. */
export const csv: Format = {
  name: "CSV",
  endings: [".csv", ".tsv", ".tab"],
  recognises: (_, { contentType = "" }) => /^text\/(?:csv|tab-separated-values)/i.test(contentType),
  read: loadedReader(async () => (await import("../records/read-csv.ts")).readCsv),
};
