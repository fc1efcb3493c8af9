import { labelsOf } from "../bookmarks/bookmark.ts";
import type { Site } from "../content/site.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import { datedName, FileText, type ExportFile } from "./export-file.ts";
import { keptPages, type KeptPage } from "./kept-pages.ts";
import { escapedBlock, escapedLine, withoutHtml } from "./markdown-escape.ts";
import { Pace } from "../keeping/pace.ts";
import { fullAddress } from "./site-address.ts";

/** Bookmarks and highlights as one Markdown document. What readers wrote is Markdown already; all else is escaped. */
export async function writeMarkdown(
  records: readonly KeptRecord[],
  site: Site,
  pace = new Pace(),
): Promise<ExportFile> {
  const text = new FileText();
  text.add(`# ${escapedLine(site.title)}\n`);
  for await (const page of keptPages(records)) {
    text.add(`\n${pageMarkdown(page, site, "##")}`);
    if (pace.isDue()) await pace.rest();
  }
  return { name: datedName("bookmarks", "md"), type: "text/markdown", parts: text.parts() };
}

/** One page as Markdown, under a heading of a level. */
export function pageMarkdown(page: KeptPage, site: Site, level: string): string {
  const { address, title, bookmark = {}, collection, highlights } = page;
  const { standfirst, date, savedAt, favourite, later, note } = bookmark;
  const facts = [
    address === "" ? undefined : `Link: ${linkTo(fullAddress(site, address))}`,
    date && `Date: ${escapedLine(date)}`,
    savedAt && `Kept: ${escapedLine(savedAt)}`,
    collection.length > 0 ? `Collection: ${collection.map(escapedLine).join(" / ")}` : undefined,
    labelsOf(bookmark).length > 0 ? `Labels: ${labelsOf(bookmark).map(escapedLine).join(", ")}` : undefined,
    favourite && "Favourite",
    later && "To read later",
    note && `Note:\n\n${withoutHtml(note)}`,
  ].filter((fact): fact is string => typeof fact === "string");
  const blocks = [
    `${level} ${escapedLine(title)}`,
    standfirst && escapedBlock(standfirst),
    facts.map(item).join("\n"),
    ...highlights.flatMap((highlight) => [
      escapedBlock(highlight.exact ?? "").replace(/^/gm, "> "),
      highlight.note && item(withoutHtml(highlight.note)),
    ]),
  ];
  return `${blocks.filter((block) => typeof block === "string" && block !== "").join("\n\n")}\n`;
}

/** A list item holds a note together: what is not closed in it ends with it. */
function item(text: string): string {
  return `- ${text.replace(/\r\n?/g, "\n").replace(/\n(?=[^\n])/g, "\n  ")}`;
}

function linkTo(address: string): string {
  return /^https?:[^\s<>]+$/.test(address) ? `<${address}>` : escapedLine(address);
}
