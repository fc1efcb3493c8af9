import { findRoot, type XmlRoot } from "../xml/xml-root.ts";

const ROOTS = new Set(["rss", "rdf", "feed", "entry", "channel"]);

/** True for the root element of a feed: RSS of any version, RDF, Atom, or a channel alone as in CDF and RSS 1.1. */
export function isFeedRoot(root: XmlRoot | undefined): root is XmlRoot {
  return root !== undefined && ROOTS.has(root.name);
}

/**
 * True for what begins as a document of one of these roots does: with it, or with what XML has before it. A text that only
 * speaks of `<rss>` does not.
 */
export function beginsWith(start: string, isRoot: (root: XmlRoot) => boolean): boolean {
  const root = /^[\s\ufeff]*</.test(start) ? findRoot(start) : undefined;
  const before = start.slice(0, root?.index).trim();
  return root !== undefined && isRoot(root) && (before === "" || /^\ufeff?<[?!]/.test(before));
}
