import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

/** WordPress eXtended RSS: what WordPress writes under Tools → Export. https://codex.wordpress.org/Tools_Export_Screen */
export const wordpressExport: Format = {
  name: "WordPress export",
  endings: [".wxr"],
  recognises: (start) =>
    /<rss\b/i.test(start) && /xmlns:wp=["']https?:\/\/wordpress\.org\/export\//i.test(start),
  read: loadedReader(async () => (await import("../wordpress/read-wordpress-export.ts")).readWordpressExport),
};
