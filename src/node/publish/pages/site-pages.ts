import { PAGE_SIZE, pageCount, TOPICS_PAGE_SIZE } from "../../../archive/archive.ts";
import { paths } from "../../../paths.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { inPortions } from "../ledger/portions.ts";
import { textOf } from "../ledger/row.ts";
import type { Arrangement } from "../sources/arrange.ts";
import { everythingKey, type ListState, topicKey } from "../sources/lists.ts";

/** A page that the site has as HTML. */
export interface SitePage {
  path: string;
  /**
   * Whether it may be another one than before. `unlikely`: an older page of a list that has changed only after it; those
   * of one list have changed all or none.
   */
  change: "possible" | "unlikely" | "none";
  /** The list that it is a page of. */
  list?: string;
  /** The article that it shows, and when that last changed. */
  article?: { slug: string; changed: string };
}

/** Pages that tell nothing but to the reader who is there. */
export const UNLISTED: readonly string[] = [
  paths.search.href(),
  paths.bookmarks.href(),
  paths.highlights.href(),
  paths.history.href(),
  paths.following.href(),
  paths.yourData.href(),
];

/** Every page of the site but those of articles, the oldest pages of a list first. */
export function* listPages(arrangement: Arrangement): Generator<SitePage> {
  const { lists, tally } = arrangement;
  for (const path of [...UNLISTED, paths.front.href(), paths.archive.href()])
    yield { path, change: "possible" };
  for (let page = 1; page <= Math.max(1, Math.ceil(tally.topics.size / TOPICS_PAGE_SIZE)); page++)
    yield { path: paths.topics.href({ page }), change: "possible" };
  yield* numberedPages(everythingKey, lists.get(everythingKey), (page) => paths.archivePage.href(page));
  yield* topicPages(arrangement);
  yield* spanPages(arrangement);
}

/** Topics offer the largest ones to narrow them by. */
function* topicPages({ lists, tally, hasOtherLargest }: Arrangement): Generator<SitePage> {
  for (const id of [...tally.topics.keys()].toSorted()) {
    const key = topicKey(id);
    const state = lists.get(key);
    const isTouched = hasOtherLargest || state.same !== undefined;
    if (state.recent > 0) yield { path: paths.topic.href(id), change: isTouched ? "possible" : "none" };
    yield* numberedPages(key, state, (page) => paths.topicPage.href(id, page));
  }
}

/** Spans lead to the one before and the one after; years show how much there is in all of them. */
function* spanPages({ lists }: Arrangement): Generator<SitePage> {
  const moved = lists.withOtherNeighbours();
  for (const span of lists.spans()) {
    const { same, ...state } = lists.get(span);
    const from = moved.has(span) ? 0 : same;
    const isTouched = from !== undefined || span.length === "2024".length;
    if (state.recent > 0) yield { path: paths.span.href(span), change: isTouched ? "possible" : "none" };
    const changed = { ...state, ...(from !== undefined && { same: from }) };
    yield* numberedPages(span, changed, (page) => paths.spanPage.href(span, page));
  }
}

/** Pages of older articles, each always the same ones; those that have no article new enough are left to the app. */
function* numberedPages(
  list: string,
  { count, recent, same }: ListState,
  href: (page: number) => string,
): Generator<SitePage> {
  for (let page = Math.floor((count - recent) / PAGE_SIZE) + 1; page < pageCount(count); page++) {
    const isBefore = same !== undefined && page * PAGE_SIZE <= same;
    yield {
      path: href(page),
      list,
      change: same === undefined ? "none" : isBefore ? "unlikely" : "possible",
    };
  }
}

/** The pages of articles that are new enough, the oldest first. */
export function* articlePages(ledger: Ledger, { beforePages }: Arrangement): Generator<SitePage> {
  const columns = "place, slug, changed, exists (select 1 from surroundings where id = article.id) as is_new";
  for (const row of inPortions(ledger, columns, beforePages)) {
    const slug = textOf(row, "slug");
    yield {
      path: paths.article.href(slug),
      change: row.is_new === 1 ? "possible" : "none",
      article: { slug, changed: textOf(row, "changed") },
    };
  }
}

/** Where the file of a page stands: every web server finds it at the page's path. */
export function pageFile(path: string): string {
  return path === "/" ? "index.html" : `${path.slice(1)}/index.html`;
}
