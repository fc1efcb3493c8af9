import * as v from "valibot";
import type { Enclosure, Feed, FeedItem, FeedText, Person } from "./feed.ts";
import { absolute } from "./feed-link.ts";
import { distinct } from "./person.ts";

/** What is of another kind than the specification says counts as missing. */
const text = v.fallback(
  v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.nonEmpty())),
  undefined,
);
const author = v.fallback(
  v.union([
    v.object({ name: text, url: text }),
    v.pipe(
      v.string(),
      v.transform((name) => ({ name: name.trim() || undefined })),
    ),
  ]),
  {},
);
const authors = v.fallback(
  v.union([
    v.array(author),
    v.pipe(
      author,
      v.transform((one) => [one]),
    ),
  ]),
  [],
);
const tags = v.fallback(v.array(text), []);
const attachment = v.fallback(v.object({ url: text, mime_type: text, title: text }), {});

const people = { author: v.optional(author), authors: v.optional(authors) };

/** The members of a feed that are read (https://www.jsonfeed.org/version/1.1/). */
const feedSchema = v.object({
  version: text,
  title: text,
  description: text,
  home_page_url: text,
  feed_url: text,
  icon: text,
  favicon: text,
  language: text,
  ...people,
});

const itemSchema = v.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  tags: v.optional(tags),
  attachments: v.optional(v.fallback(v.array(attachment), [])),
  ...people,
});

/** What a JSON Feed says about itself; `undefined` for what is no object. */
export function jsonFeedOf(value: unknown, address: string | undefined): Feed | undefined {
  const { success, output } = v.safeParse(feedSchema, value);
  if (!success) return undefined;
  return {
    title: textOf(output.title),
    summary: textOf(output.description),
    link: absolute(output.home_page_url, address),
    self: absolute(output.feed_url, address),
    lang: output.language,
    image: absolute(output.icon ?? output.favicon, address),
    authors: peopleOf(output),
    tags: [],
  };
}

/** What an item of a JSON Feed says; `undefined` for what is no object. */
export function jsonItemOf(value: unknown, address: string | undefined): FeedItem | undefined {
  const { success, output } = v.safeParse(itemSchema, value);
  if (!success) return undefined;
  const link = absolute(output.url, address) ?? absolute(output.external_url, address);
  const image = absolute(output.image ?? output.banner_image, address);
  return {
    id: output.id ?? link,
    link,
    title: textOf(output.title),
    summary: textOf(output.summary),
    content: contentOf(output.content_html, output.content_text, address),
    published: output.date_published,
    updated: output.date_modified,
    lang: output.language,
    image: image === undefined ? undefined : { address: image, type: "image" },
    authors: peopleOf(output),
    tags: [...new Set(output.tags?.filter((tag) => tag !== undefined))],
    enclosures: (output.attachments ?? []).flatMap((one) => enclosureOf(one, address)),
  };
}

function contentOf(
  html: string | undefined,
  plain: string | undefined,
  base: string | undefined,
): FeedText | undefined {
  if (html !== undefined) return { html, ...(base !== undefined && { base }) };
  return textOf(plain);
}

function textOf(plain: string | undefined): FeedText | undefined {
  return plain === undefined ? undefined : { text: plain };
}

function peopleOf(of: {
  author?: { name?: string | undefined };
  authors?: { name?: string | undefined }[];
}): Person[] {
  const all = of.authors !== undefined && of.authors.length > 0 ? of.authors : [of.author ?? {}];
  return distinct(all.flatMap(({ name }) => (name === undefined ? [] : [{ name }])));
}

function enclosureOf(
  { url, mime_type: type = "", title }: v.InferOutput<typeof attachment>,
  base: string | undefined,
): Enclosure[] {
  const address = absolute(url, base);
  return address === undefined
    ? []
    : [{ address, type: type.toLowerCase(), ...(title !== undefined && { title }) }];
}
