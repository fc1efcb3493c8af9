import { readHtml } from "../html/read-html.ts";
import type { Block } from "../../../content/block.ts";
import type { Skip } from "../draft.ts";
import { splitByline } from "../fields/byline.ts";
import { plainBody, withoutHeadline } from "../wire/wire-body.ts";
import { nitfItem } from "../nitf/nitf-item.ts";
import { bestRendition } from "../wire/best-rendition.ts";
import { draftOfWire, statusSkip, type WireItem } from "../wire/draft-of-wire.ts";
import { subjectCode } from "../wire/subject-code.ts";
import { asItIs, contentHtml } from "../xml/element-html.ts";
import {
  childOf,
  childrenOf,
  descend,
  elementsWithin,
  lineOf,
  textOf,
  type XmlElement,
} from "../xml/xml-element.ts";

/** A `newsItem` of NewsML-G2 (https://iptc.org/std/NewsML-G2/) as a draft, or why it is not an article. */
export function newsItem(item: XmlElement, day?: string): ReturnType<typeof draftOfWire> {
  const itemMeta = childOf(item, "itemMeta");
  const value = (name: string) => codeOf(itemMeta && childOf(itemMeta, name));
  const skip =
    statusSkip(value("pubStatus"), lineOf(itemMeta && childOf(itemMeta, "embargoed"))) ??
    notText(value("itemClass"), item);
  return skip === undefined ? draftOfWire(wireItem(item, itemMeta), day) : { skip };
}

/** What a value of a vocabulary is called by: `ninat:text` is `text`. */
function codeOf(element: XmlElement | undefined): string | undefined {
  const code = element?.attributes.get("qcode") ?? element?.attributes.get("uri");
  return code?.split(/[:/]/).at(-1);
}

function notText(itemClass: string | undefined, item: XmlElement): Skip | undefined {
  if (itemClass === undefined || ["text", "composite"].includes(itemClass)) return undefined;
  // Some call every item a picture that has one.
  if (descend(item, "contentSet", "inlineXML") !== undefined) return undefined;
  return {
    failed: false,
    kind: `class ${itemClass.slice(0, 40)}`,
    reason: `is of class ${itemClass.slice(0, 40)} and has no text`,
  };
}

function wireItem(item: XmlElement, itemMeta: XmlElement | undefined): WireItem {
  const contentMeta = childOf(item, "contentMeta");
  const metaLine = (name: string) => lineOf(contentMeta && childOf(contentMeta, name));
  const nitf = elementsWithin(item, "nitf")[0];
  const inner = nitf && nitfItem(nitf);
  const headline =
    headlineOf(contentMeta) ?? lineOf(itemMeta && childOf(itemMeta, "title")) ?? inner?.headline;
  const language =
    (contentMeta && childOf(contentMeta, "language")?.attributes.get("tag")) ?? inner?.language;
  const authors = authorsOf(contentMeta);
  return {
    id: item.attributes.get("guid"),
    headline,
    dates: [lineOf(itemMeta && childOf(itemMeta, "firstCreated")), metaLine("contentCreated")],
    version:
      lineOf(itemMeta && childOf(itemMeta, "versionCreated")) ??
      inner?.dates.find((date) => date !== undefined),
    body: inner?.body ?? bodyOf(item, headline),
    standfirst: descriptionOf(contentMeta) ?? inner?.standfirst,
    dateline: metaLine("dateline") ?? nameOf(contentMeta, "located") ?? inner?.dateline,
    authors: authors.length > 0 ? authors : (inner?.authors ?? []),
    topics: [...subjectNames(contentMeta, language), ...keywordsOf(contentMeta), ...(inner?.topics ?? [])],
    codes: [...subjectCodes(contentMeta), ...(inner?.codes ?? [])],
    language: language ?? item.attributes.get("xml:lang"),
    pictures: inner?.pictures.length ? inner.pictures : picturesOf(item, headline),
    publication: nameOf(contentMeta, "infoSource") ?? nameOf(itemMeta, "provider") ?? inner?.publication,
  };
}

function headlineOf(contentMeta: XmlElement | undefined): string | undefined {
  const headlines = contentMeta === undefined ? [] : childrenOf(contentMeta, "headline");
  const roleOf = ({ attributes }: XmlElement) => attributes.get("role");
  const main =
    headlines.find((one) => roleOf(one) === undefined) ??
    headlines.find((one) => /main/i.test(roleOf(one) ?? ""));
  return lineOf(main ?? headlines[0]);
}

/** A description that is not the caption of a picture. */
function descriptionOf(contentMeta: XmlElement | undefined): string | undefined {
  const all = contentMeta === undefined ? [] : childrenOf(contentMeta, "description");
  return lineOf(all.find(({ attributes }) => !/caption/i.test(attributes.get("role") ?? "")));
}

function nameOf(meta: XmlElement | undefined, name: string): string | undefined {
  const named = meta && childOf(meta, name);
  return lineOf(named && childOf(named, "name"));
}

function authorsOf(contentMeta: XmlElement | undefined): string[] {
  if (contentMeta === undefined) return [];
  const by = childrenOf(contentMeta, "by").flatMap((one) => splitByline(lineOf(one) ?? ""));
  const creators = childrenOf(contentMeta, "creator").flatMap((one) => lineOf(childOf(one, "name")) ?? []);
  return by.length > 0 ? by : creators;
}

function subjectNames(contentMeta: XmlElement | undefined, language: string | undefined): string[] {
  const subjects = contentMeta === undefined ? [] : childrenOf(contentMeta, "subject");
  return subjects.flatMap((subject) => {
    const names = childrenOf(subject, "name");
    const own = names.find(({ attributes }) => sameLanguage(attributes.get("xml:lang"), language));
    return lineOf(own ?? names[0]) ?? subject.attributes.get("literal") ?? [];
  });
}

function sameLanguage(tag: string | undefined, language: string | undefined): boolean {
  return tag !== undefined && tag.split("-")[0] === language?.split("-")[0];
}

function keywordsOf(contentMeta: XmlElement | undefined): string[] {
  const keywords = contentMeta === undefined ? [] : childrenOf(contentMeta, "keyword");
  return keywords.flatMap((keyword) => lineOf(keyword) ?? []);
}

function subjectCodes(contentMeta: XmlElement | undefined): string[] {
  const subjects = contentMeta === undefined ? [] : childrenOf(contentMeta, "subject");
  return subjects.flatMap(
    ({ attributes }) => subjectCode(attributes.get("qcode") ?? attributes.get("uri")) ?? [],
  );
}

/** XHTML, or text, whichever the item has. */
function bodyOf(item: XmlElement, headline: string | undefined): string | Block[] | undefined {
  const set = childOf(item, "contentSet");
  for (const xml of set === undefined ? [] : childrenOf(set, "inlineXML")) {
    const blocks = withoutHeadline(readHtml(contentHtml(xml, asItIs)), headline);
    if (blocks.length > 0) return blocks;
  }
  for (const data of set === undefined ? [] : childrenOf(set, "inlineData")) {
    const isHtml = /html/i.test(data.attributes.get("contenttype") ?? "");
    const body = isHtml
      ? withoutHeadline(readHtml(textOf(data)), headline)
      : plainBody(textOf(data), headline);
    if (body !== undefined && body.length > 0) return body;
  }
  return undefined;
}

function picturesOf(item: XmlElement, headline: string | undefined): WireItem["pictures"] {
  const set = childOf(item, "contentSet");
  const remote = set === undefined ? [] : childrenOf(set, "remoteContent");
  const best = bestRendition(
    remote
      .filter(({ attributes }) => attributes.get("contenttype")?.startsWith("image/"))
      .map(({ attributes }) => ({
        href: attributes.get("href"),
        contentType: attributes.get("contenttype"),
        width: Number(attributes.get("width")) || undefined,
        height: Number(attributes.get("height")) || undefined,
      })),
  );
  return best === undefined ? [] : [{ ...best, alt: headline ?? "" }];
}
