import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, it } from "vitest";
import { readDate } from "../import/dates/read-date.ts";
import type { Feed, FeedItem, Person } from "../import/feeds/feed.ts";
import { readHtml } from "../import/html/read-html.ts";
import { corporaFolder } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";
import { isSameAddress, isSameText, readWholeFeed, readWholeJsonFeed, type WholeFeed } from "./feed-facts.ts";

const FOLDER = join(corporaFolder() ?? "", "feeds-gofeed/translator");
/** Feeds of this corpus are read from nowhere, and its addresses stay as they are written. */
const ADDRESS = "https://feed.example/feed.xml";

/** What is known to be answered otherwise: of several links gofeed takes the last, we the first. */
const RIGHT = 0.9;

const person = v.object({ name: v.optional(v.string()), email: v.optional(v.string()) });
const either = {
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  link: v.optional(v.string()),
  published: v.optional(v.string()),
  publishedParsed: v.optional(v.string()),
  updated: v.optional(v.string()),
  updatedParsed: v.optional(v.string()),
  authors: v.optional(v.array(person), []),
  categories: v.optional(v.array(v.string()), []),
  image: v.optional(v.object({ url: v.string() })),
};

/** Of gofeed's universal feed everything but copyright, generator and the raw trees of extensions, which no article has. */
const feedSchema = v.object({
  ...either,
  feedLink: v.optional(v.string()),
  language: v.optional(v.string()),
  items: v.array(
    v.object({
      ...either,
      guid: v.optional(v.string()),
      content: v.optional(v.string()),
      enclosures: v.optional(v.array(v.object({ url: v.string() })), []),
    }),
  ),
});
type Either = v.InferOutput<v.ObjectSchema<typeof either, undefined>>;
type Expected = v.InferOutput<typeof feedSchema>;

describe.skipIf(!existsSync(FOLDER))(
  "the feeds of gofeed (skipped where the corpora are not beside the project)",
  () => {
    it("have every field of an article right in nearly all of them", async (context) => {
      const cases = [...casesOf("rss"), ...casesOf("atom"), ...casesOf("json")];
      const wrong: string[] = [];
      for (const { name, input, expected } of cases) {
        const read = input.endsWith(".json") ? readWholeJsonFeed : readWholeFeed;
        const whole = await read(readFileSync(input, "utf8"), ADDRESS);
        const faults = [...faultsOf(whole, v.parse(feedSchema, JSON.parse(readFileSync(expected, "utf8"))))];
        if (faults.length > 0) wrong.push(`${name}: ${faults.join("; ")}`);
      }
      tellFigure(context, "feeds of gofeed: every field right", RIGHT, cases.length, wrong);
    });
  },
);

function casesOf(folder: string): { name: string; input: string; expected: string }[] {
  const files = readdirSync(join(FOLDER, folder));
  return files.flatMap((file) => {
    const name = file.replace(/_expected\.json$|\.json$/, "");
    const input = [`${name}.xml`, `${name}.json`].find((one) => one !== file && files.includes(one));
    if (input === undefined || !file.endsWith(".json")) return [];
    return [{ name, input: join(FOLDER, folder, input), expected: join(FOLDER, folder, file) }];
  });
}

function* faultsOf({ feed, items }: WholeFeed, expected: Expected): Generator<string> {
  yield* sharedFaults(feed, expected, {
    image: feed.image,
    published: dateOfFeed(feed, items),
    updated: feed.updated ?? items[0]?.updated,
  });
  if (expected.feedLink !== feed.self) yield `feedLink ${feed.self}`;
  if (expected.language !== feed.lang) yield `language ${feed.lang}`;
  if (items.length !== expected.items.length) yield `${items.length} items`;
  for (const [index, told] of expected.items.entries()) {
    const item = items[index];
    if (item === undefined) continue;
    const published = item.published ?? item.updated;
    yield* sharedFaults(item, told, { image: imageOf(item), published, updated: item.updated });
    if (told.guid !== undefined && told.guid !== item.id) yield `guid ${item.id}`;
    if (told.content !== undefined && !isSameText(item.content, told.content))
      yield `content ${JSON.stringify(item.content)}`;
    const enclosures = item.enclosures
      .filter(({ type }) => !type.startsWith("image"))
      .map(({ address }) => address);
    if (told.enclosures.map(({ url }) => url).join(" ") !== enclosures.join(" "))
      yield `enclosures ${enclosures.join(" ")}`;
  }
}

/** A JSON Feed has no date, and gofeed takes that of its first item. */
function dateOfFeed(feed: Feed, items: FeedItem[]): string | undefined {
  return (
    feed.published ??
    (feed.version === undefined && feed.self !== undefined ? items[0]?.published : undefined)
  );
}

/** Without a picture of its own an item has the first in its text. */
function imageOf({ image, content }: FeedItem): string | undefined {
  if (image !== undefined || content === undefined || "text" in content) return image?.address;
  const [first] = readHtml(content.html).filter((block) => block.type === "image");
  return first?.src;
}

function* sharedFaults(
  found: Feed | FeedItem,
  told: Either,
  {
    image,
    published,
    updated,
  }: { image: string | undefined; published: string | undefined; updated: string | undefined },
): Generator<string> {
  if (told.title !== undefined && !isSameText(found.title, told.title))
    yield `title ${JSON.stringify(found.title)}`;
  if (told.description !== undefined && !isSameText(found.summary, told.description))
    yield `summary ${JSON.stringify(found.summary)}`;
  if (told.link !== undefined && !isSameAddress(found.link, told.link)) yield `link ${found.link}`;
  if (told.published !== undefined && told.published !== published) yield `published ${published}`;
  if (told.updated !== undefined && told.updated !== updated) yield `updated ${updated}`;
  if (!isSameInstant(published, told.publishedParsed)) yield `published ${published}`;
  if (!isSameInstant(updated, told.updatedParsed)) yield `updated ${updated}`;
  if (told.image !== undefined && !isSameAddress(image, told.image.url)) yield `image ${image}`;
  const authors = people([
    ...found.authors,
    ...("webMaster" in found && found.webMaster ? [found.webMaster] : []),
  ]);
  if (people(told.authors) !== authors) yield `authors ${authors}`;
  if (told.categories.toSorted().join() !== found.tags.toSorted().join())
    yield `categories ${found.tags.join()}`;
}

function isSameInstant(found: string | undefined, told: string | undefined): boolean {
  const [ours, theirs] = [readDate(found ?? "") ?? "", told ?? ""].map((date) =>
    Math.floor(Date.parse(date) / 1000),
  );
  return told === undefined || ours === theirs;
}

function people(all: Person[]): string {
  return all.map(({ name, email }) => `${name ?? ""} ${email ?? ""}`).join(", ");
}
