import type { Page } from "@playwright/test";
import type { Card } from "../content/card.ts";
import type { TopicTag } from "../content/topic.ts";
import { en } from "../messages/en.ts";
import { followingEn } from "../messages/following-en.ts";
import { paths } from "../paths.ts";
import { EVERYTHING, topicQuery } from "../query/query.ts";
import { expect, test } from "./fixtures.ts";
import { goToSection, headlines, isInteractive, visit } from "./reader.ts";
import { allHeadlines, listOf } from "./sample.ts";
import { LARGEST_SHIFT, watchShifts } from "./shifts.ts";
import { violations } from "./violations.ts";

// The worker plays no part here, and installing it takes a second of every test.
test.use({ serviceWorkers: "block" });

const { cards: newest } = await listOf(EVERYTHING);
const topic = topicOfSome();
const path = paths.topic.href(topic.id);
const ofTopic = await allHeadlines(topicQuery(topic.id));
const hiddenOfNewest = newest.filter(({ topics }) => topics.some(({ id }) => id === topic.id));

/** A topic that some of the newest articles have, and not all. */
function topicOfSome(): TopicTag {
  const has = (card: Card, id: string) => card.topics.some((topic) => topic.id === id);
  const found = newest
    .flatMap(({ topics }) => topics)
    .find(({ id }) => newest.some((card) => !has(card, id)));
  if (found === undefined)
    throw new Error("the newest articles of the sample archive have no topic of their own");
  return found;
}

/** A summary has no role of its own that a test could ask for. */
function listMenu(page: Page) {
  return page.locator("summary").filter({ hasText: followingEn.listActions });
}

async function isAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}

async function needsNoScrollingSideways(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
}

/** Mutes the topic of the page by the keyboard alone; the dialog shows the headlines that will be hidden. */
async function muteByKeyboard(page: Page): Promise<void> {
  await listMenu(page).focus();
  await page.keyboard.press("Enter");
  const mute = page.getByRole("button", { name: followingEn.mute(topic.label) });
  await expect(mute).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(mute).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: followingEn.muteTitle("topic", topic.label) });
  await expect(dialog.getByRole("listitem")).toHaveText(ofTopic);
  await dialog.getByRole("button", { name: followingEn.muteNow }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: followingEn.unmute(topic.label) }).first()).toBeFocused();
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test("a topic is muted by the keyboard, and lists hide what the preview showed and move nothing", async ({
      page,
    }) => {
      test.slow();
      const shifted = await watchShifts(page);
      await visit(page, path);
      await expect(listMenu(page)).toBeVisible();
      expect(await shifted()).toBeLessThan(LARGEST_SHIFT);
      await muteByKeyboard(page);
      await expect(headlines(page)).toHaveText(ofTopic.slice(0, await headlines(page).count()));
      await page.keyboard.press("Escape");

      await visit(page, paths.archive.href());
      const note = page.getByRole("button", { name: followingEn.hidden(hiddenOfNewest.length) });
      await expect(note).toBeVisible();
      for (const { headline } of hiddenOfNewest)
        await expect(page.getByRole("heading", { name: headline })).toHaveCount(0);
      expect(await shifted()).toBeLessThan(LARGEST_SHIFT);
      await needsNoScrollingSideways(page);
      await isAccessible(page);
      await note.press("Enter");
      await expect(headlines(page)).toHaveText(newest.map(({ headline }) => headline));
      await expect(
        page.getByRole("button", { name: followingEn.hideAgain(hiddenOfNewest.length) }),
      ).toBeFocused();
    });

    test("a topic is followed and pinned, and stands at the side and on the page of following", async ({
      page,
    }) => {
      test.slow();
      await visit(page, path);
      await listMenu(page).click();
      const panel = page.getByRole("button", { name: followingEn.follow(topic.label), exact: true });
      await expect(panel).toBeInViewport({ ratio: 1 });
      await panel.click();
      await expect(panel).toHaveAttribute("aria-pressed", "true");
      const pin = page.getByRole("button", { name: followingEn.pin });
      await pin.click();
      await expect(pin).toHaveAttribute("aria-pressed", "true");
      await isAccessible(page);
      await page.keyboard.press("Escape");
      await expect(listMenu(page)).toBeFocused();

      const shifted = await watchShifts(page);
      await visit(page, paths.following.href());
      const news = page.getByRole("region", { name: followingEn.newest }).getByRole("article");
      await expect(news.getByRole("heading")).toHaveText(ofTopic.slice(0, 10));
      expect(await shifted()).toBeLessThan(LARGEST_SHIFT);
      await needsNoScrollingSideways(page);
      await isAccessible(page);
      const pinned = page.getByRole("complementary", { name: followingEn.pinned });
      await pinned.getByRole("button", { name: followingEn.pinnedCount(1) }).click();
      await isAccessible(page);
      await pinned.getByRole("link", { name: topic.label }).click();
      await expect(page.getByRole("heading", { level: 1, name: topic.label })).toBeVisible();
    });
  });
}

test("the dialog of muting is left by Escape, and the focus is back", async ({ page }) => {
  await visit(page, path);
  await listMenu(page).click();
  const button = page.getByRole("button", { name: followingEn.mute(topic.label) });
  await button.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await isAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("what was muted is told and ended on the page of following", async ({ page }) => {
  await visit(page, path);
  await muteByKeyboard(page);
  await visit(page, paths.following.href());
  await isInteractive(page);
  await page.getByText(followingEn.showPreview, { exact: true }).click();
  const muted = page.getByRole("region", { name: followingEn.muted });
  await expect(muted.getByText(ofTopic[0] ?? "", { exact: true })).toBeVisible();
  await muted.getByRole("button", { name: followingEn.unmute(topic.label) }).click();
  await expect(muted.getByText(followingEn.nothingMuted)).toBeVisible();
  await goToSection(page, en.archive);
  await expect(headlines(page)).toHaveText(newest.map(({ headline }) => headline));
});
