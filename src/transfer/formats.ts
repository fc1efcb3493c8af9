import type { Read } from "./reading.ts";

/** What each format that can be read is read by; fetched when a file of it is there. */
const READERS = {
  broadsheet: async () => (await import("./broadsheet-json.ts")).readBroadsheetJson,
  netscape: async () => (await import("./read-netscape.ts")).readNetscape,
  pocketCsv: async () => (await import("./pocket-csv.ts")).readPocketCsv,
  pocketHtml: async () => (await import("./link-lists.ts")).readLinkLists,
  instapaper: async () => (await import("./instapaper-csv.ts")).readInstapaperCsv,
  instapaperHtml: async () => (await import("./link-lists.ts")).readLinkLists,
  raindrop: async () => (await import("./raindrop-csv.ts")).readRaindropCsv,
  linksCsv: async () => (await import("./links-csv.ts")).readLinksCsv,
  readwise: async () => (await import("./readwise-csv.ts")).readReadwiseCsv,
  annotations: async () => (await import("./read-annotations.ts")).readAnnotations,
  opml: async () => (await import("./opml.ts")).readOpml,
} satisfies Record<string, () => Promise<Read>>;

export type FormatName = keyof typeof READERS;

/** So many characters tell the format. */
const BEGINNING = 4096;

export function readerOf(format: FormatName): Promise<Read> {
  return READERS[format]();
}

/** The format of a file by its name and its text; `undefined` where it is none that can be read. */
export function formatOf(name: string, text: string): FormatName | undefined {
  const beginning = text.slice(0, BEGINNING);
  const trimmed = beginning.trimStart();
  if (/^[{[]/.test(trimmed)) return jsonFormat(beginning);
  if (trimmed.startsWith("<")) return markupFormat(beginning);
  return tableFormat(trimmed.split("\n", 1)[0] ?? "", /\.csv$/i.test(name));
}

function jsonFormat(beginning: string): FormatName | undefined {
  if (/"format"\s*:\s*"broadsheet/.test(beginning)) return "broadsheet";
  return /ns\/anno\.jsonld|"Annotation|TextQuoteSelector|"target"\s*:/.test(beginning)
    ? "annotations"
    : undefined;
}

function markupFormat(beginning: string): FormatName | undefined {
  if (/<opml[\s>]/i.test(beginning)) return "opml";
  if (/NETSCAPE-Bookmark|<D[TL]\b/i.test(beginning)) return "netscape";
  if (/<title>\s*Instapaper\b/i.test(beginning)) return "instapaperHtml";
  return /time_added\s*=|<title>\s*Pocket Export/i.test(beginning) ? "pocketHtml" : undefined;
}

function tableFormat(firstLine: string, isTable: boolean): FormatName | undefined {
  const columns = firstLine.split(/[,;\t]/).map((name) => name.replace(/^[\s"]+|[\s"]+$/g, "").toLowerCase());
  const has = (...names: string[]) => names.every((name) => columns.includes(name));
  if (has("highlight", "book title")) return "readwise";
  if (has("url", "folder", "created") || has("url", "excerpt")) return "raindrop";
  if (has("url", "time_added") || has("url", "status")) return "pocketCsv";
  if (has("url", "folder") || has("url", "selection")) return "instapaper";
  return isTable && has("url") ? "linksCsv" : undefined;
}
