import type { Format } from "../../draft.ts";
import { feed } from "../../formats/feed.ts";
import { jsonFeed } from "../../formats/json-feed.ts";
import { opml } from "../../formats/opml.ts";

/** Half of what a server may send: what this costs little of, twice as much costs little of. */
const ALL = 8_000_000;

export interface HostileFeed {
  format: Format;
  content: () => string;
}

function rss(inner: string, doctype = ""): string {
  return `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;
}

function item(inner: string): string {
  return `<item><title>A headline</title><link>https://e.example/1</link><pubDate>2024-05-06</pubDate>${inner}</item>`;
}

function described(text: string): string {
  return item(`<description>${text}</description>`);
}

function filled(unit: string): string {
  return unit.repeat(Math.floor(ALL / unit.length));
}

function laughs(): string {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
  );
  return `<!DOCTYPE rss [<!ENTITY a0 "lol">${levels.join("")}]>`;
}

function names(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(" ");
}

const JSON_START = '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":';

const rssFeeds: Record<string, () => string> = {
  "a billion laughs": () => rss(described("&a30;"), laughs()),
  "a quadratic blow-up": () =>
    rss(described("&a;".repeat(100_000)), `<!DOCTYPE rss [<!ENTITY a "${"x".repeat(100_000)}">]>`),
  "an entity of itself": () => rss(described("&a;"), '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'),
  "111,206 references": () => rss(described("&eacute;".repeat(111_206))),
  "200,000 items": () => rss(described("x").repeat(200_000)),
  "100,000 levels of XML": () => rss(item("<a>".repeat(100_000))),
  "100,000 levels of HTML": () => rss(described(`${"&lt;div&gt;".repeat(100_000)}deep`)),
  "endless attributes": () =>
    rss(item(`<a ${names(600_000, (index) => `a${index}=""`)}/>`) + item("<description>x</description>")),
  "endless text": () => rss(described(filled("word ")) + described("x")),
  "endless elements": () => rss(item(filled("<a/>")) + described("x")),
  "100,000 elements in an item": () => rss(item("<a/>".repeat(100_000)) + described("x")),
  "endless namespaces": () => rss(item(filled('<a xmlns:b="c"/>')) + described("x")),
  "a comment without an end": () => rss(described("x") + filled("<!-- ")),
  "400,000 lines": () => rss(described("a\n".repeat(400_000))),
  "an excerpt that is nearly in its text": () =>
    rss(
      item(
        `<description>${"a".repeat(200_000)}b${"a".repeat(200_000)} …</description><content:encoded>${"a".repeat(500_000)}</content:encoded>`,
      ),
    ),
  "signs that begin no tag": () => rss(described(filled("<")) + described("x")),
  "nothing but tags without a name": () => filled("<br>"),
  "a document type without an end": () => `<!DOCTYPE rss [${filled('"')}`,
  "names of the language": () =>
    rss(
      item(
        '<__proto__ __proto__="x" constructor="y">z</__proto__><constructor/><description>x</description>',
      ),
    ),
};

/** Feeds that want to cost too much, by what is in them. */
export const hostileFeeds = new Map<string, HostileFeed>([
  ...Object.entries(rssFeeds).map(([name, content]): [string, HostileFeed] => [
    name,
    { format: feed, content },
  ]),
  ["JSON of 8,000,000 levels", { format: jsonFeed, content: () => JSON_START + filled("[") }],
  ["JSON of 2,700,000 objects", { format: jsonFeed, content: () => `${JSON_START}[${filled("{},")}{}]}` }],
  ["OPML of 100,000 levels", { format: opml, content: () => `<opml><body>${"<outline>".repeat(100_000)}` }],
  [
    "OPML of 100,000 feeds",
    {
      format: opml,
      content: () =>
        `<opml><body>${names(100_000, (index) => `<outline xmlUrl="https://e.example/${index}"/>`)}`,
    },
  ],
]);
