import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { readDate } from "../import/dates/read-date.ts";
import type { Feed, FeedItem } from "../import/feeds/feed.ts";
import { readPerson } from "../import/feeds/person.ts";
import { SourceError } from "../import/source.ts";
import { decodeText } from "../import/text/decode-text.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";
import { isSameAddress, isSameText, readWholeFeed, writePeople, type WholeFeed } from "./feed-facts.ts";

const FOLDER = corporaFolder() ?? "";
const SKIPPED = "(skipped where the corpora are not beside the project)";

/**
 * What is known to be answered otherwise: bytes that are of no encoding; a description that begins with `<!'`, which HTML,
 * other than feedparser, takes for a comment.
 */
const RIGHT = 0.95;

interface Fact {
  scope: "feed" | "entry" | "doc";
  n: number;
  field: string;
  value: string;
}

interface FactFile {
  file: string;
  area: string;
  facts: Fact[];
}

describe.skipIf(!existsSync(join(FOLDER, "feeds-feedparser/news-facts.jsonl")))(
  `the feeds of feedparser ${SKIPPED}`,
  () => {
    const folder = join(FOLDER, "feeds-feedparser");

    it("have every fact right in nearly all files, and all of them are read", async (context) => {
      const files = (readRecords(join(folder, "news-facts.jsonl")) as FactFile[]).filter(
        ({ area }) => area === "fields",
      );
      const wrong: string[] = [];
      for (const { file, facts } of files) {
        const faults = await faultsOf(join(folder, file), facts);
        if (faults.length > 0) wrong.push(`${file}: ${faults.join("; ")}`);
      }
      tellFigure(context, "feeds of feedparser: every fact right", RIGHT, files.length, wrong);
    });

    it("are all read, or refused with one clear error where they are no feeds", async (context) => {
      const names = (readRecords(join(folder, "expected.jsonl")) as FactFile[]).map(({ file }) => file);
      const refused: string[] = [];
      for (const name of names.filter((file) => file.endsWith(".xml"))) {
        await read(join(folder, name)).catch((error: unknown) => {
          if (!(error instanceof SourceError)) throw error;
          refused.push(`${name}: ${String(error)}`);
        });
      }
      tellFigure(context, "feeds of feedparser: read", 0.99, names.length, refused);
    });
  },
);

async function read(path: string): Promise<WholeFeed> {
  const bytes = readFileSync(path);
  const headers = headersOf(bytes.toString("latin1"));
  const address = new URL(headers.get("content-location") ?? "", "http://127.0.0.1:8097/").href;
  const contentType = headers.get("content-type");
  const text = decodeText(bytes, { declaration: "xml", ...(contentType !== undefined && { contentType }) });
  return await readWholeFeed(text ?? "", address, headers.get("content-language"));
}

async function faultsOf(path: string, facts: Fact[]): Promise<string[]> {
  try {
    const whole = await read(path);
    return facts
      .filter((fact) => !holds(fact, whole))
      .map((fact) => `${fact.scope} ${fact.n} ${fact.field} ${fact.value}`);
  } catch (error) {
    return [String(error)];
  }
}

/** The headers that a file says it is served with, in a comment at its head. */
function headersOf(text: string): Map<string, string> {
  const headers = text.slice(0, 2000).matchAll(/^Header:\s+([\w-]+):[ \t]*(.*)$/gim);
  return new Map([...headers].map(([, name = "", value = ""]) => [name.toLowerCase(), value.trim()]));
}

function holds({ scope, n, field, value }: Fact, { feed, items }: WholeFeed): boolean {
  const of = scope === "feed" ? feed : items[n];
  return scope === "doc" || (of !== undefined && isRight(of, field, value));
}

function isRight(of: Feed | FeedItem, field: string, value: string): boolean {
  const { title, summary, link, published, updated, authors, tags, lang } = of;
  switch (field) {
    case "title":
      return isSameText(title, value);
    case "summary":
      return isSameText(summary ?? ("content" in of ? of.content : undefined), value);
    case "content":
      return "content" in of && isSameText(of.content, value);
    case "link":
      return isSameAddress(link ?? ("self" in of ? of.self : undefined), value);
    case "id":
      return "id" in of && of.id === value;
    case "published_raw":
      return published === value;
    case "updated_raw":
      return updated === value;
    case "published":
      return isSameInstant(published, value);
    case "updated":
      return isSameInstant(updated, value);
    case "author":
      return writePeople(authors) === (readPerson(value)?.name ?? value);
    case "tag0":
      return tags[0] === value;
    case "language":
      return lang === value;
    case "enclosure0":
      return "enclosures" in of && of.enclosures[0]?.address === value;
    default:
      return false;
  }
}

function isSameInstant(found: string | undefined, value: string): boolean {
  const date = found === undefined ? undefined : readDate(found);
  return date !== undefined && Date.parse(date) === Date.parse(value);
}
