import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

/** A document of plain text: a headline and a date in its first lines, where it has them, then paragraphs. */
export const plainText: Format = {
  name: "plain text",
  endings: [".txt", ".text"],
  read: loadedReader(async () => (await import("../plain-text/read-plain-text.ts")).readPlainText),
};
