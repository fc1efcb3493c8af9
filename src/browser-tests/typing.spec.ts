import type { Locator, Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { searchEn } from "../messages/search-en.ts";
import { paths } from "../paths.ts";
import { formatQuery } from "../query/format-query.ts";
import { expect, test } from "./fixtures.ts";
import { goToSection, headlines, isOn, visit } from "./reader.ts";
import { archive, articleThat, listOf, queryOf, wordOnlyInBody } from "./sample.ts";

const article = articleThat(({ lang }) => lang === undefined);
const word = wordOnlyInBody(article);

function searchBox(page: Page): Locator {
  return page.getByRole("searchbox", { name: en.searchLabel });
}

/** Types into the box as a reader does. */
async function type(page: Page, text: string): Promise<void> {
  await searchBox(page).focus();
  await page.keyboard.type(text);
}

test.beforeEach(({ page }) => visit(page, paths.search.href()).then(() => undefined));

test("articles appear while a word is typed, and Enter looks for the word as it is", async ({ page }) => {
  const beginning = word.slice(0, 4);
  await type(page, beginning);
  await expect(headlines(page)).toHaveText([article.headline]);
  await expect(page).toHaveURL(paths.search.href(beginning, { isTyping: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(searchEn.nothing(beginning))).toBeVisible();
  await expect(page).toHaveURL(paths.search.href(beginning));
});

test("the focus and the caret stay in the box while the list changes", async ({ page }) => {
  const typed = word.slice(0, 2) + word.slice(3);
  const caret = () =>
    searchBox(page).evaluate((box) => (box instanceof HTMLInputElement ? box.selectionStart : -1));
  await type(page, typed);
  await expect(page).toHaveURL(paths.search.href(typed, { isTyping: true }));
  for (let presses = typed.length; presses > 2; presses--) await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(word[2] ?? "");
  await expect(headlines(page)).toHaveText([article.headline]);
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue(word);
  expect(await caret()).toBe(3);
});

test("what is typed is one step back, however many letters it has", async ({ page }) => {
  await visit(page, "/");
  await goToSection(page, en.search);
  for (const end of [3, 5, word.length]) {
    await type(page, word.slice(end === 3 ? 0 : end === 5 ? 3 : 5, end));
    await expect(page).toHaveURL(paths.search.href(word.slice(0, end), { isTyping: true }));
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(paths.search.href(word));
  await page.goBack();
  await expect(page).toHaveURL(paths.search.href());
  await expect(searchBox(page)).toHaveValue("");
  await expect(headlines(page)).toHaveCount(0);
  await page.goBack();
  await isOn(page, en.frontPage);
});

test("what was looked for is marked in the headline and under it", async ({ page }) => {
  const both = articleThat(({ lang, standfirst }) => lang === undefined && /[a-z]{7}/.test(standfirst ?? ""));
  const [inHeadline = ""] = both.headline.match(/\p{L}{5,}/gu) ?? [];
  const [inStandfirst = ""] = both.standfirst?.match(/[a-z]{7,}/) ?? [];
  await visit(page, paths.search.href(`${inHeadline} ${inStandfirst}`));
  const found = page.getByRole("main").getByRole("article").filter({ hasText: both.headline });
  await expect(found.getByRole("heading").locator("mark").first()).toHaveText(inHeadline);
  await expect(
    found.getByRole("paragraph").locator("mark").filter({ hasText: inStandfirst }),
  ).not.toHaveCount(0);
});

test("a word that stands in the text only is shown with what is around it", async ({ page }) => {
  await visit(page, paths.search.href(word));
  const found = page.getByRole("main").getByRole("article");
  await expect(found.locator("mark")).toHaveText([word]);
  const snippet = found.getByRole("paragraph").filter({ has: page.locator("mark") });
  expect((await snippet.innerText()).length).toBeGreaterThan(word.length + 20);
});

test("a slip in a word leads to the word that was meant", async ({ page }) => {
  const slip = word.slice(0, 3) + word.slice(4);
  const suggestion = await archive.suggest(queryOf(slip));
  if (suggestion === undefined) throw new Error(`${slip} is like no word`);
  const text = formatQuery(suggestion);
  await type(page, slip);
  await page.keyboard.press("Enter");
  await expect(page.getByText(searchEn.nothing(slip))).toBeVisible();
  await page.getByRole("status").getByRole("link", { name: text, exact: true }).click();
  await expect(page).toHaveURL(paths.search.href(text));
  await expect(headlines(page)).toHaveText((await listOf(suggestion)).cards.map(({ headline }) => headline));
});

test("a query that is not understood says why and where, and the list stays while it is typed", async ({
  page,
}) => {
  const note = page.getByRole("status").filter({ hasText: searchEn.problem("openQuote") });
  await type(page, word);
  await expect(headlines(page)).toHaveText([article.headline]);
  await page.keyboard.type(' "moon');
  await expect(note.locator("mark")).toHaveText('"');
  await expect(note.getByRole("code")).toHaveText(`${word} "moon`);
  await expect(searchBox(page)).toHaveAccessibleDescription(new RegExp(searchEn.problem("openQuote")));
  await expect(searchBox(page)).toHaveAttribute("aria-invalid", "true");
  await expect(headlines(page)).toHaveText([article.headline]);
  await page.keyboard.press("Enter");
  await expect(headlines(page)).toHaveCount(0);
  await expect(note).toBeVisible();
  await expect(searchBox(page)).toBeFocused();
});

test("the order of a search and its days are in its address", async ({ page }) => {
  const text = "world";
  await visit(page, paths.search.href(text));
  const order = page.getByRole("navigation", { name: searchEn.order });
  await order.getByRole("link", { name: searchEn.mostRelevantFirst }).click();
  await expect(page).toHaveURL(paths.search.href(text, { order: "relevance" }));
  const best = await archive.list({ query: queryOf(text), order: "relevance" });
  await expect(headlines(page)).toHaveText((best?.cards ?? []).map(({ headline }) => headline));
  await order.getByRole("link", { name: searchEn.newestFirst }).click();

  await page.getByLabel(en.searchFrom, { exact: true }).fill("2023-01-01");
  await page.getByLabel(en.searchTo, { exact: true }).fill("2023-06-30");
  await page.getByRole("button", { name: en.searchSetDates }).click();
  const dated = `${text} after:2023 before:2023-07`;
  await expect(page).toHaveURL(paths.search.href(dated));
  await expect(headlines(page)).toHaveText(
    (await listOf(queryOf(dated))).cards.map(({ headline }) => headline),
  );
});

test("an example of a query is one press away", async ({ page }) => {
  await page.getByText(en.searchHelp, { exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: "moon treaty", exact: true }).click();
  await expect(page).toHaveURL(paths.search.href("moon treaty"));
  await expect(searchBox(page)).toHaveValue("moon treaty");
});
