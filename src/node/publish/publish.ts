import { createHash } from "node:crypto";
import { archiveFiles } from "../../archive/archive-files.ts";
import type { Edition } from "../../archive/edition.ts";
import { memoryArchive } from "../../archive/memory-archive.ts";
import { escapeMarkup } from "../../content/escape-markup.ts";
import { publicUrl } from "../../content/site.ts";
import { paths } from "../../paths.ts";
import { embed, type RenderedPage } from "../../embedded.ts";
import type { Archive } from "../../archive/archive.ts";
import { articleJsonSchema } from "./article-json-schema.ts";
import { feeds } from "./feeds.ts";
import { newsArticleJsonLd } from "./json-ld.ts";
import { liftHeadTags, pageTemplate } from "./page-template.ts";
import { pageFile, sitePages } from "./site-pages.ts";
import { sitemap } from "./sitemap.ts";
import { fileWriter } from "./write-files.ts";

/** What `vite build` made of the app: its shell, its style sheet, and the routes built for Node. */
export interface BuiltApp {
  shell: string;
  styles: string;
  createRenderer: (archive: Archive) => (path: string) => Promise<RenderedPage>;
}

/** Writes an edition into a folder that holds the built app: archive, pages, feeds, sitemap, and what tools ask for. */
export async function publish(edition: Edition, app: BuiltApp, folder: string): Promise<void> {
  const write = fileWriter(folder);
  for (const [path, content] of archiveFiles(edition, contentHash)) write(`archive/${path}`, content);
  for (const [path, xml] of feeds(edition)) write(path, xml);
  await writePages(edition, app, write);
  for (const [path, xml] of sitemap(edition.site, [...sitemapEntries(edition)])) write(path, xml);
  write("robots.txt", `User-agent: *\nAllow: /\n\nSitemap: ${publicUrl(edition.site, "/sitemap.xml")}\n`);
  write("article.schema.json", articleJsonSchema());
}

async function writePages(
  edition: Edition,
  app: BuiltApp,
  write: (path: string, content: string) => void,
): Promise<void> {
  const { site } = edition;
  const render = app.createRenderer(memoryArchive(edition));
  const fill = pageTemplate(app.shell, app.styles);
  const jsonLd = new Map(edition.articles.map((article) => [paths.article.href(article.slug), article]));

  function html({ html, embedded }: RenderedPage): string {
    const { head, root } = liftHeadTags(html);
    const article = jsonLd.get(embedded.path ?? "");
    const structured = article === undefined ? "" : newsArticleJsonLd(site, article);
    return fill({ head: head + structured, root, data: embed(embedded) });
  }

  for (const path of sitePages(edition)) {
    const page = await render(path);
    if (page.status !== 200) throw new Error(`${path} rendered with status ${page.status}`);
    write(pageFile(path), html(page));
  }
  // Two pages stand for any path: what is not there, and the app's empty frame.
  const notFound = await render("/404");
  write("404.html", html({ ...notFound, embedded: { site } }));
  const title = `<title>${escapeMarkup(site.title)}</title>`;
  write("shell.html", fill({ head: title, root: "", data: embed({ site }) }));
}

function* sitemapEntries(edition: Edition): Generator<{ path: string; changed?: string }> {
  const changes = new Map(
    edition.articles.map(({ slug, date, updated }) => [paths.article.href(slug), updated ?? date]),
  );
  const unlisted = new Set<string>([paths.search.href(), paths.bookmarks.href()]);
  for (const path of sitePages(edition)) {
    const changed = changes.get(path);
    if (!unlisted.has(path)) yield { path, ...(changed !== undefined && { changed }) };
  }
}

/** The first twelve hexadecimal digits of the content's SHA-256. */
export function contentHash(content: string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}
