import type { Kind } from "../keeping/kinds.ts";
import type { FormatName } from "../transfer/formats.ts";
import type { ExportName } from "../transfer/make-export.ts";
import type { ProblemCode } from "../transfer/reading.ts";
import { count } from "./count.ts";

const number = new Intl.NumberFormat("en");
const list = new Intl.ListFormat("en");

const kinds: Record<Kind, (n: number) => string> = {
  bookmark: (n) => count(n, "bookmark", "bookmarks"),
  collection: (n) => count(n, "collection", "collections"),
  highlight: (n) => count(n, "highlight", "highlights"),
  reading: (n) => count(n, "page read or opened", "pages read or opened"),
  follow: (n) => count(n, "topic or word to follow", "topics and words to follow"),
  mute: (n) => count(n, "muted topic or word", "muted topics and words"),
  view: (n) => count(n, "pinned list", "pinned lists"),
  setting: (n) => count(n, "setting", "settings"),
  day: (n) => count(n, "day of reading statistics", "days of reading statistics"),
};

const problems: Record<ProblemCode, string> = {
  notText: "This file is not text, or could not be opened.",
  empty: "This file is empty.",
  unknownFormat: "This file is in none of the formats that can be read.",
  damaged: "Damaged, so it cannot be read.",
  cutOff: "The file ends too early: a part of it is missing. What stands before that was read.",
  laterVersion:
    "Written by a later version of this site. What this version knows was read; reload the page to get the newest.",
  notARecord: "Not something that this site keeps, or a value in it is wrong.",
  notACopy: "Not a copy of an article.",
  reachingOut:
    "A copy of an article with pictures from another site, which would tell that site what you read.",
  noAddress: "No address.",
  addressWithoutSite: "An address that does not say of which site.",
  browserQuery: "A search of the browser, not a page.",
  feedNotPage: "A feed, not a page.",
  openQuotation: "A quotation mark is not closed, so the cells of this row cannot be told apart.",
  tooManyCells: "More cells than there are columns, so the cells of this row cannot be told apart.",
  missingColumns: "A column that is needed is missing. These are there:",
  noQuotation: "No words of the text were marked.",
  otherFeed: "A feed of another site, or of this whole site: here you follow this site's topics.",
};

const formats: Record<FormatName, string> = {
  broadsheet: "what a Broadsheet site exports",
  netscape: "bookmarks of a browser or a bookmark service",
  pocketCsv: "Pocket",
  pocketHtml: "Pocket",
  instapaper: "Instapaper",
  instapaperHtml: "Instapaper",
  raindrop: "Raindrop",
  linksCsv: "a table of links",
  readwise: "Readwise",
  annotations: "W3C annotations",
  opml: "feeds, as OPML",
};

const exports: Record<ExportName, { name: string; about: string }> = {
  everything: {
    name: "Everything",
    about: "Broadsheet JSON: all that you keep. This site, on this or another device, takes it in again.",
  },
  browser: {
    name: "Bookmarks for a browser",
    about:
      "HTML with collections as folders, labels and notes. Every browser and bookmark service imports it.",
  },
  markdown: {
    name: "Bookmarks and highlights to read",
    about: "One Markdown file, for a notebook.",
  },
  zip: {
    name: "One file for each page",
    about: "The same as Markdown files in a zip.",
  },
  annotations: {
    name: "Highlights as annotations",
    about: "W3C Web Annotations (JSON-LD), for programs that show them.",
  },
  opml: {
    name: "Topics for a feed reader",
    about: "OPML with the feeds of the topics that you follow. Words have no feed.",
  },
};

/** Every word about what a reader takes along and brings in, in English. */
export const transferEn = {
  exports,
  exportDone: (name: string) => `${name} is ready. Your browser has it among its downloads.`,
  exportWorking: (name: string) => `Making “${name}” …`,
  exportFailed: (name: string) =>
    `“${name}” could not be made; what you keep is as it was. Reload the page and try again, or take it along in another of these forms.`,

  choose: "Choose files, or drop them here:",
  canRead:
    "Files of this or another Broadsheet site, bookmarks of any browser (HTML), Pocket, Instapaper, Raindrop, Readwise and other tables of links (CSV), W3C annotations (JSON-LD), OPML. You see what is in them before anything changes. Nothing leaves this device.",
  reading: (name: string, n: number) =>
    n === 0 ? `Reading ${name} …` : `Reading ${name}: ${number.format(n)} so far …`,
  cancel: "Cancel",
  cancelledReading: "Cancelled. Nothing was changed.",
  readFailed: "What you keep here could not be read to compare it. Reload the page and try again.",

  previewTitle: "What would come in",
  format: (name: FormatName) => `Format: ${formats[name]}.`,
  fresh: (n: number, what: string) => `New: ${what === "" ? number.format(n) : what}.`,
  changed: (n: number) => `Would change, as the file has something newer: ${number.format(n)}.`,
  same: (n: number) => `Here already, and left as it is: ${number.format(n)}.`,
  gone: (n: number) => `Removed here since, and left so: ${number.format(n)}.`,
  removing: (n: number) => `Would be removed here, as it was removed elsewhere since: ${number.format(n)}.`,
  unseen: (n: number) =>
    `To remember, though you see nothing of it (removals, later dates): ${number.format(n)}.`,
  copies: (n: number) => `Copies of articles: ${number.format(n)}.`,
  otherSite: (site: string) =>
    `This file is of another site, ${site}: its pages come in with their full addresses.`,
  leftOut: (n: number) =>
    `Left out, as it belongs to that site (copies of articles, topics followed or muted, reading statistics): ${number.format(n)}.`,
  movedSite: (site: string) =>
    `This file is of another site, ${site}: its pages come in as pages of this site.`,
  hasMoved: (n: number) =>
    n === 1
      ? "The site has moved: treat its pages as this site's"
      : "The sites have moved: treat their pages as this site's",
  nothing: "Nothing in it is new.",
  revive: (n: number) => `Bring back ${count(n, "thing", "things")} that I have removed`,
  someKind: (n: number) => count(n, "thing of a later version", "things of a later version"),
  kind: kinds,
  all: (parts: string[]) => list.format(parts),

  unreadable: (n: number) => `Cannot be read: ${number.format(n)}`,
  line: (n: number) => `Line ${number.format(n)}:`,
  problem: problems,
  moreProblems: (n: number) => `And ${number.format(n)} more.`,

  merge: "Bring it in",
  discard: "Leave it",
  merging: (done: number, all: number) => `${number.format(done)} of ${number.format(all)} brought in …`,
  stopped: (done: number, all: number) =>
    `Stopped: ${number.format(done)} of ${number.format(all)} were brought in. Bring the file in again for the rest, or undo what came in.`,
  refused: "It stopped: this browser stores no more. What had come in by then stays, and can be undone.",
  done: (n: number) => (n === 0 ? "Nothing new came in." : `Done: ${count(n, "thing", "things")} came in.`),
};
