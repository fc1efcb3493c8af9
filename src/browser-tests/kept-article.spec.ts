import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { deskEn } from "../messages/desk-en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, LOGGED_OFFLINE, test as base } from "./fixtures.ts";
import { articleFiles, copyOfSite } from "./published-site.ts";
import { bookmark, follow, isKept, isOn, visit } from "./reader.ts";
import { edition } from "./sample.ts";

// The front page lists it.
const [article] = edition.articles;
if (article === undefined) throw new Error("the sample archive has no article");
const { slug, headline } = article;
const path = paths.article.href(slug);

const test = base.extend({
  folder: ({ browserName }, provide, info) => copyOfSite(info.outputPath(browserName)).then(provide),
});

test.beforeEach(({ log }) => {
  log.expectLogged(LOGGED_NOT_FOUND);
  log.expectLogged(LOGGED_OFFLINE);
});

/** Takes the article's page and data off the published site. */
async function withdraw(folder: string): Promise<void> {
  const pages = ["", ".br", ".gz"].map((ending) => join(folder, "articles", slug, `index.html${ending}`));
  for (const file of [...pages, ...articleFiles(folder, slug)]) await rm(file);
}

async function workerRuns(page: Page): Promise<void> {
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

async function copyIsKept(page: Page): Promise<void> {
  await isKept(page, `/archive/articles/${slug}.json`);
  await page.waitForLoadState("networkidle");
}

async function isTheKeptCopy(page: Page): Promise<void> {
  await isOn(page, headline);
  await expect(page.getByRole("note").filter({ hasText: deskEn.withdrawn })).toContainText(deskEn.keptCopyOf);
}

for (const [how, keep] of [
  [
    "on its page",
    async (page: Page) => {
      await follow(page, headline);
      await isOn(page, headline);
    },
  ],
  ["in a list, without having been opened", async () => undefined],
] as const) {
  test(`an article that was bookmarked ${how} outlives its source, online and without a server`, async ({
    page,
    site,
    folder,
  }) => {
    await visit(page, "/");
    await workerRuns(page);
    await keep(page);
    await bookmark(page, headline);
    await copyIsKept(page);
    await withdraw(folder);
    await visit(page, path);
    await isTheKeptCopy(page);
    await page.reload();
    await isTheKeptCopy(page);
    await visit(page, "/");
    await follow(page, headline);
    await isTheKeptCopy(page);
    await site.stop();
    await visit(page, path);
    await isTheKeptCopy(page);
  });
}

test("an article that was bookmarked outlives its source without a service worker", async ({
  browser,
  site,
  folder,
}) => {
  const context = await browser.newContext({ baseURL: site.address, serviceWorkers: "block" });
  const page = await context.newPage();
  await visit(page, path);
  await bookmark(page, headline);
  await page.waitForLoadState("networkidle");
  await withdraw(folder);
  await visit(page, path);
  await isTheKeptCopy(page);
  await context.close();
});

test("an article that is published again is no longer called withdrawn", async ({ page, folder, site }) => {
  await visit(page, "/");
  await workerRuns(page);
  await bookmark(page, headline);
  await copyIsKept(page);
  await withdraw(folder);
  await visit(page, path);
  await isTheKeptCopy(page);
  await copyOfSite(folder);
  await visit(page, path);
  await isOn(page, headline);
  await expect(page.getByRole("note")).toHaveCount(0);
  await visit(page, "/");
  await follow(page, headline);
  await isOn(page, headline);
  await site.stop();
  await visit(page, path);
  await isOn(page, headline);
  await expect(page.getByRole("note")).toHaveCount(0);
});

test("an article that nobody kept is not there when it was withdrawn", async ({ page, folder }) => {
  await visit(page, "/");
  await workerRuns(page);
  await withdraw(folder);
  await visit(page, path);
  await isOn(page, problemEn.notFoundTitle);
});
