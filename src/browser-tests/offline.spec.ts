import type { Page } from "@playwright/test";
import { formatSpan } from "../calendar/format-span.ts";
import type { Card } from "../content/card.ts";
import { calendarEn } from "../messages/calendar-en.ts";
import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
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
import { edition, largestTopic, listOf, newestDay, queryOf } from "./sample.ts";

// The front page is kept when the worker is installed, so an article that it lists can be reached without a server.
const [newest, second] = edition.articles;
if (newest === undefined || second === undefined) throw new Error("the sample archive has too few articles");

async function cardsOf(text: string): Promise<Card[]> {
  return (await listOf(queryOf(text))).cards;
}

async function workerRuns(page: Page): Promise<void> {
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test.beforeEach(({ log }) => log.expectLogged(LOGGED_OFFLINE));

test("the page that a first visit began with opens again without a server", async ({ page, site }) => {
  const path = paths.article.href(newest.slug);
  await visit(page, path);
  await isKept(page, path);
  await isKept(page, `/archive${path}.json`);
  await site.stop();
  await page.reload();
  await isInteractive(page);
  await isOn(page, newest.headline);
});

test("an article that was read by following links opens by its address without a server", async ({
  page,
  site,
}) => {
  await visit(page, "/");
  await workerRuns(page);
  await follow(page, newest.headline);
  await isOn(page, newest.headline);
  await isKept(page, `/archive/articles/${newest.slug}.json`);
  await site.stop();
  await visit(page, paths.article.href(newest.slug));
  await isOn(page, newest.headline);
});

test("an article that was opened by its address on a later visit is reached by links without a server", async ({
  page,
  site,
}) => {
  await visit(page, "/");
  await workerRuns(page);
  await visit(page, paths.article.href(newest.slug));
  await isKept(page, paths.article.href(newest.slug));
  await page.waitForLoadState("networkidle");
  await site.stop();
  await visit(page, "/");
  await follow(page, newest.headline);
  await isOn(page, newest.headline);
});

test("a bookmarked article opens without a server by its link and by its address", async ({ page, site }) => {
  const path = paths.article.href(newest.slug);
  await visit(page, "/");
  await workerRuns(page);
  await follow(page, newest.headline);
  await bookmark(page, newest.headline);
  await isKept(page, path);
  await site.stop();
  await visit(page, paths.bookmarks.href());
  await follow(page, newest.headline);
  await isOn(page, newest.headline);
  await visit(page, path);
  await isOn(page, newest.headline);
});

test("the lists open without a server though they were never opened", async ({ page, site }) => {
  const { topic } = await largestTopic();
  const list = await listOf(queryOf(`#${topic.id}`));
  await visit(page, "/");
  await workerRuns(page);
  await site.stop();
  for (const section of [en.topics, en.archive, en.search, en.bookmarks]) await goToSection(page, section);
  await visit(page, paths.topic.href(topic.id));
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
});

test("an address that was never opened says that it could not be fetched, and the retry fetches it", async ({
  page,
  site,
}) => {
  await visit(page, "/");
  await workerRuns(page);
  await site.stop();
  await visit(page, paths.article.href(second.slug));
  await isOn(page, en.offlineTitle);
  await hasFrame(page);
  await retry(page);
  await isOn(page, en.offlineTitle);
  await site.start();
  await retry(page);
  await isOn(page, second.headline);
});

test("the calendar leads to a day without a server", async ({ page, site }) => {
  const { day, count } = await newestDay();
  await visit(page, "/");
  await workerRuns(page);
  await site.stop();
  await goToSection(page, en.archive);
  const name = formatSpan(day, edition.site.language);
  await page.getByRole("link", { name: calendarEn.dayCount(name, count) }).click();
  await isOn(page, name);
  await expect(headlines(page)).toHaveText((await cardsOf(`on:${day}`)).map(({ headline }) => headline));
});

test("words, a phrase, topics and days are searched without a server, and filters are counted", async ({
  page,
  site,
}) => {
  const { topic, further } = await largestTopic();
  await visit(page, "/");
  await workerRuns(page);
  await goToSection(page, en.search);
  await site.stop();
  const box = page.getByRole("searchbox", { name: en.searchLabel });
  const [word = ""] = newest.headline.match(/\p{L}{5,}/u) ?? [];
  for (const text of [word, `#${topic.id} -#${further.id}`, "after:2024"]) {
    await box.fill(text);
    await box.press("Enter");
    await expect(headlines(page)).toHaveText((await cardsOf(text)).map(({ headline }) => headline));
  }
  await visit(page, paths.topic.href(topic.id));
  await openFilter(page);
  await expect(
    page.getByRole("link", { name: en.addTopic(further.label, en.articles(further.count)) }),
  ).toBeVisible();
});

test("the topics are found and ordered without a server", async ({ page, site }) => {
  const { topic } = await largestTopic();
  await visit(page, "/");
  await workerRuns(page);
  await site.stop();
  await visit(page, paths.topics.href({ order: "size" }));
  await expect(page.getByRole("main").getByRole("list").getByRole("link").first()).toContainText(topic.label);
});

test("a picture that changed under its name is fetched anew while the kept one is shown", async ({
  page,
}) => {
  await visit(page, "/");
  await workerRuns(page);
  const picture = edition.articles.find(({ image }) => image !== undefined)?.image?.src ?? "";
  await page.evaluate(async (path) => (await caches.open("read")).put(path, new Response("old")), picture);
  await page.evaluate(
    (path) => document.body.append(Object.assign(new Image(), { src: `${path}?again` })),
    picture,
  );
  await expect
    .poll(() => page.evaluate(async (path) => (await caches.match(path))?.text(), picture))
    .toContain("<svg");
});
