import { pageCount } from "../../archive/archive.ts";
import type { Edition } from "../../archive/edition.ts";
import { countDays, countTopics } from "../../archive/select.ts";
import { paths } from "../../paths.ts";

/** The path of every page that an edition has. */
export function* sitePages({ articles, cards }: Edition): Generator<string> {
  yield paths.front.href();
  for (const { slug } of articles) yield paths.article.href(slug);
  yield paths.topics.href();
  for (const { id, count } of countTopics(cards)) {
    yield paths.topic.href(id);
    for (let page = 1; page < pageCount(count); page++) yield paths.topicPage.href(id, page);
  }
  yield paths.archive.href();
  const months = Map.groupBy(countDays(cards), ({ day }) => day.slice(0, 7));
  for (const [month, days] of months) {
    yield paths.month.href(month);
    const total = days.reduce((sum, { count }) => sum + count, 0);
    for (let page = 1; page < pageCount(total); page++) yield paths.monthPage.href(month, page);
  }
  yield paths.search.href();
  yield paths.bookmarks.href();
}

/** Where the file of a page stands: every web server finds it at the page's path. */
export function pageFile(path: string): string {
  return path === "/" ? "index.html" : `${path.slice(1)}/index.html`;
}
