import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, test } from "./fixtures.ts";
import { pageKinds } from "./page-kinds.ts";
import { bookmark, goToSection, headlines, visit } from "./reader.ts";
import { articleThat } from "./sample.ts";

// The worker plays no part here, and installing it takes a second of every test.
test.use({ serviceWorkers: "block" });

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 800 };

/** What axe finds wrong, one line a rule and place. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of [WIDE, NARROW]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      expect(await violations(page), `${colorScheme}, ${viewport.width} pixels wide`).toEqual([]);
    }
  }
}

for (const { name, path, isMissing } of pageKinds) {
  test(`${name} has no accessibility violation, light or dark, wide or narrow`, async ({ page, log }) => {
    test.slow();
    if (isMissing) log.expectLogged(LOGGED_NOT_FOUND);
    await visit(page, path);
    await isAccessible(page);
  });
}

test("bookmarks in several languages have no accessibility violation", async ({ page }) => {
  const articles = ["ar", "ja", undefined].map((wanted) => articleThat(({ lang }) => lang === wanted));
  for (const { slug, headline } of articles) {
    await visit(page, paths.article.href(slug));
    await bookmark(page, headline);
  }
  await isAccessible(page);
  await goToSection(page, en.bookmarks);
  await expect(headlines(page)).toHaveCount(articles.length);
  await isAccessible(page);
});

test("open display settings and an open filter have no accessibility violation", async ({ page }) => {
  const topic = pageKinds.find(({ name }) => name === "a topic");
  await visit(page, topic?.path ?? "");
  await page.getByText(en.narrow).click();
  await page.getByText(en.display, { exact: true }).click();
  await isAccessible(page);
});
