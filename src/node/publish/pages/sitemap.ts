import { escapeMarkup } from "../../../content/escape-markup.ts";
import { publicUrl, type Site } from "../../../content/site.ts";
import type { Build } from "../build.ts";
import { putOutput } from "../output/outputs.ts";
import type { Arrangement } from "../sources/arrange.ts";
import { articlePages, listPages, UNLISTED, type SitePage } from "./site-pages.ts";

// The protocol allows 50,000 addresses a file: https://www.sitemaps.org/protocol.html
const MOST = 50_000;
const ARTICLES = 1000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * Writes the sitemap: an index, and its parts. Articles stand in parts by their number from the oldest on, so that a
 * new one changes the last part only.
 */
export function writeSitemap(build: Build, arrangement: Arrangement): void {
  const { site, ledger, publishing } = build;
  const lists = [...listPages(arrangement)].filter(({ path }) => !UNLISTED.includes(path));
  const parts: string[] = [];
  function put(name: string, pages: SitePage[]): void {
    putOutput(build, name, urlSet(site, pages));
    parts.push(`<sitemap><loc>${escapeMarkup(publicUrl(site, name))}</loc></sitemap>`);
  }
  for (const [number, pages] of inParts(lists, MOST, 0)) put(`sitemap/pages-${number}.xml`, pages);
  const tooOld = Math.max(0, arrangement.articles - publishing.prerenderLimit);
  for (const [number, pages] of inParts(articlePages(ledger, arrangement), ARTICLES, tooOld))
    put(`sitemap/articles-${number}.xml`, pages);
  putOutput(build, "sitemap.xml", xmlFile(`<sitemapindex ${NAMESPACE}>`, parts, "</sitemapindex>"));
}

/** Pages in parts of one size, when so many come before the first that are not listed. */
function* inParts(
  pages: Iterable<SitePage>,
  size: number,
  before: number,
): Generator<[number: number, pages: SitePage[]]> {
  let part: SitePage[] = [];
  let count = before;
  for (const page of pages) {
    part.push(page);
    count += 1;
    if (count % size > 0) continue;
    yield [count / size, part];
    part = [];
  }
  if (part.length > 0) yield [Math.ceil(count / size), part];
}

function urlSet(site: Site, pages: SitePage[]): string {
  const urls = pages.map(({ path, article }) => {
    const lastmod = article === undefined ? "" : `<lastmod>${article.changed}</lastmod>`;
    return `<url><loc>${escapeMarkup(publicUrl(site, path))}</loc>${lastmod}</url>`;
  });
  return xmlFile(`<urlset ${NAMESPACE}>`, urls, "</urlset>");
}

function xmlFile(open: string, lines: string[], close: string): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', open, ...lines, close, ""].join("\n");
}
