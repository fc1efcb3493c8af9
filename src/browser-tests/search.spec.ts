import type { Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { searchEn } from "../messages/search-en.ts";
import { paths } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { goToSection, headlines, isInteractive, isOn, visit } from "./reader.ts";
import { articleThat, edition, wordOnlyInBody } from "./sample.ts";

const ACCENTED = /\p{L}*[àâçéèêîïôöûüñ]\p{L}*/iu;

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole("searchbox", { name: en.searchLabel }).fill(text);
  await page.getByRole("button", { name: en.searchButton, exact: true }).click();
}

async function finds(page: Page, text: string, headline: string): Promise<void> {
  await search(page, text);
  await expect(page).toHaveURL(paths.search.href(text));
  await expect(headlines(page).filter({ hasText: headline })).toHaveCount(1);
}

test.beforeEach(({ page }) => visit(page, paths.search.href()).then(() => undefined));

test("the words of a headline find its article, in any order and case", async ({ page }) => {
  const article = articleThat(({ lang }) => lang === undefined);
  const words = article.headline.match(/\p{L}{3,}/gu) ?? [];
  await finds(page, words.toReversed().join(" ").toUpperCase(), article.headline);
});

test("words that stand only in the body find the article", async ({ page }) => {
  const article = articleThat(({ lang }) => lang === undefined);
  const word = wordOnlyInBody(article);
  await finds(page, word, article.headline);
  await expect(page.getByText(searchEn.found(en.articles(1), word))).toBeVisible();
});

test("accents make no difference, typed or left out", async ({ page }) => {
  const article = articleThat(({ standfirst }) => ACCENTED.test(standfirst ?? ""));
  const [word = ""] = ACCENTED.exec(article.standfirst ?? "") ?? [];
  await finds(page, word.normalize("NFD").replace(/\p{M}/gu, ""), article.headline);
  await finds(page, word, article.headline);
});

test("a part of a Japanese word finds the article", async ({ page }) => {
  const article = articleThat(({ lang, headline }) => lang === "ja" && /\p{Script=Han}{4}/u.test(headline));
  const [word = ""] = /\p{Script=Han}{4,}/u.exec(article.headline) ?? [];
  await finds(page, word.slice(1, 3), article.headline);
});

test("Arabic words find the article", async ({ page }) => {
  const article = articleThat(({ lang }) => lang === "ar");
  await finds(page, article.headline.split(" ").slice(0, 2).join(" "), article.headline);
});

test("what nothing is found for is said, with a way on", async ({ page }) => {
  await search(page, "zzzz qqqq");
  await expect(page.getByText(searchEn.nothing("zzzz qqqq"))).toBeVisible();
  await expect(headlines(page)).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: en.allTopics }).click();
  await isOn(page, en.topics);
});

test("a search is in the address: reload, Back and a shared link show it", async ({ page }) => {
  const [first, second] = edition.articles;
  await finds(page, first?.headline ?? "", first?.headline ?? "");
  await page.reload();
  await isInteractive(page);
  await expect(page.getByRole("searchbox", { name: en.searchLabel })).toHaveValue(first?.headline ?? "");
  await expect(headlines(page).first()).toHaveText(first?.headline ?? "");
  await finds(page, second?.headline ?? "", second?.headline ?? "");
  await page.goBack();
  await expect(page.getByRole("searchbox", { name: en.searchLabel })).toHaveValue(first?.headline ?? "");
  await expect(headlines(page).first()).toHaveText(first?.headline ?? "");
});

test("the keyboard alone searches and opens what was found", async ({ page }) => {
  const article = articleThat(({ lang }) => lang === undefined);
  await visit(page, "/");
  await goToSection(page, en.search);
  const box = page.getByRole("searchbox", { name: en.searchLabel });
  await page.keyboard.press("Tab");
  await expect(box).toBeFocused();
  await page.keyboard.type(article.headline);
  await page.keyboard.press("Enter");
  await expect(headlines(page).first()).toHaveText(article.headline);
  const found = headlines(page).first().getByRole("link");
  for (let presses = 0; presses < 20 && !(await isFocused(page, article.headline)); presses++) {
    await page.keyboard.press("Tab");
  }
  await expect(found).toBeFocused();
  await page.keyboard.press("Enter");
  await isOn(page, article.headline);
});

function isFocused(page: Page, text: string): Promise<boolean> {
  return page.evaluate((text) => document.activeElement?.textContent === text, text);
}
