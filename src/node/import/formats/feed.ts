import type { Format } from "../draft.ts";
import { beginsWith, isFeedRoot } from "../feeds/feed-root.ts";
import { loadedReader } from "../loaded-reader.ts";

/** RSS 0.9x, 1.0 (RDF), 1.1 and 2.0, Atom 0.3 and 1.0, under whatever ending. */
export const feed: Format = {
  name: "RSS, Atom or RDF feed",
  endings: [".rss", ".atom", ".rdf", ".xml"],
  recognises: (start) => beginsWith(start, isFeedRoot),
  read: loadedReader(async () => (await import("../feeds/read-feed-source.ts")).readFeedSource),
};
