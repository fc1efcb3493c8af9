import { escapeMarkup } from "../../content/escape-markup.ts";
import { publicUrl, type Site } from "../../content/site.ts";

// The protocol allows 50,000 addresses a file: https://www.sitemaps.org/protocol.html
const MOST = 50_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export interface SitemapEntry {
  path: string;
  /** When the page last changed, where that is known. */
  changed?: string;
}

/** The sitemap's files by path: one, or where there are too many addresses an index and its parts. */
export function sitemap(site: Site, entries: SitemapEntry[]): [path: string, xml: string][] {
  const parts: string[] = [];
  for (let start = 0; start === 0 || start < entries.length; start += MOST) {
    parts.push(urlSet(site, entries.slice(start, start + MOST)));
  }
  if (parts.length === 1) return [["/sitemap.xml", parts[0] ?? ""]];
  const files = parts.map((xml, index): [string, string] => [`/sitemap-${index + 1}.xml`, xml]);
  const index = files.map(([path]) => `<sitemap><loc>${escapeMarkup(publicUrl(site, path))}</loc></sitemap>`);
  return [...files, ["/sitemap.xml", xmlFile(`<sitemapindex ${NAMESPACE}>`, index, "</sitemapindex>")]];
}

function urlSet(site: Site, entries: SitemapEntry[]): string {
  const urls = entries.map(({ path, changed }) => {
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeMarkup(publicUrl(site, path))}</loc>${lastmod}</url>`;
  });
  return xmlFile(`<urlset ${NAMESPACE}>`, urls, "</urlset>");
}

function xmlFile(open: string, lines: string[], close: string): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', open, ...lines, close, ""].join("\n");
}
