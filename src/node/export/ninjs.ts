import { blockText } from "../../content/block.ts";
import { dayOffset } from "./day-offset.ts";
import type { Article } from "../../content/article.ts";
import { isDay } from "../../content/date.ts";
import type { Picture } from "../../content/picture.ts";
import { publicUrl, type Site } from "../../content/site.ts";
import type { TopicTag } from "../../content/topic.ts";
import { paths } from "../../paths.ts";
import { blocksXhtml } from "./block-xhtml.ts";
import type { ExportContext, ExportFormat, Leaving } from "./export-format.ts";
import { fullAddress } from "./full-address.ts";

/** ninjs 3.1 of IPTC (https://iptc.org/standards/ninjs/): an item a file, or on each line of one. */
export const ninjs: ExportFormat = {
  defaultName: "articles-ninjs",
  line: (leaving, context) => JSON.stringify(ninjsItem(leaving, context)),
  file: (leaving, context) => ({
    name: `${leaving.slug}.json`,
    content: `${JSON.stringify(ninjsItem(leaving, context), undefined, 2)}\n`,
  }),
};

const STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
};

/** An article as an item of ninjs. */
export function ninjsItem({ slug, article, topics }: Leaving, context: ExportContext) {
  const { site, leftOut } = context;
  const { headline, standfirst, date, updated, authors, dateline, image, lang } = article;
  leftOut.add("corrections", article.corrections.length);
  leftOut.add("earlier texts", article.revisions.length);
  leftOut.add("embeds, which become links", article.body.filter(({ type }) => type === "embed").length);
  leftOut.add("marks of headlines made from the text", article.derived.includes("headline") ? 1 : 0);
  leftOut.add("names of stories", article.story === undefined ? 0 : 1);
  return {
    standard: STANDARD,
    uri: publicUrl(site, paths.article.href(slug)),
    type: "text",
    representationType: "full",
    firstCreated: instant(date, site),
    versionCreated: instant(updated ?? date, site),
    pubStatus: "usable",
    language: lang ?? site.language,
    headlines: [{ role: "main", contentType: "text/plain", value: headline }],
    ...(standfirst !== undefined && {
      descriptions: [{ role: "summary", contentType: "text/plain", value: standfirst }],
    }),
    ...(authors.length > 0 && { by: authors.join(", ") }),
    ...(dateline !== undefined && { located: dateline }),
    bodies: bodies(article, site),
    subjects: topics.map((topic) => subject(topic, context)),
    ...(image !== undefined && { associations: [association(image, site)] }),
    ...infoSource(article, site),
    altIds: altIds(slug, article),
  };
}

/** What ninjs has no place for and an import of ours reads back: the slug, and which dates are days without a time. */
function altIds(slug: string, { date, updated }: Article) {
  return [
    { role: "slug", value: slug },
    ...(isDay(date) ? [{ role: "day", value: date }] : []),
    ...(updated !== undefined && isDay(updated) ? [{ role: "day of update", value: updated }] : []),
  ];
}

/** As ninjs has times: a day begins at midnight where the site is. */
function instant(date: string, { timeZone }: Site): string {
  if (isDay(date)) return `${date}T00:00:00${dayOffset(date, timeZone)}`;
  return date.replace(/(T\d\d:\d\d)(?=Z|[+-])/, "$1:00");
}

function bodies({ body }: Article, site: Site) {
  const link = (address: string) => fullAddress(site, address);
  const text = body
    .map(blockText)
    .filter((one) => one !== "")
    .join("\n\n");
  return [
    { role: "main", contentType: "application/xhtml+xml", value: blocksXhtml(body, { link, picture: link }) },
    { role: "text", contentType: "text/plain", charCount: text.length, value: text },
  ];
}

/** A topic with the address IPTC gave it, or the one of its page. */
function subject({ id, label }: TopicTag, { site, vocabulary }: ExportContext) {
  const code = vocabulary.get(id)?.code;
  const [, number] = /^(?:medtop:)?(\d{8})$/.exec(code ?? "") ?? [];
  const uri =
    number === undefined
      ? publicUrl(site, paths.topic.href(id))
      : `http://cv.iptc.org/newscodes/mediatopic/${number}`;
  return { name: label, rel: "about", uri, ...(code !== undefined && { literal: code }) };
}

function association({ src, alt, width, height, caption }: Picture, site: Site) {
  const href = fullAddress(site, src) ?? publicUrl(site, "/");
  const described = [
    ...(caption === undefined ? [] : [{ role: "caption", contentType: "text/plain", value: caption }]),
    ...(alt === "" ? [] : [{ role: "altText", contentType: "text/plain", value: alt }]),
  ];
  return {
    name: "main picture",
    uri: href,
    type: "picture",
    ...(described.length > 0 && { descriptions: described }),
    ...(alt !== "" && { headlines: [{ role: "main", contentType: "text/plain", value: alt }] }),
    renditions: [{ name: "main", href, ...(width && height && { width, height }) }],
  };
}

function infoSource({ source }: Article, site: Site) {
  if (source === undefined) return {};
  const uri = source.url === undefined ? undefined : fullAddress(site, source.url);
  return { infoSources: [{ name: source.name, ...(uri !== undefined && { uri }) }] };
}
