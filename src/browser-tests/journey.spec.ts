import type { Page } from "@playwright/test";
import { publicUrl } from "../content/site.ts";
import { bookmarksEn } from "../messages/bookmarks-en.ts";
import { en } from "../messages/en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { searchEn } from "../messages/search-en.ts";
import { transferEn } from "../messages/transfer-en.ts";
import { paths } from "../paths.ts";
import { download } from "./download.ts";
import { expect, LOGGED_OFFLINE, test } from "./fixtures.ts";
import {
  bookmark,
  follow,
  goToSection,
  hasFrame,
  headlines,
  isInteractive,
  isKept,
  isOn,
  openFilter,
  retry,
  visit,
} from "./reader.ts";
import { articleThat, edition, largestTopic, listOf, queryOf } from "./sample.ts";

const { topic, further } = await largestTopic();
const whole = `#${topic.id}`;
const narrowed = await listOf(queryOf(`${whole} #${further.id}`));
const kept = narrowed.cards[0] ?? articleThat(() => true);

test("a reader browses by topic, narrows, reads, bookmarks, goes offline and takes the bookmarks along", async ({
  page,
  site,
  log,
}) => {
  test.slow();
  await test.step("front page to topic", async () => {
    await visit(page, "/");
    await follow(page, en.moreOnTopic(topic.label));
    await isOn(page, topic.label);
  });
  await test.step("narrow the topic", () => narrow(page));
  await test.step("leave a topic out", () => leaveOut(page));
  await test.step("open an article and bookmark it", () => openAndBookmark(page));
  await test.step("a second tab sees a change at once", () => changeInTwoTabs(page));
  await test.step("read without a server", async () => {
    log.expectLogged(LOGGED_OFFLINE);
    await isKept(page, `/archive/articles/${kept.slug}.json`);
    await site.stop();
    await readOffline(page);
  });
  await test.step("an article never seen is fetched when the server is back", () =>
    fetchAgain(page, site.start));
  await test.step("take the bookmarks along", () => exportBookmarks(page));
});

async function showsList(page: Page, query: string): Promise<void> {
  const list = await listOf(queryOf(query));
  const articles = en.articlesFound(list.total.value, true);
  const intro = query === whole ? en.topicIntro(articles) : en.filteredIntro(articles);
  await expect(page.getByText(intro)).toBeVisible();
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
}

async function narrow(page: Page): Promise<void> {
  await showsList(page, whole);
  await openFilter(page);
  await page.getByRole("link", { name: en.addTopic(further.label, en.articles(further.count)) }).click();
  await showsList(page, `${whole} #${further.id}`);
  await expect(page).toHaveURL(paths.topic.href(topic.id, `#${further.id}`));

  await page.goBack();
  await showsList(page, whole);
  await expect(page).toHaveURL(paths.topic.href(topic.id));

  await page.goForward();
  await showsList(page, `${whole} #${further.id}`);
  await page.reload();
  await isInteractive(page);
  await showsList(page, `${whole} #${further.id}`);
}

async function leaveOut(page: Page): Promise<void> {
  const words = searchEn.about(further.label, true);
  await page.getByRole("link", { name: en.removeFilter(words) }).click();
  await showsList(page, whole);
  await openFilter(page);
  await page.getByRole("link", { name: en.withoutTopic(further.label) }).click();
  await showsList(page, `${whole} -#${further.id}`);
  await expect(page).toHaveURL(paths.topic.href(topic.id, `-#${further.id}`));
  await page.goBack();
  await page.goBack();
  await showsList(page, `${whole} #${further.id}`);
}

async function openAndBookmark(page: Page): Promise<void> {
  await follow(page, kept.headline);
  await isOn(page, kept.headline);
  await bookmark(page, kept.headline);
  await page.reload();
  await isInteractive(page);
  await expect(page.getByRole("button", { name: en.bookmarkPage(kept.headline) })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await goToSection(page, en.bookmarks);
  await expect(headlines(page)).toHaveText([kept.headline]);
}

async function changeInTwoTabs(page: Page): Promise<void> {
  const second = await page.context().newPage();
  await visit(second, paths.article.href(kept.slug));
  const button = second.getByRole("button", { name: en.bookmarkPage(kept.headline) });
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: bookmarksEn.removeOf(kept.headline) }).click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await bookmark(second, kept.headline);
  await expect(headlines(page)).toHaveText([kept.headline]);
  await second.close();
}

async function readOffline(page: Page): Promise<void> {
  await visit(page, paths.bookmarks.href());
  await follow(page, kept.headline);
  await isOn(page, kept.headline);
  await visit(page, paths.article.href(kept.slug));
  await isOn(page, kept.headline);
  await visit(page, "/");
  await isOn(page, en.frontPage);
}

async function fetchAgain(page: Page, start: () => Promise<void>): Promise<void> {
  const unseen = articleThat(
    ({ slug, topics }) => slug !== kept.slug && topics.some(({ id }) => id === topic.id),
  );
  await follow(page, en.moreOnTopic(topic.label));
  await follow(page, unseen.headline);
  await isOn(page, en.offlineTitle);
  await expect(page.getByText(problemEn.offlineAdvice)).toBeVisible();
  await hasFrame(page);
  await start();
  await retry(page);
  await isOn(page, unseen.headline);
}

async function exportBookmarks(page: Page): Promise<void> {
  await goToSection(page, en.bookmarks);
  await follow(page, en.yourData);
  const json = await download(page, transferEn.exports.everything.name);
  expect(json.name).toMatch(/\.json$/);
  const { records } = JSON.parse(json.content);
  expect(records).toContainEqual(
    expect.objectContaining({ kind: "bookmark", id: paths.article.href(kept.slug) }),
  );
  const html = await download(page, transferEn.exports.browser.name);
  expect(html.name).toMatch(/\.html$/);
  expect(html.content).toContain("<!DOCTYPE NETSCAPE-Bookmark-file-1>");
  expect(html.content).toContain(`HREF="${publicUrl(edition.site, paths.article.href(kept.slug))}"`);
}
