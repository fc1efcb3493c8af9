import type { Page } from "@playwright/test";
import { topicsEn } from "../messages/topics-en.ts";
import { en } from "../messages/en.ts";
import { paths, type TopicsView } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { isInteractive, isOn, visit } from "./reader.ts";
import { archive, largestTopic } from "./sample.ts";

const { topic } = await largestTopic();
const beginning = topic.label.slice(0, 2).toLowerCase();

async function shows(page: Page, { order = "label", find = "" }: TopicsView): Promise<void> {
  const { topics } = await archive.topics({ order, find });
  await expect(page.getByRole("main").getByRole("list").getByRole("link")).toHaveText(
    topics.map(({ label, count }) => `${label} ${en.articles(count)}`),
  );
  await expect(page).toHaveURL(paths.topics.href({ order, find }));
}

test("topics are found by how they begin, while the reader types", async ({ page }) => {
  await visit(page, paths.topics.href());
  await shows(page, {});
  const box = page.getByRole("searchbox", { name: topicsEn.findTopic });
  await box.focus();
  await page.keyboard.type(beginning);
  await shows(page, { find: beginning });
  await expect(
    page.getByText(
      topicsEn.topicsFound((await archive.topics({ order: "label", find: beginning })).total, beginning),
    ),
  ).toBeVisible();
  await expect(box).toBeFocused();
  await page.reload();
  await isInteractive(page);
  await expect(box).toHaveValue(beginning);
  await shows(page, { find: beginning });
  await box.fill("zzzz");
  await expect(page.getByText(topicsEn.topicsFound(0, "zzzz"))).toBeVisible();
});

test("topics stand by name or by their number of articles, and lead on", async ({ page }) => {
  await visit(page, paths.topics.href());
  const order = page.getByRole("navigation", { name: topicsEn.topicsOrder });
  await order.getByRole("link", { name: topicsEn.topicsBy.size }).click();
  await shows(page, { order: "size" });
  await expect(order.getByRole("link", { name: topicsEn.topicsBy.size })).toBeFocused();
  await page.goBack();
  await shows(page, {});
  await page.goForward();
  await shows(page, { order: "size" });
  await page.getByRole("main").getByRole("list").getByRole("link").first().click();
  await isOn(page, topic.label);
});
