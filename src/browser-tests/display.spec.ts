import type { Page } from "@playwright/test";
import { displayEn } from "../messages/display-en.ts";
import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { isInteractive, visit } from "./reader.ts";
import { articleThat } from "./sample.ts";

/** How a page looks: the colours that it was painted in, and the size of its text in pixels. */
function look(page: Page) {
  return page.evaluate(() => {
    const { colorScheme, backgroundColor, fontSize } = getComputedStyle(document.documentElement);
    return { colorScheme, backgroundColor, fontSize: Number.parseFloat(fontSize) };
  });
}

async function choose(page: Page, ...names: string[]): Promise<void> {
  // A summary has no role of its own that a test could ask for.
  const isOpen = await page.getByRole("group", { name: displayEn.theme }).isVisible();
  if (!isOpen) await page.getByText(en.display, { exact: true }).click();
  for (const name of names) await page.getByRole("radio", { name, exact: true }).check();
}

test("the theme and the text size that a reader chose survive a reload and a navigation", async ({
  page,
}) => {
  await visit(page, "/");
  const before = await look(page);
  await choose(page, displayEn.themes.dark, displayEn.textSizes.larger);
  const chosen = await look(page);
  expect(chosen.colorScheme).toBe("dark");
  expect(chosen.backgroundColor).not.toBe(before.backgroundColor);
  expect(chosen.fontSize).toBeGreaterThan(before.fontSize * 1.2);
  await page.reload();
  await isInteractive(page);
  expect(await look(page)).toEqual(chosen);
  await visit(page, paths.topics.href());
  expect(await look(page)).toEqual(chosen);
  await page.getByText(en.display, { exact: true }).click();
  await expect(page.getByRole("radio", { name: displayEn.themes.dark, exact: true })).toBeChecked();
  await expect(page.getByRole("radio", { name: displayEn.textSizes.larger, exact: true })).toBeChecked();
});

test("without a choice the page looks as the device does", async ({ page }) => {
  await visit(page, "/");
  const light = await look(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect((await look(page)).backgroundColor).not.toBe(light.backgroundColor);
  await choose(page, displayEn.themes.light);
  expect((await look(page)).backgroundColor).toBe(light.backgroundColor);
  await choose(page, displayEn.themes.auto);
});

test("a choice reaches a second tab at once", async ({ page, context }) => {
  const second = await context.newPage();
  await visit(page, "/");
  await visit(second, paths.archive.href());
  await choose(page, displayEn.themes.dark, displayEn.textSizes.small);
  await expect.poll(() => look(second)).toEqual(await look(page));
  await second.getByText(en.display, { exact: true }).click();
  await expect(second.getByRole("radio", { name: displayEn.themes.dark, exact: true })).toBeChecked();
});

test("on paper the text stands without navigation and controls, dark on light", async ({ page }) => {
  const article = articleThat(
    ({ topics, newer, related }) => newer !== undefined && related.length > 0 && topics.length > 0,
  );
  await visit(page, paths.article.href(article.slug));
  await choose(page, displayEn.themes.dark);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1, name: article.headline })).toBeVisible();
  for (const role of ["navigation", "button", "searchbox", "radio"] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByText(en.display, { exact: true })).toBeHidden();
  expect((await look(page)).colorScheme).toBe("light");
});

test.describe("before the app is there", () => {
  // Only without a worker does every request pass the test, which holds the app back.
  test.use({ serviceWorkers: "block" });

  test("the page is shown as the reader chose", async ({ page }) => {
    await visit(page, "/");
    await choose(page, displayEn.themes.dark, displayEn.textSizes.larger);
    const chosen = await look(page);
    const html = await (await page.request.get("/")).text();
    const held: (() => void)[] = [];
    await page.route("**/assets/*.js", async (route) => {
      const isInPage = html.includes(new URL(route.request().url()).pathname);
      if (!isInPage) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.reload();
    expect(await look(page)).toEqual(chosen);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await expect(page.locator("html[data-interactive]")).not.toBeAttached();
    for (const release of held) release();
    await page.unrouteAll({ behavior: "wait" });
    await isInteractive(page);
    expect(await look(page)).toEqual(chosen);
  });
});
