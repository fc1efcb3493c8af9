import type { Enclosure } from "./feed.ts";
import { absolute } from "./feed-link.ts";
import { textOf } from "../xml/xml-element.ts";
import { attributeOf, childrenOf, valueOf, type FeedElement } from "./feed-element.ts";

/** Everything that comes with an item: enclosures of RSS and Atom, then media:content, each address once. */
export function enclosuresOf(item: FeedElement): Enclosure[] {
  const found = new Map<string, Enclosure>();
  for (const enclosure of [...rssEnclosures(item), ...atomEnclosures(item), ...mediaContents(item)]) {
    if (!found.has(enclosure.address)) found.set(enclosure.address, enclosure);
  }
  return [...found.values()];
}

/** The picture of an item: the largest of media:content and enclosures, else a thumbnail, the `image` of RSS, that of a podcast. */
export function imageOf(item: FeedElement, enclosures: Enclosure[]): Enclosure | undefined {
  const pictures = enclosures.filter(isPicture);
  const [largest] = pictures.toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0));
  return largest ?? thumbnails(item)[0] ?? rssImage(item) ?? podcastImage(item);
}

const PICTURE_ENDING = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

export function isPicture({ type, address }: Enclosure): boolean {
  return type.startsWith("image") || (type === "" && PICTURE_ENDING.test(address));
}

function rssEnclosures(item: FeedElement): Enclosure[] {
  const original = valueOf(item, "feedburner:origenclosurelink");
  return childrenOf(item, "enclosure").flatMap((element, index) => {
    const address =
      (index === 0 ? absolute(original, element.base) : undefined) ??
      attributeOf(element, "url") ??
      attributeOf(element, "href");
    return enclosure(element, address);
  });
}

function atomEnclosures(item: FeedElement): Enclosure[] {
  const links = [...childrenOf(item, "atom:link"), ...childrenOf(item, "link")];
  return links
    .filter((link) => attributeOf(link, "rel")?.toLowerCase().endsWith("enclosure"))
    .flatMap((link) => enclosure(link, attributeOf(link, "href")));
}

/** Of media RSS (https://www.rssboard.org/media-rss). A group has one thing in several qualities, of which one is taken. */
function mediaContents(item: FeedElement): Enclosure[] {
  const ofGroups = childrenOf(item, "media:group").flatMap((group) => {
    const contents = childrenOf(group, "media:content");
    const chosen = contents.find((content) => attributeOf(content, "isdefault")?.toLowerCase() === "true");
    return chosen === undefined ? contents.slice(0, 1) : [chosen];
  });
  return [...childrenOf(item, "media:content"), ...ofGroups].flatMap((content) =>
    enclosure(content, attributeOf(content, "url")),
  );
}

function thumbnails(item: FeedElement): Enclosure[] {
  const holders = [item, ...childrenOf(item, "media:group"), ...childrenOf(item, "media:content")];
  return holders
    .flatMap((holder) => childrenOf(holder, "media:thumbnail"))
    .flatMap((element) => enclosure(element, attributeOf(element, "url")));
}

function podcastImage(element: FeedElement): Enclosure | undefined {
  const links = childrenOf(element, "itunes:link").filter((link) => attributeOf(link, "rel") === "image");
  const images = ["itunes:image", "googleplay:image"].flatMap((name) => childrenOf(element, name));
  return [...images, ...links].flatMap((image) => {
    const address = attributeOf(image, "href") ?? attributeOf(image, "url") ?? textOf(image);
    return enclosure(image, address);
  })[0];
}

/** The `image` of RSS, which has its address in an `url`. */
function rssImage(element: FeedElement): Enclosure | undefined {
  return childrenOf(element, "image").flatMap((image) => {
    const address = valueOf(image, "url") ?? attributeOf(image, "rdf:resource") ?? textOf(image);
    return enclosure(image, address);
  })[0];
}

function enclosure(element: FeedElement, address: string | undefined): Enclosure[] {
  const found = absolute(address, element.base);
  if (found === undefined) return [];
  const type = attributeOf(element, "type")?.toLowerCase() ?? attributeOf(element, "medium") ?? "";
  const title = attributeOf(element, "title") ?? valueOf(element, "media:title", "media:description");
  const width = pixels(attributeOf(element, "width"));
  const height = pixels(attributeOf(element, "height"));
  return [
    {
      address: found,
      type,
      ...(title !== undefined && { title }),
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
    },
  ];
}

function pixels(text: string | undefined): number | undefined {
  const number = /^\d{1,5}(?:px)?$/.test(text ?? "") ? Number.parseInt(text ?? "", 10) : 0;
  return number > 0 ? number : undefined;
}
