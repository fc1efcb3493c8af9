import { splitByline } from "../fields/byline.ts";
import { subjectCode } from "../wire/subject-code.ts";
import type { WireItem } from "../wire/draft-of-wire.ts";
import { childOf, childrenOf, descend, elementsWithin, lineOf, type XmlElement } from "../xml/xml-element.ts";
import { nitfBlocks, nitfPicture } from "./nitf-body.ts";

/** What a document of NITF 3 (https://iptc.org/standards/nitf/) says. */
export function nitfItem(nitf: XmlElement): WireItem {
  const docdata = descend(nitf, "head", "docdata");
  const head = descend(nitf, "body", "body.head");
  const content = descend(nitf, "body", "body.content");
  const media = content === undefined ? [] : elementsWithin(content, "media");
  const lead = media.find((one) => nitfPicture(one) !== undefined);
  const picture = lead && nitfPicture(lead);
  const issued = attributeOf(docdata, "date.issue", "norm");
  return {
    id: attributeOf(docdata, "doc-id", "id-string"),
    headline: headlineOf(nitf, head),
    dates: [issued, attributeOf(docdata, "date.release", "norm"), publicationDate(nitf), storyDate(head)],
    // The last change that the document tells of.
    version: revisionDate(nitf),
    body: content && nitfBlocks(content, lead),
    standfirst: standfirstOf(head),
    dateline: datelineOf(head),
    authors: authorsOf(head),
    ...subjectsOf(nitf, docdata),
    language: nitf.attributes.get("xml:lang") ?? descend(nitf, "body")?.attributes.get("xml:lang"),
    pictures: picture === undefined ? [] : [picture],
    publication:
      attributeOf(childOf(nitf, "head"), "pubdata", "name") ?? lineOf(head && childOf(head, "distributor")),
  };
}

/** Its status and until when it is not to be published. */
export function nitfStatus(nitf: XmlElement): { status?: string; embargo?: string } {
  const docdata = descend(nitf, "head", "docdata");
  return {
    status: docdata?.attributes.get("management-status"),
    embargo: attributeOf(docdata, "date.release", "norm"),
  };
}

function attributeOf(parent: XmlElement | undefined, name: string, attribute: string): string | undefined {
  const element = parent && childOf(parent, name);
  return element?.attributes.get(attribute)?.trim() || undefined;
}

function headlineOf(nitf: XmlElement, head: XmlElement | undefined): string | undefined {
  const hedline = head && childOf(head, "hedline");
  const first = hedline && (childOf(hedline, "hl1") ?? childOf(hedline, "hl2"));
  return lineOf(first) ?? lineOf(hedline) ?? lineOf(descend(nitf, "head", "title"));
}

/** A second headline, or a summary. */
function standfirstOf(head: XmlElement | undefined): string | undefined {
  if (head === undefined) return undefined;
  const hedline = childOf(head, "hedline");
  const second = hedline && childOf(hedline, "hl1") && childOf(hedline, "hl2");
  return lineOf(childOf(head, "abstract")) ?? lineOf(second);
}

function datelineOf(head: XmlElement | undefined): string | undefined {
  const dateline = head && childOf(head, "dateline");
  return lineOf(dateline && childOf(dateline, "location")) ?? lineOf(dateline);
}

function authorsOf(head: XmlElement | undefined): string[] {
  const bylines = head === undefined ? [] : childrenOf(head, "byline");
  return bylines.flatMap((byline) => {
    const people = childrenOf(byline, "person").flatMap((person) => lineOf(person) ?? []);
    const rest = {
      ...byline,
      children: byline.children.filter((child) => typeof child === "string" || child.name !== "byttl"),
    };
    return people.length > 0 ? people : splitByline(lineOf(rest) ?? "");
  });
}

function publicationDate(nitf: XmlElement): string | undefined {
  return attributeOf(childOf(nitf, "head"), "pubdata", "date.publication");
}

function storyDate(head: XmlElement | undefined): string | undefined {
  return attributeOf(head && childOf(head, "dateline"), "story.date", "norm");
}

function revisionDate(nitf: XmlElement): string | undefined {
  const head = childOf(nitf, "head");
  const revisions = head === undefined ? [] : childrenOf(head, "revision-history");
  return revisions.map(({ attributes }) => attributes.get("norm")).at(-1);
}

function subjectsOf(nitf: XmlElement, docdata: XmlElement | undefined): Pick<WireItem, "topics" | "codes"> {
  const subjects = descend(nitf, "head", "tobject");
  const told = (subjects === undefined ? [] : childrenOf(subjects, "tobject.subject")).map(
    ({ attributes }) => attributes,
  );
  const kinds = ["detail", "matter", "type"].map((kind) => `tobject.subject.${kind}`);
  const labels = told.flatMap(
    (attributes) => kinds.map((kind) => attributes.get(kind)).find((label) => label) ?? [],
  );
  const keywords = (docdata === undefined ? [] : elementsWithin(docdata, "keyword")).map(({ attributes }) =>
    attributes.get("key"),
  );
  const content = docdata && childOf(docdata, "identified-content");
  const identified = ["classifier", "event", "person", "org", "location"].flatMap((name) =>
    content === undefined
      ? []
      : childrenOf(content, name).map((one) => one.attributes.get("value") ?? lineOf(one)),
  );
  return {
    topics: [...labels, ...keywords, ...identified].flatMap((label) => label?.trim() || []),
    codes: told.flatMap(
      (attributes) =>
        subjectCode(attributes.get("tobject.subject.refnum"), attributes.get("tobject.subject.ipr")) ?? [],
    ),
  };
}
