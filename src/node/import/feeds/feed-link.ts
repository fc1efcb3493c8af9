import { textOf } from "../xml/xml-element.ts";
import { attributeOf, childrenOf, valueOf, type FeedElement } from "./feed-element.ts";

/** An address in an element, made absolute by its base; as it is written where that cannot be done. */
export function absolute(address: string | undefined, base: string | undefined): string | undefined {
  const plain = address?.trim();
  if (plain === undefined || plain === "") return undefined;
  if (URL.canParse(plain)) return plain;
  return URL.parse(plain, base)?.href ?? (base === undefined ? plain : undefined);
}

interface Link {
  rel: string;
  type: string;
  address: string;
}

/** All links of an item or feed: as text in RSS, as `href` in Atom, under either name in either. */
function linksOf(element: FeedElement): Link[] {
  const links: Link[] = [];
  for (const name of ["link", "atom:link", "url"]) {
    for (const link of childrenOf(element, name)) {
      const href = link.attributes.get("href") ?? link.attributes.get("rdf:resource");
      const address =
        absolute(href ?? textOf(link), link.base) ?? (href === undefined ? undefined : link.base);
      const rel = attributeOf(link, "rel")?.toLowerCase() ?? "";
      const type = attributeOf(link, "type")?.toLowerCase() ?? "";
      if (address !== undefined) links.push({ rel, type, address });
    }
  }
  return links;
}

/** Where it can be read as a page: a link without a relation, or the alternate, a page before other types. */
export function pageLink(element: FeedElement): string | undefined {
  const pages = linksOf(element).filter(({ rel }) => rel === "" || rel.endsWith("alternate"));
  const isPage = ({ type }: Link) => type === "" || type.includes("html");
  return (pages.find((link) => link.rel === "" && link.type === "") ?? pages.find(isPage) ?? pages[0])
    ?.address;
}

/** The address of a feed itself. */
export function selfLink(element: FeedElement): string | undefined {
  return linksOf(element).find(({ rel }) => rel === "self" || rel.endsWith("/self"))?.address;
}

/** Where an item can be read; a proxy's address is given up for that it stands for. */
export function itemLink(item: FeedElement): string | undefined {
  const original = valueOf(item, "feedburner:origlink", "pheedo:origlink");
  return (
    absolute(original, item.base) ?? pageLink(item) ?? permanentLink(item) ?? outOfLine(item) ?? about(item)
  );
}

/** A guid is an address unless it says that it is none (RSS 2.0). */
function permanentLink(item: FeedElement): string | undefined {
  const [guid] = childrenOf(item, "guid");
  if (guid === undefined || attributeOf(guid, "ispermalink")?.toLowerCase() === "false") return undefined;
  const address = textOf(guid).trim();
  if (/^https?:\/\//i.test(address)) return address;
  return attributeOf(guid, "ispermalink") === undefined ? undefined : absolute(address, guid.base);
}

/** Content that is somewhere else (RFC 4287, 4.1.3.2). */
function outOfLine(item: FeedElement): string | undefined {
  const [content] = childrenOf(item, "atom:content");
  return content === undefined ? undefined : absolute(attributeOf(content, "src"), content.base);
}

function about(item: FeedElement): string | undefined {
  const address = aboutOf(item) ?? absolute(attributeOf(item, "href"), item.base) ?? valueOf(item, "atom:id");
  return address !== undefined && /^https?:/i.test(address) ? address : undefined;
}

/** What RDF says an element is about (`rdf:about`, under whatever prefix). */
export function aboutOf({ attributes }: FeedElement): string | undefined {
  for (const [name, value] of attributes) {
    if (name === "about" || name.endsWith(":about")) return value.trim() || undefined;
  }
  return undefined;
}
