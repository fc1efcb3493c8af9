import type { Locator, Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { searchEn } from "../messages/search-en.ts";
import { paths } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { follow, goToSection, headlines, isOn, visit } from "./reader.ts";
import { edition, largestTopic, listOf, queryOf } from "./sample.ts";

const { topic, further } = await largestTopic();

async function isAnnounced(page: Page, title: string): Promise<void> {
  const announcement = en.loaded(
    title === edition.site.title ? title : en.pageTitle(title, edition.site.title),
  );
  await expect(page.getByRole("status").filter({ hasText: announcement })).toHaveCount(1);
}

/** What has the focus, where that is in the page's main part. */
function focusInMain(page: Page): Locator {
  return page.getByRole("main").locator(":focus");
}

test("the first Tab reaches the skip link, which leads past the navigation", async ({ page }) => {
  await visit(page, "/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: en.skipToContent });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(focusInMain(page)).toHaveCount(1);
});

test("the skip link works again after a navigation within the app", async ({ page }) => {
  await visit(page, paths.topics.href());
  await goToSection(page, en.frontPage);
  await page.getByRole("link", { name: en.skipToContent }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(focusInMain(page)).toHaveCount(1);
  await isOn(page, en.frontPage);
});

test("after a navigation the focus is on the new page's heading and the page is announced", async ({
  page,
}) => {
  const [newest] = edition.articles;
  await visit(page, "/");
  await goToSection(page, en.topics);
  await expect(page.getByRole("heading", { level: 1, name: en.topics })).toBeFocused();
  await isAnnounced(page, en.topics);
  await goToSection(page, en.frontPage);
  await expect(page.getByRole("heading", { level: 1, name: en.frontPage })).toBeFocused();
  await isAnnounced(page, edition.site.title);
  await follow(page, newest?.headline ?? "");
  await expect(page.getByRole("heading", { level: 1, name: newest?.headline ?? "" })).toBeFocused();
  await isAnnounced(page, newest?.headline ?? "");
});

test("a page that is opened by its address leaves the focus alone", async ({ page }) => {
  await visit(page, paths.topics.href());
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("a filter changes the list by the keyboard and does not lose the focus", async ({ page }) => {
  await visit(page, paths.topic.href(topic.id));
  await page.getByText(en.narrow).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: en.addTopic(further.label, en.articles(further.count)) }).focus();
  await page.keyboard.press("Enter");
  const list = await listOf(queryOf(`#${topic.id} #${further.id}`));
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
  await focusIsInFilter(page);
  const applied = page.getByRole("link", { name: en.removeFilter(searchEn.about(further.label, true)) });
  await applied.focus();
  await page.keyboard.press("Enter");
  await expect(applied).toHaveCount(0);
  await focusIsInFilter(page);
});

/** The focus is where the next Tab goes on with the filter, not back at the top of the page. */
async function focusIsInFilter(page: Page): Promise<void> {
  const filter = page.getByRole("region", { name: en.narrow });
  await expect.poll(() => filter.evaluate((region) => region.contains(document.activeElement))).toBe(true);
}

test("a bookmark is set and taken away by the keyboard, and the focus stays on it", async ({ page }) => {
  const [newest] = edition.articles;
  await visit(page, paths.article.href(newest?.slug ?? ""));
  const button = page.getByRole("button", { name: en.bookmarkPage(newest?.headline ?? "") });
  await button.focus();
  await page.keyboard.press("Space");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await expect(button).toBeFocused();
});
