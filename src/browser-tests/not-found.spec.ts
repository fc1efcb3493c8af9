import { rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, test as base } from "./fixtures.ts";
import { articleFiles, copyOfSite } from "./published-site.ts";
import { follow, hasFrame, headlines, isOn, visit } from "./reader.ts";
import { edition } from "./sample.ts";

const [withdrawn, next] = edition.articles;
if (withdrawn === undefined || next === undefined) throw new Error("the sample archive has too few articles");

/** A site whose newest article was withdrawn, but which the lists still name. */
const test = base.extend({
  folder: async ({ browserName }, provide, info) => {
    const folder = await copyOfSite(info.outputPath(browserName));
    for (const file of articleFiles(folder, withdrawn.slug)) await rm(file);
    await rm(`${folder}/articles/${withdrawn.slug}`, { recursive: true });
    await provide(folder);
  },
});

test.beforeEach(({ log }) => log.expectLogged(LOGGED_NOT_FOUND));

async function showsNotFound(page: Page): Promise<void> {
  await isOn(page, problemEn.notFoundTitle);
  await hasFrame(page);
  await expect(page.getByRole("main").getByRole("searchbox", { name: en.searchLabel })).toBeVisible();
  await expect(headlines(page)).toHaveText(edition.cards.slice(0, 5).map(({ headline }) => headline));
}

test("the address of an article that is not there answers 404 with search and the latest", async ({
  page,
}) => {
  const response = await visit(page, paths.article.href("never-published"));
  expect(response?.status()).toBe(404);
  await showsNotFound(page);
  await follow(page, next.headline);
  await isOn(page, next.headline);
});

for (const path of [
  "/nowhere",
  "/topics/nowhere",
  "/archive/2023/13",
  "/archive/1999/page/2",
  "/topics/nowhere/page/2",
]) {
  test(`${path} answers 404`, async ({ page }) => {
    const response = await visit(page, path);
    expect(response?.status()).toBe(404);
    await showsNotFound(page);
  });
}

test("a link to an article that was withdrawn leads to the not-found page", async ({ page }) => {
  await visit(page, "/");
  await follow(page, withdrawn.headline);
  await showsNotFound(page);
  await page.goBack();
  await isOn(page, en.frontPage);
});

test("the search of the not-found page works", async ({ page }) => {
  await visit(page, paths.article.href("never-published"));
  const search = page.getByRole("searchbox", { name: en.searchLabel });
  await search.fill(next.headline);
  await search.press("Enter");
  await isOn(page, en.search);
  await expect(headlines(page).first()).toHaveText(next.headline);
});
