import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

/** News Industry Text Format of IPTC, version 3. https://iptc.org/standards/nitf/ */
export const nitf: Format = {
  name: "NITF",
  endings: [".nitf"],
  recognises: (start) => /^\uFEFF?\s*</.test(start) && /<(?:[\w-]+:)?nitf[\s>]/.test(start),
  read: loadedReader(async () => (await import("../nitf/read-nitf.ts")).readNitf),
};
