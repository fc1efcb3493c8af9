import { decodeXML } from "entities";
import { escapeMarkup } from "../content/escape-markup.ts";
import { publicUrl, type Site } from "../content/site.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import { paths } from "../paths.ts";
import { importedRecord } from "./entry-records.ts";
import { datedName, FileText, type ExportFile } from "./export-file.ts";
import { keptThings } from "./kept-things.ts";
import { markupTags, type Tag } from "./markup-tags.ts";
import { Pace } from "../keeping/pace.ts";
import { cutOff, excerptOf, type Problem, type Reading, type ReadOptions } from "./reading.ts";
import { readTime } from "./read-time.ts";
import { keptAddress } from "./site-address.ts";

const TOPIC = "topic:";
const TOPIC_PATH = /^\/topics\/([a-z0-9-]+)(?:\/feed\.xml)?\/?$/;

/** The feeds of the topics that a reader follows, for any feed reader. Words have no feed. http://opml.org/spec2.opml */
export function writeOpml(records: readonly KeptRecord[], site: Site): ExportFile {
  const topics = keptThings(records, "follow").filter(({ id }) => id.startsWith(TOPIC));
  const outlines = topics.map(({ id, fields }) => {
    const topic = id.slice(TOPIC.length);
    const attributes = {
      type: "rss",
      text: fields.label ?? topic,
      xmlUrl: publicUrl(site, paths.topicFeed.href(topic)),
      htmlUrl: publicUrl(site, paths.topic.href(topic)),
      created: fields.since && new Date(fields.since).toUTCString(),
    };
    return `    <outline${Object.entries(attributes).map(attribute).join("")}/>\n`;
  });
  const text = new FileText();
  for (const line of [
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n',
    `  <head>\n    <title>${escapeMarkup(xmlText(site.title))}</title>\n  </head>\n  <body>\n`,
    ...outlines,
    "  </body>\n</opml>\n",
  ])
    text.add(line);
  return { name: datedName("topics", "opml"), type: "text/x-opml", parts: text.parts() };
}

function attribute([name, value]: [string, string | undefined]): string {
  return value === undefined
    ? ""
    : ` ${name}="${escapeMarkup(xmlText(value)).replace(/[\t\n\r]/g, "&#10;")}"`;
}

/** XML has no word for most control characters, not even as references. */
function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

/** Reads the feeds of this site's topics; those of other sites are told. */
export async function readOpml(text: string, { site, pace = new Pace() }: ReadOptions): Promise<Reading> {
  const records: KeptRecord[] = [];
  const problems: Problem[] = [];
  for (const tag of markupTags(text)) {
    if (tag.name !== "outline" || tag.isEnd) continue;
    const read = readOutline(tag, site);
    if (read !== undefined && "what" in read) problems.push(read);
    else if (read !== undefined) records.push(read);
    if (pace.isDue()) await pace.rest(records.length);
  }
  if (!/<\/opml\s*>/i.test(text)) problems.push(cutOff(text));
  return { records, problems };
}

/** What an outline stands for; `undefined` for one that only has others in it. */
function readOutline({ attributes, line }: Tag, site: Site): KeptRecord | Problem | undefined {
  const value = (name: string) => decodeXML(attributes.get(name) ?? "");
  const addresses = [value("xmlurl"), value("htmlurl"), value("url")].filter((address) => address !== "");
  if (addresses.length === 0) return undefined;
  const label = value("text") || value("title");
  const topics = addresses.map((address) => TOPIC_PATH.exec(keptAddress(site, address))?.[1]);
  const topic = topics.find((topic) => topic !== undefined);
  if (topic === undefined) return { line, what: "otherFeed", text: excerptOf(label || addresses.join(" ")) };
  const time = readTime(value("created"));
  const since = time === undefined ? {} : { since: new Date(time).toISOString() };
  return importedRecord("follow", TOPIC + topic, { label: label || topic, ...since }, time);
}
