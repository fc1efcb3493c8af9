import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

// NewsML 1 is recognised so that it is not taken for the NITF within it.

/** NewsML-G2 of IPTC: a message, a set of items, or an item by itself. https://iptc.org/standards/newsml-g2/ */
export const newsmlG2: Format = {
  name: "NewsML-G2",
  endings: [".newsml"],
  recognises: (start) =>
    /^\uFEFF?\s*</.test(start) &&
    /<(?:[\w-]+:)?(?:newsMessage|itemSet|newsItem|packageItem|conceptItem|knowledgeItem|planningItem|NewsML)[\s>]/.test(
      start,
    ),
  read: loadedReader(async () => (await import("../newsml/read-newsml.ts")).readNewsml),
};
