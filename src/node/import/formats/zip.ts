import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

/** A zip (APPNOTE.TXT) of files of any other format, read one after the other. */
export const zip: Format = {
  name: "zip",
  endings: [".zip"],
  recognises: (start) => start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006"),
  read: loadedReader(async () => (await import("../zip/read-zip.ts")).readZip),
};
