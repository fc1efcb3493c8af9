/** Names of elements are told by the address of their namespace, whatever prefix a feed gives it. */

/** Addresses in small letters without what stands behind the last slash or number sign. */
const NAMESPACES = new Map([
  ["", ""],
  ["http://purl.org/rss/1.0", ""],
  ["http://purl.org/net/rss1.1", ""],
  ["http://my.netscape.com/rdf/simple/0.9", ""],
  ["http://channel.netscape.com/rdf/simple/0.9", ""],
  ["http://my.netscape.com/publish/formats/rss-0.91.dtd", ""],
  ["http://blogs.law.harvard.edu/tech/rss", ""],
  ["http://cyber.law.harvard.edu/rss", ""],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns", "atom"],
  ["http://example.com/newformat", "atom"],
  ["http://purl.org/pie", "atom"],
  ["http://purl.org/echo", "atom"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/dc/elements/1.0", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.rssboard.org/media-rss", "media"],
  ["http://video.search.yahoo.com/mrss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://example.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://www.google.com/schemas/play-podcasts/1.0", "googleplay"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://www.pheedo.com/namespace/pheedo", "pheedo"],
  ["http://prismstandard.org/namespaces/1.2/basic", "prism"],
  ["http://prismstandard.org/namespaces/2.0/basic", "prism"],
  ["http://prismstandard.org/namespaces/basic/2.0", "prism"],
  ["http://purl.org/rss/1.0/modules/prism", "prism"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://www.w3.org/xml/1998/namespace", "xml"],
]);

/** What these prefixes mean where nothing says it, as feeds forget to, or an address that nobody knows. */
const USUAL = new Map([
  ["xml", "xml"],
  ["rdf", "rdf"],
  ["atom", "atom"],
  ["atom10", "atom"],
  ["a10", "atom"],
  ["dc", "dc"],
  ["dcterms", "dcterms"],
  ["content", "content"],
  ["media", "media"],
  ["itunes", "itunes"],
  ["googleplay", "googleplay"],
  ["feedburner", "feedburner"],
  ["prism", "prism"],
  ["xhtml", "xhtml"],
  ["rss", ""],
]);

/** The most declarations inside one another. Feeds have two or three; more would only make names slow to find. */
const DEEPEST = 32;
const MOST_NAMES = 1000;

/** What prefixes mean inside an element. */
export interface Scope {
  outer: Scope | undefined;
  depth: number;
  /** Namespaces by prefix, `""` being the default one. */
  declared: ReadonlyMap<string, string>;
  /** The namespace that is this document's own, whatever its address is. */
  own: { address: string; space: string };
  /** Names found before, as they are written. */
  names: Map<string, string>;
}

/** The scope around the root of a document; the namespace of the root is the feed's, however its address is spelled. */
export function outermostScope(root: string, attributes: ReadonlyMap<string, string>): Scope {
  const colon = root.indexOf(":");
  const prefix = colon === -1 ? "" : root.slice(0, colon);
  const address = attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? "";
  const isRdf = NAMESPACES.get(plainAddress(address)) === "rdf";
  const space = /^(?:feed|entry)$/.test(root.slice(colon + 1)) ? "atom" : "";
  const own = { address: isRdf ? (attributes.get("xmlns") ?? "") : address, space };
  return { outer: undefined, depth: 0, declared: new Map([["", space]]), own, names: new Map() };
}

/** The scope inside an element with these attributes: that around it where they declare nothing. */
export function innerScope(scope: Scope, attributes: ReadonlyMap<string, string>): Scope {
  if (attributes.size === 0) return scope;
  const declared = new Map<string, string>();
  const unknown: string[] = [];
  for (const [name, address] of attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice("xmlns:".length);
    const { own } = scope;
    const space = own.address === address ? own.space : NAMESPACES.get(plainAddress(address));
    declared.set(prefix, space ?? "other");
    if (space === undefined) unknown.push(prefix);
  }
  if (declared.size === 0 || scope.depth === DEEPEST) return scope;
  takeForUsual(unknown, declared);
  return { outer: scope, depth: scope.depth + 1, declared, own: scope.own, names: new Map() };
}

/** A usual prefix with an address that nobody knows means the usual, unless another prefix has that. */
function takeForUsual(prefixes: string[], declared: Map<string, string>): void {
  const known = new Set(declared.values());
  for (const prefix of prefixes) {
    const space = USUAL.get(prefix);
    if (space !== undefined && !known.has(space)) declared.set(prefix, space);
  }
}

/** The name of an element that is written in small letters, with the prefix that is usual for its namespace: `dc:creator`, `item`. */
export function resolveName(written: string, scope: Scope): string {
  const known = scope.names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(":");
  const local = written.slice(colon + 1);
  const space = namespaceOf(colon === -1 ? "" : written.slice(0, colon), scope);
  const name = space === "" ? local : `${space}:${local}`;
  if (scope.names.size < MOST_NAMES) scope.names.set(written, name);
  return name;
}

function namespaceOf(prefix: string, scope: Scope): string {
  for (let one: Scope | undefined = scope; one !== undefined; one = one.outer) {
    const space = one.declared.get(prefix);
    if (space !== undefined) return space;
  }
  return USUAL.get(prefix) ?? "other";
}

function plainAddress(address: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/[/#]$/, "")
    .replace(/^https:/, "http:");
  const [whole = plain] = /^http:\/\/www\.google\.com\/schemas\/play-podcasts\/1\.0/.exec(plain) ?? [];
  return plain.startsWith("http://backend.userland.com/rss") ? "" : whole;
}
