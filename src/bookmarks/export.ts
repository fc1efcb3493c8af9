import { escapeMarkup } from "../content/escape-markup.ts";
import type { Bookmark } from "./bookmark.ts";

/** A file to download: its name, its media type, its content. */
export interface ExportFile {
  name: string;
  type: string;
  content: string;
}

/** All bookmarks as Broadsheet JSON: `{ format: "broadsheet-bookmarks", version: 1, bookmarks: [...] }`, paths as the site has them. */
export function exportJson(bookmarks: Bookmark[]): ExportFile {
  const content = JSON.stringify({ format: "broadsheet-bookmarks", version: 1, bookmarks }, null, 2);
  return { name: "bookmarks.json", type: "application/json", content: `${content}\n` };
}

/**
 * All bookmarks as a Netscape bookmark file, which every browser imports. `addressOf` gives the full address of a path.
 * The format: https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export function exportNetscapeHtml(
  bookmarks: Bookmark[],
  title: string,
  addressOf: (path: string) => string,
): ExportFile {
  const items = bookmarks.map(
    ({ path, title, standfirst, savedAt }) =>
      `    <DT><A HREF="${escapeMarkup(addressOf(path))}" ADD_DATE="${Math.floor(Date.parse(savedAt) / 1000)}">${escapeMarkup(title)}</A>` +
      (standfirst === undefined ? "" : `\n    <DD>${escapeMarkup(standfirst)}`),
  );
  const content = [
    "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    `<TITLE>${escapeMarkup(title)}</TITLE>`,
    `<H1>${escapeMarkup(title)}</H1>`,
    "<DL><p>",
    ...items,
    "</DL><p>",
    "",
  ].join("\n");
  return { name: "bookmarks.html", type: "text/html", content };
}
