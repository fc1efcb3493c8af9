import type { Format } from "./draft.ts";
import { csv } from "./formats/csv.ts";
import { feed } from "./formats/feed.ts";
import { htmlPage } from "./formats/html-page.ts";
import { jsonArray } from "./formats/json-array.ts";
import { jsonFeed } from "./formats/json-feed.ts";
import { jsonLines } from "./formats/json-lines.ts";
import { markdown } from "./formats/markdown.ts";
import { newsmlG2 } from "./formats/newsml-g2.ts";
import { ninjs } from "./formats/ninjs.ts";
import { nitf } from "./formats/nitf.ts";
import { opml } from "./formats/opml.ts";
import { plainText } from "./formats/plain-text.ts";
import { wordpressExport } from "./formats/wordpress-export.ts";
import { zip } from "./formats/zip.ts";

/**
 * The formats that can be imported, the most particular first: what a source begins with tells more than the ending of its
 * name. A new one is a file in `formats/` and a line here; its parts stand beside, in a folder of its name. What several
 * share is in `text/`, `json/`, `xml/` and `html/` (how it is written), `fields/` and `dates/` (what a field says),
 * `records/` (dumps and front matter) and `wire/` (formats of agencies).
 */
export const formats: Format[] = [
  zip,
  wordpressExport,
  newsmlG2,
  nitf,
  opml,
  feed,
  jsonFeed,
  ninjs,
  jsonLines,
  jsonArray,
  htmlPage,
  csv,
  markdown,
  plainText,
];
