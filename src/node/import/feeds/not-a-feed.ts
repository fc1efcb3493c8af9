import { Parser } from "htmlparser2";
import { SourceError } from "../source.ts";
import type { XmlRoot } from "../xml/xml-root.ts";
import { absolute } from "./feed-link.ts";

const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i;

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
