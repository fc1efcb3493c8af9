import type { Locator, Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { followingEn } from "../messages/following-en.ts";
import { readingEn } from "../messages/reading-en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, test } from "./fixtures.ts";
import { BARE_PAGE } from "./kept-page.ts";
import { follow, headlines, isOn, visit } from "./reader.ts";
import { articleThat, edition } from "./sample.ts";

const PHONE = { width: 360, height: 640 };
const SECOND = 1000;

/** So long that it is not on one screen, nor on three of a phone. */
const long = articleThat(({ body, minutes }) => minutes >= 3 && body.length >= 10);
const longPath = paths.article.href(long.slug);

function mark(page: Page): Locator {
  return page.getByRole("button", { name: readingEn.markRead });
}

function offer(page: Page): Locator {
  return page.getByRole("complementary", { name: readingEn.continueReading }).getByRole("button").first();
}

/** Opens a list and waits for what a reader can do with it. */
async function visitList(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await expect(page.getByRole("button", { name: readingEn.markAllRead })).toBeVisible();
}

function article(page: Page, headline: string): Locator {
  return page.getByRole("main").getByRole("article").filter({ hasText: headline });
}

/** Opens an article and reads for some seconds with the middle, or the end, of its text at the lower edge of the screen. */
async function readUpTo(page: Page, part: "middle" | "end", seconds: number): Promise<void> {
  await expect(mark(page)).toBeEnabled();
  const share = part === "middle" ? 0.5 : 1;
  // The button stands below the text.
  await mark(page).evaluate((button, share) => {
    scrollTo(0, (button.getBoundingClientRect().top + scrollY) * share - innerHeight);
  }, share);
  await page.clock.runFor(seconds * SECOND);
}

/** Has the reader have been here yesterday, when another article was the newest. On a bare page, as the app would note that they are here now. */
async function wasHere(page: Page, newest: { slug: string; day: string }): Promise<void> {
  await page.goto(BARE_PAGE);
  const visit = { at: Date.now() - 24 * 60 * 60 * SECOND, newest };
  await page.evaluate(
    (visit) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("broadsheet-kept");
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("facts", "readwrite");
          transaction.objectStore("facts").put(visit, "lastVisit");
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    visit,
  );
}

test("back in a list, the link that was followed has the focus, and its article is drawn as read", async ({
  page,
}) => {
  const read = edition.articles[2] ?? long;
  await visitList(page, paths.archive.href());
  const link = page.getByRole("main").getByRole("link", { name: read.headline, exact: true });
  await link.focus();
  const place = await page.evaluate(() => scrollY);
  await page.keyboard.press("Enter");
  await isOn(page, read.headline);
  await expect(mark(page)).toBeEnabled();
  await page.keyboard.press("m");
  await expect(mark(page)).toHaveAttribute("aria-pressed", "true");
  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  await expect(article(page, read.headline)).toContainText(en.read);
  await page.goForward();
  await mark(page).click();
  await expect(mark(page)).toHaveAttribute("aria-pressed", "false");
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(article(page, read.headline)).not.toContainText(en.read);
});

test("all of a list is marked as read without a question, and unread again by one key", async ({ page }) => {
  await visitList(page, paths.archive.href());
  const articles = page.getByRole("main").getByRole("article");
  const count = await articles.count();
  await page.getByRole("button", { name: readingEn.markAllRead }).click();
  await expect(articles.filter({ has: page.getByText(en.read, { exact: true }) })).toHaveCount(count);
  await page.keyboard.press("Control+z");
  await expect(articles.filter({ has: page.getByText(en.read, { exact: true }) })).toHaveCount(0);
  await expect(articles).toHaveCount(count);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("an article is read when its end was on the screen after the time that takes", async ({ page }) => {
    await page.clock.install();
    await visit(page, longPath);
    await readUpTo(page, "end", 2);
    await expect(mark(page)).toHaveAttribute("aria-pressed", "false");
    await page.clock.runFor(55 * SECOND);
    await expect(mark(page)).toHaveAttribute("aria-pressed", "true");
    await visit(page, paths.history.href());
    const opened = page.getByRole("region", { name: readingEn.history });
    await expect(opened.getByRole("listitem").filter({ hasText: long.headline })).toContainText(
      readingEn.read,
    );
    await expect(page.getByText(readingEn.readThisWeek(1))).toBeVisible();
    await expect(page.getByRole("row").last().getByRole("cell")).toHaveText("1");
    await page.getByRole("switch", { name: readingEn.keepStatistics }).click();
    await expect(page.getByText(readingEn.statisticsOff)).toBeVisible();
    await page.getByRole("button", { name: readingEn.deleteStatistics }).click();
    await expect(page.getByRole("table", { name: readingEn.minutesByDay })).toHaveCount(0);
  });

  test("a long article that was left in the middle offers to go on there, and goes there only when told", async ({
    page,
  }) => {
    await page.clock.install();
    await visit(page, longPath);
    await expect(offer(page)).toHaveCount(0);
    await readUpTo(page, "middle", 40);
    await page.getByRole("link", { name: en.topics, exact: true }).click();
    await isOn(page, en.topics);

    // The button of the pinned lists stands above what is offered.
    await visit(page, paths.topic.href(long.topics[0]?.id ?? ""));
    await page.locator("summary").filter({ hasText: followingEn.listActions }).click();
    await page.getByRole("button", { name: followingEn.pin }).click();
    await expect(page.getByRole("button", { name: followingEn.pin, pressed: true })).toBeVisible();

    await visit(page, longPath);
    await expect(offer(page)).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.getByRole("button", { name: followingEn.pinnedCount(1) })).toBeInViewport({ ratio: 1 });
    await page.getByRole("button", { name: readingEn.notNow }).click({ trial: true });
    await offer(page).press("Enter");
    await expect(offer(page)).toHaveCount(0);
    const passage = page.locator("main article p:focus, main article ul:focus, main article h2:focus");
    await expect(passage).toBeInViewport();

    await visit(page, paths.history.href());
    const shelf = page.getByRole("region", { name: readingEn.continueReading });
    await shelf.getByRole("link", { name: long.headline }).click();
    await isOn(page, long.headline);
    await expect(offer(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(offer(page)).toHaveCount(0);
  });
});

test("a list says how many articles came since the last visit, and leads to exactly them", async ({
  page,
  log,
}) => {
  // The icon, which a bare page does not name.
  log.expectLogged(LOGGED_NOT_FOUND);
  const days = edition.articles.map(({ day }) => day);
  const seen = days.findIndex((day, index) => index > 2 && day !== days[index - 1]);
  const newest = edition.articles[seen] ?? long;
  const fresh = edition.articles.slice(0, seen);
  await visitList(page, "/");
  const news = page.getByRole("link", { name: readingEn.newSince(seen, true) });
  await expect(news).toHaveCount(0);
  await wasHere(page, { slug: newest.slug, day: newest.day });
  await visit(page, "/");
  await news.click();
  await isOn(page, en.search);
  await expect(headlines(page)).toHaveText(fresh.map(({ headline }) => headline));
  await visitList(page, paths.archive.href());
  await expect(news).toBeVisible();
  await follow(page, fresh[0]?.headline ?? "");
  await isOn(page, fresh[0]?.headline ?? "");
  await expect(news).toHaveCount(0);
});
