import type { Page } from "@playwright/test";
import { calendarEn } from "../messages/calendar-en.ts";
import { bookmarksEn } from "../messages/bookmarks-en.ts";
import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, test } from "./fixtures.ts";
import { pageKinds } from "./page-kinds.ts";
import { bookmark, goToSection, headlines, visit } from "./reader.ts";
import { articleThat, newestDay } from "./sample.ts";
import { violations } from "./violations.ts";

// The worker plays no part here, and installing it takes a second of every test.
test.use({ serviceWorkers: "block" });

const { day } = await newestDay();
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 800 };

/** Colours do not depend on the width, nor what stands where on the colours: two of four ways are all. */
async function isAccessible(page: Page): Promise<void> {
  for (const [colorScheme, viewport] of [
    ["light", WIDE],
    ["dark", NARROW],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    expect(await violations(page), `${colorScheme}, ${viewport.width} pixels wide`).toEqual([]);
  }
}

for (const { name, path, isMissing, tag } of pageKinds) {
  test(
    `${name} has no accessibility violation, light and wide, dark and narrow`,
    { tag },
    async ({ page, log }) => {
      test.slow();
      if (isMissing) log.expectLogged(LOGGED_NOT_FOUND);
      await visit(page, path);
      await isAccessible(page);
    },
  );
}

test("bookmarks in several languages have no accessibility violation", async ({ page }) => {
  test.slow();
  const articles = ["ar", "ja", undefined].map((wanted) => articleThat(({ lang }) => lang === wanted));
  for (const { slug, headline } of articles) {
    await visit(page, paths.article.href(slug));
    await bookmark(page, headline);
  }
  await isAccessible(page);
  await goToSection(page, en.bookmarks);
  await expect(headlines(page)).toHaveCount(articles.length);
  await isAccessible(page);
  await page.getByRole("button", { name: bookmarksEn.editOf(articles[0]?.headline ?? "") }).click();
  await page.getByLabel(bookmarksEn.labelsBetweenCommas).fill("to do");
  await page.getByLabel(bookmarksEn.note).fill("# Why\n\nRead *this*: [there](https://example.org/)");
  await page.getByRole("button", { name: bookmarksEn.save }).click();
  await page.getByRole("button", { name: bookmarksEn.editOf(articles[1]?.headline ?? "") }).click();
  await page.getByRole("button", { name: bookmarksEn.organise }).click();
  await page.getByRole("button", { name: bookmarksEn.arrange }).click();
  await page.getByRole("textbox", { name: bookmarksEn.newCollection }).fill("Languages");
  await page.getByRole("button", { name: bookmarksEn.make }).click();
  await expect(page.getByRole("form", { name: "Languages" })).toBeVisible();
  await isAccessible(page);
});

for (const [name, kind, summary] of [
  ["display setting beside an open filter", "a narrowed topic", en.display],
  ["filter of a search", "a search that finds", en.narrow],
  ["table of months", "the archive", calendarEn.monthsTable(day.slice(0, 4))],
  ["help of the search", "the search", en.searchHelp],
] as const) {
  test(`an open ${name} has no accessibility violation`, async ({ page }) => {
    await visit(page, pageKinds.find(({ name }) => name === kind)?.path ?? "");
    await page.getByText(summary, { exact: true }).click();
    await isAccessible(page);
  });
}
