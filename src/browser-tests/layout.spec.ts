import type { Page } from "@playwright/test";
import { plainText } from "../content/text.ts";
import { displayEn } from "../messages/display-en.ts";
import { en } from "../messages/en.ts";
import { followingEn } from "../messages/following-en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, test } from "./fixtures.ts";
import { pageKinds } from "./page-kinds.ts";
import { bookmark, visit } from "./reader.ts";
import { articleThat } from "./sample.ts";
import { LARGEST_SHIFT, watchShifts } from "./shifts.ts";

// The worker plays no part here, and installing it takes a second of every test.
test.use({ serviceWorkers: "block" });

const WIDTHS = [320, 360, 768, 1280];

/** By how many pixels the page can be scrolled sideways, and the elements that may be why. */
function overflow(page: Page) {
  return page.evaluate(() => {
    const { clientWidth, dir } = document.documentElement;
    scrollTo(dir === "rtl" ? -9999 : 9999, 0);
    const pixels = Math.abs(scrollX);
    scrollTo(0, 0);
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.checkVisibility() && (right > clientWidth + 1 || left < -1);
    });
    return { pixels, wide: wide.map(({ outerHTML }) => outerHTML.slice(0, 120)) };
  });
}

async function fits(page: Page): Promise<void> {
  for (const direction of ["ltr", "rtl"]) {
    await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), direction);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const { pixels, wide } = await overflow(page);
      expect(pixels, `${width} pixels, ${direction}: ${wide.join("\n")}`).toBe(0);
    }
  }
}

for (const { name, path, isMissing, tag } of pageKinds) {
  test(
    `${name} needs no scrolling sideways, from 320 pixels on, in either direction`,
    { tag },
    async ({ page, log }) => {
      if (isMissing) log.expectLogged(LOGGED_NOT_FOUND);
      await visit(page, path);
      await fits(page);
    },
  );
}

test("an open filter needs no scrolling sideways", async ({ page }) => {
  const topic = pageKinds.find(({ name }) => name === "a topic");
  await visit(page, topic?.path ?? "");
  await page.getByText(en.narrow).click();
  await fits(page);
});

for (const direction of ["ltr", "rtl"]) {
  for (const width of [...WIDTHS, 412, 480, 600]) {
    test(`open display settings are whole on the screen at ${width} pixels, ${direction}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await visit(page, paths.topics.href());
      await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), direction);
      await page.getByText(en.display, { exact: true }).click();
      for (const name of [displayEn.theme, displayEn.textSize]) {
        await expect(page.getByRole("group", { name })).toBeInViewport({ ratio: 1 });
      }
    });
  }
}

for (const width of [360, 1280]) {
  test(`the pages of what a reader keeps move nothing while they load, at ${width} pixels`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const { slug, headline } = articleThat(({ lang }) => lang === undefined);
    await visit(page, paths.article.href(slug));
    await bookmark(page, headline);
    await visit(page, pageKinds.find(({ name }) => name === "a topic")?.path ?? "");
    await page.locator("summary").filter({ hasText: followingEn.listActions }).click();
    await page.getByRole("button", { name: followingEn.pin }).click();
    await expect(page.getByRole("complementary", { name: followingEn.pinned })).toBeAttached();
    const shifted = await watchShifts(page);
    for (const { pattern } of [
      paths.bookmarks,
      paths.highlights,
      paths.history,
      paths.following,
      paths.yourData,
    ]) {
      await visit(page, pattern);
      await expect(page.getByRole("complementary", { name: followingEn.pinned })).toBeAttached();
      await expect(page.getByText(en.loading)).toHaveCount(0);
      // What comes late comes without a sign.
      await page.waitForLoadState("networkidle");
      expect(await shifted(), pattern).toBeLessThan(LARGEST_SHIFT);
    }
  });
}

test("at the largest text size nothing needs scrolling sideways", async ({ page }) => {
  await visit(page, "/");
  await page.getByText(en.display, { exact: true }).click();
  await page.getByRole("radio", { name: displayEn.textSizes.larger }).check();
  await fits(page);
});

test("an Arabic article is laid out right to left, the frame around it left to right", async ({ page }) => {
  const article = articleThat(({ lang, body }) => lang === "ar" && body[0]?.type === "paragraph");
  const [first] = article.body;
  await visit(page, paths.article.href(article.slug));
  const paragraph = page
    .getByRole("paragraph")
    .filter({ hasText: first?.type === "paragraph" ? plainText(first.text) : "" });
  const { direction, gaps } = await paragraph.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = element.getBoundingClientRect();
    const lastLine = [...range.getClientRects()].at(-1) ?? box;
    const gaps = { left: lastLine.left - box.left, right: box.right - lastLine.right };
    return { direction: getComputedStyle(element).direction, gaps };
  });
  expect(direction).toBe("rtl");
  expect(gaps.right).toBeLessThan(1);
  expect(gaps.left).toBeGreaterThan(1);
  const sections = page.getByRole("navigation", { name: en.sections });
  expect(await sections.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
});
