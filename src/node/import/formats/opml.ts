import type { Format } from "../draft.ts";
import { beginsWith } from "../feeds/feed-root.ts";
import { loadedReader } from "../loaded-reader.ts";

/** A list of feeds (http://opml.org/spec2.opml): gives the feeds it names, each once, and fetches none. */
export const opml: Format = {
  name: "OPML list of feeds",
  endings: [".opml"],
  recognises: (start) => beginsWith(start, ({ name }) => name === "opml"),
  read: loadedReader(async () => (await import("../feeds/read-opml.ts")).readOpml),
};
