import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

// What other JSON with a `uri` does not have.
const OWN_MEMBER =
  /"(?:version[cC]reated|first[cC]reated|pub[sS]tatus|representation[tT]ype|body_\w+|description_\w+|headlines|bodies|renditions|associations|usage[tT]erms|alt[iI]ds|rights[iI]nfo|copyright[hH]older)"\s*:/;
/** The only member an item must have, which is written first. */
const URI_FIRST = /^\uFEFF?\s*(?:\[\s*)?\{\s*"uri"\s*:\s*"/;
const OTHERS_MEMBER = /"(?:body|content|text|html|lang|link|url)"\s*:/;

/** News in JSON of IPTC, versions 1.0 to 3.1: one item, a list of them, or one on each line. https://iptc.org/standards/ninjs/ */
export const ninjs: Format = {
  name: "ninjs",
  endings: [".ninjs"],
  recognises: (start) =>
    /^\uFEFF?\s*[[{]/.test(start) &&
    (/ninjs-schema|"name"\s*:\s*"ninjs"/.test(start) ||
      (/"uri"\s*:\s*"/.test(start) && OWN_MEMBER.test(start)) ||
      (URI_FIRST.test(start) && !OTHERS_MEMBER.test(start))),
  read: loadedReader(async () => (await import("../ninjs/read-ninjs.ts")).readNinjs),
};
