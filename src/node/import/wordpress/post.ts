import { htmlLine } from "../html/read-html.ts";
import { readDate } from "../dates/read-date.ts";
import { type Coauthor, coauthors, languageOf, topicsOf } from "./post-terms.ts";
import { childOf, childrenOf, lineOf, textOf, type XmlElement } from "../xml/xml-element.ts";

/** An item of a WordPress export: a post, a page, a picture, an entry of a menu. */
export interface Post {
  /** The number it has in WordPress. */
  number: string;
  type: string;
  status: string;
  isProtected: boolean;
  title: string;
  guid?: string;
  address?: string;
  slug?: string;
  date?: string;
  updated?: string;
  creator?: string;
  /** Those whom Co-Authors Plus names, as it calls them: logins or names. */
  authors: Coauthor[];
  /** The language that Polylang says it is in. */
  language?: string;
  topics: string[];
  /** HTML, or text with blank lines between its paragraphs. */
  content: string;
  excerpt: string;
  /** The notes of the block editor, in its JSON. */
  footnotes?: string;
  /** The number of its featured picture. */
  thumbnail?: string;
  /** The number of the post it belongs to, of a picture. */
  parent: string;
  comments: number;
}

export function readPost(item: XmlElement, comments: number): Post {
  const line = (name: string) => lineOf(childOf(item, name));
  return {
    number: line("wp:post_id") ?? "",
    type: line("wp:post_type") ?? "post",
    status: line("wp:status") ?? "publish",
    isProtected: line("wp:post_password") !== undefined,
    title: htmlLine(textOf(childOf(item, "title"))),
    guid: line("guid"),
    address: line("link"),
    slug: decoded(line("wp:post_name")),
    ...datesOf(line),
    creator: line("dc:creator"),
    authors: coauthors(item),
    language: languageOf(item),
    topics: topicsOf(item),
    content: textOf(childOf(item, "content:encoded")),
    excerpt: textOf(childOf(item, "excerpt:encoded")),
    footnotes: metaOf(item, "footnotes"),
    thumbnail: metaOf(item, "_thumbnail_id"),
    parent: line("wp:post_parent") ?? "0",
    comments,
  };
}

/** A value that a post has been given under a name. */
export function metaOf(item: XmlElement, key: string): string | undefined {
  const meta = childrenOf(item, "wp:postmeta").find((one) => lineOf(childOf(one, "wp:meta_key")) === key);
  return meta && lineOf(childOf(meta, "wp:meta_value"));
}

/** The times in UTC; where they were never set, which reads `0000-00-00 00:00:00`, those of the site's own clock. */
function datesOf(line: (name: string) => string | undefined): Pick<Post, "date" | "updated"> {
  const date =
    instantOf(line("wp:post_date_gmt")) ?? clockTime(line("wp:post_date")) ?? readable(line("pubDate"));
  const updated = instantOf(line("wp:post_modified_gmt")) ?? clockTime(line("wp:post_modified"));
  return { date, ...(updated !== undefined && updated !== date && { updated }) };
}

function instantOf(time: string | undefined): string | undefined {
  return clockTime(
    time && (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time) ? `${time.replace(" ", "T")}Z` : time),
  );
}

function clockTime(time: string | undefined): string | undefined {
  return time?.startsWith("0000") ? undefined : readable(time);
}

function readable(time: string | undefined): string | undefined {
  return time === undefined ? undefined : readDate(time);
}

function decoded(slug: string | undefined): string | undefined {
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
