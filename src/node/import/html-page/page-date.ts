import { readDate } from "../dates/read-date.ts";
import { textOf } from "./linked-data.ts";
import type { PageSays } from "./page-says.ts";

/** `/2023/11/17/` and `/2023-11-17-` in an address are the day of publication in all common systems. */
const DATED_PATH = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/_-]|$)/;

const PUBLISHED =
  "article:published_time og:article:published_time article:published datepublished parsely-pub-date sailthru.date " +
  "citation_publication_date citation_online_date cxenseparse:recs:publishtime dc.date.issued dcterms.issued dc.date " +
  "dcterms.date dcterms.created dc.date.created publish-date publish_date publishdate published_at publication_date " +
  "article_date_original article.published originalpublicationdate pubdate pub_date date og:published_time release_date";
const MODIFIED =
  "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified";

/** When a page was published: as JSON-LD, its `meta` elements, microdata or `time` elements say, else the day in its address. */
export function publishedDate(
  { linked, meta, property, facts }: PageSays,
  address: string | undefined,
): string | undefined {
  const said = [
    textOf(linked["datePublished"]),
    ...meta(PUBLISHED),
    ...property("datepublished"),
    textOf(linked["dateCreated"]),
    ...facts.times,
  ];
  return firstDate(said) ?? dayInPath(address);
}

/** When it was changed last. */
export function modifiedDate({ linked, meta, property }: PageSays): string | undefined {
  return firstDate([textOf(linked["dateModified"]), ...meta(MODIFIED), ...property("datemodified")]);
}

function firstDate(said: (string | undefined)[]): string | undefined {
  for (const text of said) {
    const date =
      text === undefined ? undefined : (readDate(text) ?? readDate(text.replace(/^[^\d]*?:\s*/, "")));
    if (date !== undefined) return date;
  }
  return undefined;
}

function dayInPath(address: string | undefined): string | undefined {
  const [, year, month, day] = DATED_PATH.exec(URL.parse(address ?? "")?.pathname ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return readDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
