import type { Feed, FeedItem, FeedText, Publication } from "./feed.ts";
import { aboutOf, absolute, itemLink, pageLink, selfLink } from "./feed-link.ts";
import { enclosuresOf, imageOf } from "./feed-media.ts";
import { lineOf } from "./feed-line.ts";
import { AUTHORS, CONTENTS, PUBLISHED, SHOW_NOTES, SUMMARIES, TITLES, UPDATED } from "./field-elements.ts";
import { atomText, rssText } from "./feed-text.ts";
import { tagsOf } from "./feed-tags.ts";
import { readPeople } from "./person.ts";
import { textOf } from "../xml/xml-element.ts";
import { attributeOf, childrenOf, firstOf, hasElements, valueOf, type FeedElement } from "./feed-element.ts";

/** What a feed says about itself in what stands around its items; its server may say the language. */
export function feedOf(head: FeedElement, language?: string): Feed {
  const image = valueOf(head, "atom:logo", "atom:icon") ?? imageOf(head, enclosuresOf(head))?.address;
  return {
    title: textIn(head, TITLES),
    summary: textIn(head, ["atom:subtitle", "atom:tagline", ...SUMMARIES, ...SHOW_NOTES]),
    link: pageLink(head) ?? absolute(attributeOf(head, "href"), head.base),
    self: selfLink(head),
    lang: languageOf(head) ?? head.lang ?? language,
    published: dateIn(head, PUBLISHED),
    updated: dateIn(head, UPDATED) ?? attributeOf(head, "lastmod"),
    webMaster: readPeople(head, ["webmaster"])[0],
    image: absolute(image, head.base),
    version: attributeOf(head, "version"),
    authors: readPeople(head, [...AUTHORS, "managingeditor", "itunes:owner"]),
    tags: tagsOf(head),
  };
}

/** What an item says. */
export function itemOf(item: FeedElement): FeedItem {
  const enclosures = enclosuresOf(item);
  const { summary, content } = textsOf(item);
  return {
    id: valueOf(item, "guid", "atom:id", "id", "dc:identifier") ?? aboutOf(item),
    link: itemLink(item),
    title: textIn(item, TITLES),
    summary,
    content,
    published: dateIn(item, PUBLISHED),
    updated: dateIn(item, UPDATED) ?? attributeOf(item, "lastmod"),
    lang: languageOf(item) ?? textLanguage(item),
    dir: item.dir,
    image: imageOf(item, enclosures),
    source: sourceOf(item),
    authors: readPeople(item, AUTHORS).concat(authorsOfSource(item)).slice(0, 20),
    tags: tagsOf(item),
    enclosures,
  };
}

/** Where an item has both a description and a summary, the first is the summary and the second the text. */
function textsOf(item: FeedElement): { summary?: FeedText | undefined; content?: FeedText | undefined } {
  const content = textIn(item, CONTENTS);
  const both = item.children.filter(
    (child) => typeof child !== "string" && (child.name === "description" || child.name === "summary"),
  );
  const [first, second] = both.filter((child) => typeof child !== "string").map(rssText);
  if (first !== undefined && second !== undefined) return { summary: first, content: content ?? second };
  return { summary: textIn(item, SUMMARIES) ?? textIn(item, SHOW_NOTES) ?? groupText(item), content };
}

/** As in the feeds of YouTube. */
function groupText(item: FeedElement): FeedText | undefined {
  const texts = childrenOf(item, "media:group").map((group) => textIn(group, SHOW_NOTES));
  return texts.find((text) => text !== undefined);
}

/** The first of these elements with text in it, as plain text or HTML. */
function textIn(element: FeedElement, names: readonly string[]): FeedText | undefined {
  for (const name of names) {
    for (const found of childrenOf(element, name)) {
      const text = name.startsWith("atom:") ? atomText(found) : rssText(found);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** The last of several dates of one kind is the one that holds. */
function dateIn(element: FeedElement, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = childrenOf(element, name).findLast((child) => textOf(child).trim() !== "");
    if (found !== undefined) return textOf(found).trim();
  }
  return undefined;
}

function languageOf(element: FeedElement): string | undefined {
  return valueOf(element, "language", "dc:language", "dcterms:language")?.replaceAll("_", "-");
}

/** The language of the text of an item, which may be another than the item's. */
function textLanguage(item: FeedElement): string | undefined {
  const isOther = item.children.some((child) => typeof child !== "string" && child.lang !== item.lang);
  const text = isOther ? firstOf(item, [...CONTENTS, ...SUMMARIES]) : undefined;
  return text?.lang ?? item.lang;
}

/** The publication that an item is from, when it is another than the feed. */
function sourceOf(item: FeedElement): Publication | undefined {
  const [source] = [...childrenOf(item, "atom:source"), ...childrenOf(item, "source")];
  if (source === undefined) return undefined;
  const isFeed = hasElements(source);
  const name = isFeed ? lineOf(textIn(source, TITLES)) : textOf(source).trim();
  const address = isFeed ? pageLink(source) : absolute(attributeOf(source, "url"), source.base);
  return name === undefined || name === "" ? undefined : { name, ...(address !== undefined && { address }) };
}

function authorsOfSource(item: FeedElement): FeedItem["authors"] {
  if (readPeople(item, AUTHORS).length > 0) return [];
  return childrenOf(item, "atom:source").flatMap((source) => readPeople(source, AUTHORS));
}
