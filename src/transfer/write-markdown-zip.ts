import { strToU8, Zip, ZipPassThrough } from "fflate";
import type { Site } from "../content/site.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import { datedName, FileBytes, type ExportFile } from "./export-file.ts";
import { fileNamer } from "./file-names.ts";
import { keptPages } from "./kept-pages.ts";
import { Pace } from "../keeping/pace.ts";
import { pageMarkdown } from "./write-markdown.ts";

/**
 * Bookmarks and highlights as a zip with one Markdown document a page. It is made piece by piece, so
 * that the page goes on answering; so small documents are as well left as they are.
 */
export async function writeMarkdownZip(
  records: readonly KeptRecord[],
  site: Site,
  pace = new Pace(),
): Promise<ExportFile> {
  const bytes = new FileBytes();
  const zip = new Zip((failure, piece) => {
    if (failure !== null) throw failure;
    bytes.add(piece);
  });
  const nameOf = fileNamer("md");
  for await (const page of keptPages(records)) {
    const file = new ZipPassThrough(nameOf(page.title));
    zip.add(file);
    file.push(strToU8(pageMarkdown(page, site, "#").toWellFormed()), true);
    if (pace.isDue()) await pace.rest();
  }
  zip.end();
  return { name: datedName("bookmarks", "zip"), type: "application/zip", parts: bytes.parts() };
}
