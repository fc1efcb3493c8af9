import { decodeHTML } from "entities";
import { entryRecords } from "./entry-records.ts";
import type { PageEntry } from "./file-entry.ts";
import { markupTags, type Tag } from "./markup-tags.ts";
import { Pace } from "../keeping/pace.ts";
import { splitLabels } from "./read-csv.ts";
import { excerptOf, type Problem, type Reading, type ReadOptions } from "./reading.ts";
import { readTime } from "./read-time.ts";

/** Reads what Pocket exported before it exported CSV: lists of links under "Unread" and "Read Archive". */
export async function readPocketHtml(text: string, options: ReadOptions): Promise<Reading> {
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
        const address = decodeHTML(opened.attributes.get("href") ?? "").trim();
        if (/^[a-z][a-z0-9+.-]*:/i.test(address)) entries.push(pageOf(opened, address, content, heading));
        else problems.push({ line: opened.line, what: "noAddress", text: excerptOf(content) });
      }
    }
    if (pace.isDue()) await pace.rest(entries.length);
  }
  return { records: await entryRecords(entries, { ...options, pace }), problems };
}

function pageOf({ attributes, line }: Tag, address: string, title: string, heading: string): PageEntry {
  return {
    kind: "page",
    line,
    address,
    title,
    folder: [],
    labels: splitLabels(decodeHTML(attributes.get("tags") ?? ""), /,/),
    savedAt: readTime(attributes.get("time_added") ?? ""),
    isRead: /archive/i.test(heading),
    isForLater: /^unread$/i.test(heading),
  };
}
