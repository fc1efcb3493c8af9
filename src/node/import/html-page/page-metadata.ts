import type { Draft } from "../draft.ts";
import { authorNames } from "../fields/byline.ts";
import { languageTag } from "../fields/language-tag.ts";
import { safeAddress } from "../html/read-html.ts";
import { unique } from "../records/member-list.ts";
import { nodeOf, textOf, valuesOf } from "./linked-data.ts";
import { isByline } from "./leading-lines.ts";
import { modifiedDate, publishedDate } from "./page-date.ts";
import type { PageFacts } from "./page-facts.ts";
import { pageHeadline } from "./page-headline.ts";
import { pictureOf } from "./page-picture.ts";
import { firstLine, pageSays, type PageSays } from "./page-says.ts";

const MOST_TOPICS = 20;
/** Of words with commas between them. */
const LONGEST_LIST = 20_000;
const MOST_AUTHORS = 20;
/** What is known of an article but its body. */
export type PageMetadata = Omit<Draft, "body" | "date"> & {
  date?: string;
  /** The text that JSON-LD has of it. */
  articleBody?: string;
};

/**
 * What a page says of its article: JSON-LD first (https://schema.org/NewsArticle), then Open Graph (https://ogp.me), the
 * `meta` elements of publishers' systems, Dublin Core, microdata and `time` elements. `address` is where it is from.
 */
export function pageMetadata(facts: PageFacts, address: string | undefined): PageMetadata {
  const says = pageSays(facts);
  const { linked, meta } = says;
  const own = ownAddress(says, address);
  const metadata: PageMetadata = {};
  put(metadata, "address", own);
  put(metadata, "headline", pageHeadline(says));
  put(metadata, "date", publishedDate(says, own ?? address));
  put(metadata, "updated", modifiedDate(says));
  put(
    metadata,
    "standfirst",
    firstLine([
      textOf(linked["description"]),
      ...meta("og:description description twitter:description dc.description"),
      ...says.property("description"),
    ]),
  );
  put(metadata, "authors", authorsOf(says));
  put(metadata, "topics", topicsOf(says));
  put(
    metadata,
    "lang",
    languageOf([facts.lang, textOf(linked["inLanguage"]), ...meta("content-language og:locale dc.language")]),
  );
  put(metadata, "dir", facts.dir === "rtl" || facts.dir === "ltr" ? facts.dir : undefined);
  put(metadata, "image", pictureOf(says, own ?? address));
  put(metadata, "publication", publicationOf(says, own ?? address));
  put(metadata, "dateline", firstLine([textOf(linked["dateline"])]));
  put(metadata, "articleBody", textOf(linked["articleBody"]));
  return metadata;
}

function put<Key extends keyof PageMetadata>(
  metadata: PageMetadata,
  key: Key,
  value: PageMetadata[Key] | undefined,
): void {
  if (value !== undefined) metadata[key] = value;
}

/** The address that the page gives itself, unless that is of another site or of the front page, as careless templates say. */
function ownAddress(
  { facts, linked, meta, property }: PageSays,
  address: string | undefined,
): string | undefined {
  const from = address === undefined ? undefined : safeAddress(address);
  const said = [
    facts.canonical,
    ...meta("og:url"),
    textOf(linked["url"]),
    ...property("mainentityofpage"),
  ].map((one) => (one === undefined ? undefined : safeAddress(one, from)));
  const own = said.find((one) => one !== undefined && new URL(one).pathname !== "/");
  return own ?? from;
}

function authorsOf({ linked, meta, property }: PageSays): string[] | undefined {
  const said = [
    valuesOf(linked["author"]),
    meta("parsely-author"),
    meta("sailthru.author citation_author dc.creator dcterms.creator"),
    meta("article:author author byl"),
    property("author.name"),
    property("author"),
    property("byline").filter(isByline),
  ];
  for (const names of said) {
    const lines = names.flatMap((name) => authorNames(firstLine([name]) ?? ""));
    const authors = [
      ...new Set(
        lines.filter((name) => name !== "" && name.length < 100 && !/^(?:https?:|www\.|[@#])/i.test(name)),
      ),
    ];
    if (authors.length > 0) return authors.slice(0, MOST_AUTHORS);
  }
  return undefined;
}

function topicsOf({ linked, meta, property }: PageSays): string[] | undefined {
  const words = [...valuesOf(linked["keywords"]), ...property("keywords")].flatMap(splitWords);
  const tags = [
    ...meta("article:tag og:article:tag"),
    ...words,
    ...meta("parsely-tags news_keywords sailthru.tags keywords dc.subject").flatMap(splitWords),
    ...property("tag"),
  ];
  const sections = [
    ...valuesOf(linked["articleSection"]),
    ...meta("article:section parsely-section"),
    ...property("articlesection"),
  ];
  const labels = [...tags, ...sections]
    .map((label) => firstLine([label]) ?? "")
    .filter((label) => label.length <= 60);
  const topics = unique(labels).slice(0, MOST_TOPICS);
  return topics.length === 0 ? undefined : topics;
}

function splitWords(words: string): string[] {
  return words
    .slice(0, LONGEST_LIST)
    .split(/[,;،、]/)
    .map((word) => word.trim());
}

function languageOf(said: (string | undefined)[]): string | undefined {
  for (const tag of said) {
    const language = languageTag(tag ?? "");
    if (language !== undefined) return language;
  }
  return undefined;
}

function publicationOf(
  { linked, meta, property }: PageSays,
  address: string | undefined,
): { name: string; url?: string } | undefined {
  const name = firstLine([
    textOf(nodeOf(linked["publisher"])?.["name"]),
    ...meta("og:site_name application-name dc.publisher"),
    ...property("publisher.name"),
  ]);
  const origin = URL.parse(address ?? "")?.origin;
  if (name === undefined) return undefined;
  return { name, ...(origin !== undefined && origin !== "null" && { url: `${origin}/` }) };
}
