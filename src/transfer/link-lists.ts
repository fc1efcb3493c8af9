import { decodeHTML, decodeHTMLAttribute } from "entities";
import { entryRecords } from "./entry-records.ts";
import type { PageEntry } from "./file-entry.ts";
import { endsInTag, markupTags, type Tag } from "./markup-tags.ts";
import { Pace } from "../keeping/pace.ts";
import { splitLabels } from "./read-csv.ts";
import { cutOff, excerptOf, type Problem, type Reading, type ReadOptions } from "./reading.ts";
import { readTime } from "./read-time.ts";

/** Headings that say how far a page is; others are folders of the reader. */
const STATES = new Map<string, Pick<PageEntry, "isForLater" | "isRead" | "isFavourite">>([
  ["unread", { isForLater: true }],
  ["archive", { isRead: true }],
  ["read archive", { isRead: true }],
  ["starred", { isFavourite: true }],
]);

/** Reads what Pocket once exported, and Instapaper does: lists of links under headings as "Unread" and "Archive". */
export async function readLinkLists(text: string, options: ReadOptions): Promise<Reading> {
  const { pace = new Pace() } = options;
  const problems: Problem[] = [];
  const entries: PageEntry[] = [];
  let heading = "";
  let opened: Tag | undefined;
  for (const tag of markupTags(text)) {
    if (!tag.isEnd) opened = tag;
    else if (opened?.name === tag.name) {
      const content = decodeHTML(text.slice(opened.end, tag.start).trim());
      if (tag.name === "h1") heading = content;
      if (tag.name === "a") {
        const address = decodeHTMLAttribute(opened.attributes.get("href") ?? "").trim();
        if (/^[a-z][a-z0-9+.-]*:/i.test(address)) entries.push(pageOf(opened, address, content, heading));
        else problems.push({ line: opened.line, what: "noAddress", text: excerptOf(content) });
      }
      opened = undefined;
    }
    if (pace.isDue()) await pace.rest(entries.length);
  }
  if (opened?.name === "a" || endsInTag(text)) problems.push(cutOff(text));
  return { records: await entryRecords(entries, { ...options, pace }), problems };
}

function pageOf({ attributes, line }: Tag, address: string, title: string, heading: string): PageEntry {
  const state = STATES.get(heading.toLowerCase());
  return {
    kind: "page",
    line,
    address,
    title,
    folder: state === undefined && heading !== "" ? [heading] : [],
    labels: splitLabels(decodeHTMLAttribute(attributes.get("tags") ?? ""), /,/),
    savedAt: readTime(attributes.get("time_added") ?? ""),
    ...state,
  };
}
