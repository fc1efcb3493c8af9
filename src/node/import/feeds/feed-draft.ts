import type { Picture } from "../../../content/picture.ts";
import type { Draft, Item, Skip } from "../draft.ts";
import { authorNames } from "../fields/byline.ts";
import { languageTag } from "../fields/language-tag.ts";
import { safeAddress } from "../html/read-html.ts";
import { enclosureBlocks, filmBlocks } from "./enclosure-block.ts";
import type { Enclosure, Feed, FeedItem } from "./feed.ts";
import { lineOf } from "./feed-line.ts";
import { itemBody, withoutPicture } from "./item-body.ts";
import { itemDate, laterThan } from "./item-date.ts";

/** A longer title is no headline, but text: some feeds of short messages have nothing else. */
const LONGEST_HEADLINE = 500;

/** An item of a feed as a draft, or why it cannot be one. `undated` is the day of items that have no date. */
export function draftOf(item: FeedItem, feed: Feed, undated?: string): Item {
  const date = itemDate(item, feed, undated);
  if (typeof date !== "string") return { skip: date };
  const line = lineOf(item.title);
  const headline = line !== undefined && line.length <= LONGEST_HEADLINE ? line : undefined;
  const address = safe(item.link);
  const image = pictureOf(item.image);
  const { body, standfirst } = itemBody(item, headline, address);
  if (line !== undefined && headline === undefined) body.unshift({ type: "paragraph", text: line });
  const blocks = [...withoutPicture(body, image), ...enclosureBlocks(item.enclosures, body)];
  blocks.push(...filmBlocks(address, blocks));
  if (blocks.length === 0) return { skip: NO_TEXT };
  const updated = laterThan(date, item.updated);
  return {
    draft: {
      ...(item.id !== undefined && { id: item.id }),
      ...(address !== undefined && { address }),
      ...(headline !== undefined && { headline }),
      date,
      ...(updated !== undefined && { updated }),
      body: blocks,
      ...(standfirst !== undefined && { standfirst }),
      ...peopleAndTopics(item, feed),
      ...languageOf(item, feed),
      ...(image !== undefined && { image }),
      ...publicationOf(item, feed),
    },
  };
}

const NO_TEXT: Skip = {
  failed: true,
  kind: "no text",
  reason: "has no text, no headline with a link and nothing to show",
};

function pictureOf(image: Enclosure | undefined): Picture | undefined {
  const src = image === undefined ? undefined : safe(image.address);
  if (image === undefined || src === undefined) return undefined;
  const { width, height, title = "" } = image;
  return { src, alt: title, ...(width !== undefined && height !== undefined && { width, height }) };
}

function peopleAndTopics(item: FeedItem, feed: Feed): Pick<Draft, "authors" | "topics"> {
  const people =
    item.authors.length > 0 ? item.authors : feed.authors.filter(({ name }) => name !== undefined);
  const authors = people.flatMap(({ name, email }) => authorNames(plain(name ?? email ?? "")));
  const topics = (item.tags.length > 0 ? item.tags : feed.tags).map(plain).filter((topic) => topic !== "");
  return { ...(authors.length > 0 && { authors }), ...(topics.length > 0 && { topics }) };
}

/** Names and topics are often escaped once too often: `News &amp; Views`. */
function plain(text: string): string {
  return /[<&]/.test(text) ? (lineOf({ html: text }) ?? "") : text.trim();
}

function languageOf(item: FeedItem, feed: Feed): Pick<Draft, "lang" | "dir"> {
  const lang = languageTag(item.lang ?? feed.lang ?? "");
  const dir = item.dir === "rtl" || item.dir === "ltr" ? item.dir : undefined;
  return { ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) };
}

function publicationOf({ source }: FeedItem, feed: Feed): Pick<Draft, "publication"> {
  const name = source?.name ?? lineOf(feed.title);
  const url = safe(source === undefined ? feed.link : source.address);
  return name === undefined ? {} : { publication: { name, ...(url !== undefined && { url }) } };
}

function safe(address: string | undefined): string | undefined {
  return address === undefined ? undefined : safeAddress(address);
}
