import { labelsOf } from "../bookmarks/bookmark.ts";
import type { Site } from "../content/site.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import { collectionItems, type CollectionItem } from "./collection-items.ts";
import { datedName, FileText, type ExportFile } from "./export-file.ts";
import type { KeptThing } from "./kept-things.ts";
import { Pace } from "../keeping/pace.ts";
import { fullAddress } from "./site-address.ts";
import { withEdges } from "./white-space.ts";

/**
 * Bookmarks and collections as a Netscape bookmark file, which every browser imports. What has no place in the format,
 * as highlights, is left out. HTML has no U+0000; a comma in a label is one only for readers that split labels before
 * they read references.
 */
export async function writeNetscape(
  records: readonly KeptRecord[],
  site: Site,
  pace = new Pace(),
): Promise<ExportFile> {
  const title = lineText(site.title);
  const text = new FileText();
  text.add("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n");
  text.add('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n');
  text.add(`<TITLE>${title}</TITLE>\n<H1>${title}</H1>\n`);
  for (const line of listLines(await collectionItems(records, pace), site, "")) {
    text.add(`${line}\n`);
    if (pace.isDue()) await pace.rest();
  }
  return { name: datedName("bookmarks", "html"), type: "text/html", parts: text.parts() };
}

function* listLines(items: readonly CollectionItem[], site: Site, indent: string): Generator<string> {
  yield `${indent}<DL><p>`;
  for (const item of items) {
    if (item.kind === "bookmark") yield* bookmarkLines(item.bookmark, site, `${indent}    `);
    else {
      const { fields, changedAt } = item.collection;
      yield `${indent}    <DT><H3${dates(changedAt, changedAt)}>${lineText(fields.name ?? "")}</H3>`;
      yield* listLines(item.items, site, `${indent}    `);
    }
  }
  yield `${indent}</DL><p>`;
}

function* bookmarkLines({ id, fields, changedAt }: KeptThing<"bookmark">, site: Site, indent: string) {
  const { title = "", note, savedAt, favourite, later } = fields;
  const labels = labelsOf(fields).map((label) => lineText(label).replaceAll(",", "&#44;"));
  const attributes = [
    ` HREF="${lineText(fullAddress(site, id))}"`,
    dates(savedAt === undefined ? undefined : Date.parse(savedAt), changedAt),
    // Of one label with a space, the comma at its end says that it is one.
    labels.length > 0 ? ` TAGS="${labels.join(",")}${labels.length === 1 ? "," : ""}"` : "",
    favourite ? ' FAVOURITE="1"' : "",
    later ? ' TOREAD="1"' : "",
  ];
  yield `${indent}<DT><A${attributes.join("")}>${lineText(title)}</A>`;
  if (note !== undefined && note !== "") yield `${indent}<DD>${noteText(note)}`;
}

/** In whole seconds, as the format has them. */
function dates(added: number | undefined, changed: number): string {
  const [from, to] = [added, changed].map((time) => Math.floor((time ?? 0) / 1000));
  return `${from ? ` ADD_DATE="${from}"` : ""}${to ? ` LAST_MODIFIED="${to}"` : ""}`;
}

const REFERENCES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => REFERENCES[sign] ?? sign).replace(/[\r\f\0]/g, reference);
}

/** White space that a reader would take for the layout of the file is written as references. */
function lineText(text: string): string {
  return withEdges(escaped(text).replace(/[\t\n]/g, reference), " ", reference);
}

function noteText(note: string): string {
  return withEdges(escaped(note), "\t\n ", reference);
}

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
