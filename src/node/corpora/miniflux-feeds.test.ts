import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { readDate } from "../import/dates/read-date.ts";
import type { Item } from "../import/draft.ts";
import type { FeedItem, FeedText } from "../import/feeds/feed.ts";
import { lineOf } from "../import/feeds/feed-line.ts";
import { readPerson } from "../import/feeds/person.ts";
import { opml } from "../import/formats/opml.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";
import {
  isSameAddress,
  isSameText,
  readItems,
  readWholeFeed,
  readWholeJsonFeed,
  writePeople,
  type WholeFeed,
} from "./feed-facts.ts";

const FILE = join(corporaFolder() ?? "", "feeds-miniflux/feeds.jsonl");

type Value = string | number;

interface Case {
  kind: string;
  test: string;
  feedURL: string | null;
  data: string;
  expectError: boolean;
  facts: { path: (string | number)[]; value: Value }[];
}

/** What an article and a list of articles have no place for: comments, how often to fetch, bytes of a file, torrents. */
const NOT_KEPT = /CommentsURL|TTL|Size/;
/**
 * What is known to be answered otherwise: a thumbnail is a picture of the item and no enclosure, a torrent is nothing to
 * publish; an item of RDF without a link is at what it is about, not at the home page; a feed's icon is the larger one.
 */
const RIGHT = 0.9;

describe.skipIf(!existsSync(FILE))(
  "the feeds of Miniflux (skipped where the corpora are not beside the project)",
  () => {
    it("have every fact right in nearly all of them", async (context) => {
      const cases = readRecords(FILE) as Case[];
      const wrong: string[] = [];
      for (const one of cases) {
        const faults = await faultsOf(one);
        if (faults.length > 0) wrong.push(`${one.kind} ${one.test}: ${faults.join("; ")}`);
      }
      tellFigure(context, "feeds of Miniflux: every fact right", RIGHT, cases.length, wrong);
    });
  },
);

async function faultsOf({ kind, data, feedURL, expectError, facts }: Case): Promise<string[]> {
  try {
    if (kind === "opml") return await opmlFaults(data, facts);
    const read = kind === "jsonfeed" ? readWholeJsonFeed : readWholeFeed;
    const whole = await read(data, feedURL ?? "");
    const wrong = facts.filter(({ path, value }) => !holds(path, value, whole, feedURL ?? ""));
    const faults = wrong.map(({ path, value }) => `${path.join(".")} ${value}`);
    return expectError ? ["was read and should not be"] : faults;
  } catch (error) {
    return expectError ? [] : [String(error)];
  }
}

async function opmlFaults(data: string, facts: Case["facts"]): Promise<string[]> {
  const items: Item[] = await readItems(opml, data);
  return facts
    .filter(({ value }) => items.length !== value)
    .map(({ value }) => `${items.length} and not ${value}`);
}

function holds(
  path: Case["facts"][number]["path"],
  value: Value,
  { feed, items }: WholeFeed,
  address: string,
): boolean {
  const [field, index, ...inner] = path;
  if (NOT_KEPT.test(path.join("."))) return true;
  const text = String(value);
  switch (String(field)) {
    case "Title":
      return isSameText(feed.title ?? { text: address }, text);
    case "Description":
      return isSameText(feed.summary, text);
    case "SiteURL":
      return isSameAddress(feed.link ?? feed.self ?? address, text);
    case "FeedURL":
      return isSameAddress(feed.self ?? address, text);
    case "IconURL":
      return isSameAddress(feed.image ?? "", text);
    case "Language":
      return (feed.lang ?? "").toLowerCase() === text;
    case "Entries": {
      if (index === "#len") return items.length === value;
      const item = typeof index === "number" ? items[index] : undefined;
      return item !== undefined && holdsOfItem(item, inner, value, feed);
    }
    default:
      return false;
  }
}

/** Where a feed says nothing, Miniflux puts something else in its place, which the facts have. */
function holdsOfItem(
  item: FeedItem,
  path: Case["facts"][number]["path"],
  value: Value,
  feed: WholeFeed["feed"],
): boolean {
  const [field, index, inner] = path;
  const text = String(value);
  const link = item.link ?? item.enclosures[0]?.address ?? feed.link;
  const content = item.content ?? item.summary;
  switch (String(field)) {
    case "URL":
      return isSameAddress(link, text);
    case "Title":
      return index === "#len" ? true : isSameText(item.title ?? titleInstead(item, text), text);
    case "Content":
      return isSameText(content, text);
    case "Date":
      return Date.parse(readDate(item.published ?? item.updated ?? "") ?? "") === Date.parse(text);
    case "Author":
      return isAuthor(item, feed, text);
    case "Language":
      return (item.lang ?? feed.lang ?? "").toLowerCase() === text;
    case "Tags":
      return (item.tags.length > 0 ? item.tags : feed.tags).length === value;
    case "Enclosures":
      if (index === "#len") return item.enclosures.length === value;
      return isEnclosure(item, Number(index), String(inner), text);
    default:
      return false;
  }
}

function titleInstead({ link, content, summary }: FeedItem, fact: string): FeedText {
  const line = lineOf(content ?? summary);
  return { text: line === fact ? line : (link ?? "") };
}

function isAuthor({ authors }: FeedItem, feed: WholeFeed["feed"], fact: string): boolean {
  const people = authors.length > 0 ? authors : feed.authors;
  const all = people.length > 0 || feed.webMaster === undefined ? people : [feed.webMaster];
  const sorted = all.toSorted((one, other) => (one.name ?? "").localeCompare(other.name ?? ""));
  return writePeople(sorted) === (fact.includes("@") ? writePeople([readPerson(fact) ?? {}]) : fact);
}

function isEnclosure({ enclosures }: FeedItem, index: number, field: string, fact: string): boolean {
  const enclosure = enclosures[index];
  return field === "URL" ? isSameAddress(enclosure?.address, fact) : enclosure?.type === fact;
}
