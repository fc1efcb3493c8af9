import { Parser } from "htmlparser2";
import { SourceError } from "../source.ts";
import { absolute } from "./feed-link.ts";
import { findRoot, type XmlRoot } from "./xml-root.ts";

const ROOTS = new Set(["rss", "rdf", "feed", "entry", "channel"]);
const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i;

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

/** Why a document that has this root, or none, is no feed, and what to do. `beginning` is its beginning. */
export function notAFeed(root: XmlRoot | undefined, beginning: string, address?: string): SourceError {
  if (root?.name === "html" || /^\s*<!doctype html/i.test(beginning)) {
    const feed = feedAddressIn(beginning, address);
    const advice = feed === undefined ? "look in it for the address of its feed" : `its feed is at ${feed}`;
    return new SourceError("not a feed", `is a web page and not a feed; ${advice}`);
  }
  const found = root === undefined ? "has no XML in it" : `begins with <${root.name}>`;
  return new SourceError("not a feed", `is not a feed: it ${found}, where a feed has <rss>, <feed> or <RDF>`);
}

/** The feed that a page names in its head (`<link rel="alternate" type="application/rss+xml">`). */
function feedAddressIn(page: string, address: string | undefined): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag: (name, { rel, type, href }) => {
      if (found !== undefined || name !== "link" || !/\balternate\b/i.test(rel ?? "")) return;
      if (FEED_TYPE.test(type ?? "")) found = absolute(href, address);
    },
  });
  parser.end(page.slice(0, 64_000));
  return found;
}
