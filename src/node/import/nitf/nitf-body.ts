import type { Block } from "../../../content/block.ts";
import { escapeMarkup } from "../../../content/escape-markup.ts";
import type { Picture } from "../../../content/picture.ts";
import { readHtml } from "../html/read-html.ts";
import { bestRendition } from "../wire/best-rendition.ts";
import { pictureHtml } from "../html/picture-html.ts";
import { contentHtml, type DrawElement } from "../xml/element-html.ts";
import { childrenOf, childOf, lineOf, localName, type XmlElement } from "../xml/xml-element.ts";

/** Elements of NITF 3 that HTML has under this name. All others are their text. https://iptc.org/standards/nitf/ */
const AS_HTML = new Map([
  ...(
    "p ul ol li dl dt dd table caption thead tbody tfoot tr th td pre hr br em strong sub sup a q h1 h2 h3 h4 blockquote b i " +
    "code figure figcaption img"
  )
    .split(" ")
    .map((name): [string, string] => [name, name]),
  ["hl1", "h2"],
  ["hl2", "h2"],
  ["bq", "blockquote"],
  ["credit", "cite"],
  ["custom-table", "table"],
  ["nitf-col", "col"],
  ["note", "div"],
  ["block", "div"],
  ["fn", "div"],
  ["byline", "p"],
  ["dateline", "p"],
  ["copyrite", "p"],
  ["abstract", "div"],
]);
const DROPPED = new Set(["media-metadata", "media-object", "nitf-table-metadata", "table-reference"]);

/** The blocks of the body of a NITF document. A picture given as `lead` is left out. */
export function nitfBlocks(content: XmlElement, lead?: XmlElement): Block[] {
  const draw: DrawElement = (element) => {
    const name = localName(element);
    if (element === lead || DROPPED.has(name)) return { html: "" };
    if (name === "media") return { html: mediaHtml(element) };
    return AS_HTML.get(name) ?? "";
  };
  return readHtml(contentHtml(content, draw));
}

/** The picture of a `media`, if it is one. */
export function nitfPicture(media: XmlElement): Picture | undefined {
  if (/video|audio/i.test(media.attributes.get("media-type") ?? "")) return undefined;
  const references = childrenOf(media, "media-reference");
  const best = bestRendition(references.map(({ attributes }) => renditionOf(attributes)));
  if (best === undefined) return undefined;
  const alt = references
    .map(({ attributes }) => attributes.get("alternate-text"))
    .find((text) => text !== undefined);
  const caption = captionOf(media);
  return { ...best, alt: alt ?? "", ...(caption !== undefined && { caption }) };
}

function renditionOf(attributes: XmlElement["attributes"]) {
  return {
    href: attributes.get("source"),
    contentType: attributes.get("mime-type"),
    width: pixels(attributes.get("width")),
    height: pixels(attributes.get("height")),
  };
}

function pixels(text = ""): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

function captionOf(media: XmlElement): string | undefined {
  const caption = lineOf(childOf(media, "media-caption"));
  const producer = lineOf(childOf(media, "media-producer"));
  if (producer === undefined || caption?.includes(producer)) return caption;
  return caption === undefined ? producer : `${caption} (${producer})`;
}

function mediaHtml(media: XmlElement): string {
  const picture = nitfPicture(media);
  if (picture !== undefined) return pictureHtml(picture);
  const source = childOf(media, "media-reference")?.attributes.get("source");
  const caption = captionOf(media) ?? "";
  const tag = media.attributes.get("media-type") === "audio" ? "audio" : "video";
  const film = source === undefined ? "" : `<${tag} src="${escapeMarkup(source)}"></${tag}>`;
  return `${film}<p>${escapeMarkup(caption)}</p>`;
}
