import type { Archive } from "../../../archive/archive.ts";
import { escapeMarkup } from "../../../content/escape-markup.ts";
import type { PublishedArticle } from "../../../content/published-article.ts";
import { embed, type RenderedPage } from "../../../embedded.ts";
import type { BuiltApp } from "../built-app.ts";
import type { Build } from "../build.ts";
import { fingerprint } from "../content-hash.ts";
import { keepOutput, putOutput } from "../output/outputs.ts";
import type { Arrangement } from "../sources/arrange.ts";
import { newsArticleJsonLd } from "./json-ld.ts";
import { liftHeadTags, pageTemplate } from "./page-template.ts";
import { articlePages, listPages, pageFile, type SitePage } from "./site-pages.ts";

export interface PagesToWrite {
  arrangement: Arrangement;
  archive: Archive;
  app: BuiltApp;
  /** A fingerprint of all that every page is made of. A page's own is made of this and of its data. */
  everyPage: string;
  /** Every page may be another one than before. */
  isAllNew: boolean;
}

/** Renders the pages that may have changed, and stages those that have. */
export async function writePages(build: Build, pages: PagesToWrite): Promise<void> {
  const { ledger, progress } = build;
  const { arrangement, isAllNew } = pages;
  const write = pageWriter(build, pages);
  // Of the pages of a list that are unlikely to have changed, the first tells for the others.
  const others = new Map<string, boolean>();

  async function take(page: SitePage): Promise<void> {
    const { path, change, list = "" } = page;
    progress.add(1);
    const isUnchanged = change === "none" || (change === "unlikely" && others.get(list) === false);
    if (!isAllNew && isUnchanged && keepOutput(build, pageFile(path))) return;
    const isOther = await write(page);
    if (change === "unlikely") others.set(list, others.get(list) === true || isOther);
  }

  progress.step("Making pages", countPages(arrangement, build));
  for (const page of articlePages(ledger, arrangement)) await take(page);
  for (const page of listPages(arrangement)) await take(page);
}

function countPages(arrangement: Arrangement, { publishing }: Build): number {
  let count = Math.min(arrangement.articles, publishing.prerenderLimit);
  for (const _ of listPages(arrangement)) count += 1;
  return count;
}

/** Makes a function that writes a page unless it is as it was; says whether it is another one. */
function pageWriter(
  build: Build,
  { archive, app, everyPage }: PagesToWrite,
): (page: SitePage) => Promise<boolean> {
  const { site } = build;
  const readOnce = rememberingArticle(archive);
  const render = app.createRenderer(readOnce);
  const fill = pageTemplate(app.shell, app.styles);
  return async ({ path, article }) => {
    const page = await render(path);
    if (page.status !== 200) throw new Error(`${path} rendered with status ${page.status}`);
    const input = fingerprint(everyPage + JSON.stringify(page.embedded.loaderData));
    if (keepOutput(build, pageFile(path), input)) return false;
    const published = article && (await readOnce.article(article.slug));
    const structured = published === undefined ? "" : newsArticleJsonLd(site, published);
    putOutput(build, pageFile(path), fillPage(fill, page, structured), input);
    return true;
  };
}

/** The article of a page is asked for by the page and by what stands in its head. */
function rememberingArticle(archive: Archive): Archive {
  let last: PublishedArticle | undefined;
  return {
    ...archive,
    article: async (slug) => (last?.slug === slug ? last : (last = await archive.article(slug))),
  };
}

type Fill = ReturnType<typeof pageTemplate>;

function fillPage(fill: Fill, { html, embedded }: RenderedPage, structured = ""): string {
  const { head, root } = liftHeadTags(html());
  return fill({ head: head + structured, root, data: embed(embedded) });
}

/** Writes the two pages that stand for any path: what is not there, and the app's empty frame. Gives the frame. */
export async function writeStandIns(build: Build, { archive, app }: PagesToWrite): Promise<string> {
  const { site } = build;
  const fill = pageTemplate(app.shell, app.styles);
  const notFound = await app.createRenderer(archive)("/404");
  putOutput(build, "404.html", fillPage(fill, { ...notFound, embedded: { site } }));
  const title = `<title>${escapeMarkup(site.title)}</title>`;
  const shell = fill({ head: title, root: "", data: embed({ site }) });
  putOutput(build, "shell.html", shell);
  return shell;
}
