import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { deskEn } from "../messages/desk-en.ts";
import { en } from "../messages/en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, LOGGED_OFFLINE, test as base } from "./fixtures.ts";
import { countCopies } from "./kept-copies.ts";
import { articleFiles, copyOfSite } from "./published-site.ts";
import { bookmark, follow, isOn, visit } from "./reader.ts";
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

/** The article's page and data on the published site: as they are, and compressed. */
function filesOf(folder: string): string[] {
  const pages = ["", ".br", ".gz"].map((ending) => join(folder, "articles", slug, `index.html${ending}`));
  return [...pages, ...articleFiles(folder, slug)];
}

/** Takes the article off the published site. */
async function withdraw(folder: string): Promise<void> {
  for (const file of filesOf(folder)) await rm(file, { force: true });
}

const AMENDED = `${headline}, amended`;

/** Publishes the article under another headline. */
async function amend(folder: string): Promise<void> {
  for (const file of filesOf(folder)) {
    if (!/\.(html|json)$/.test(file)) await rm(file);
    else await writeFile(file, (await readFile(file, "utf8")).replaceAll(headline, AMENDED));
  }
}

async function workerRuns(page: Page): Promise<void> {
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** The page and the worker have each kept a copy, which they do in their own time. */
async function copyIsKept(page: Page): Promise<void> {
  await pageHasCopy(page);
  const data = `/archive/articles/${slug}.json`;
  const stored = (path: string) =>
    page.evaluate(async (path) => (await (await caches.open("kept")).match(path)) !== undefined, path);
  for (const file of [path, data]) await expect.poll(() => stored(file)).toBe(true);
}

async function pageHasCopy(page: Page): Promise<void> {
  await expect.poll(() => countCopies(page, path)).toBe(1);
}

async function isTheKeptCopy(page: Page, title = headline): Promise<void> {
  await isOn(page, title);
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

/** Waits until a file of the article says the same in every store that has it. */
async function isAmended(page: Page): Promise<void> {
  const data = `/archive/articles/${slug}.json`;
  const said = () =>
    page.evaluate(async (data) => {
      const found = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).match(data)),
      );
      return Promise.all(found.filter((file) => file !== undefined).map((file) => file.text()));
    }, data);
  await expect.poll(async () => (await said()).map((text) => text.includes(AMENDED))).toEqual([true, true]);
}

for (const [how, look] of [
  ["loaded", async (page: Page) => void (await visit(page, path))],
  [
    "opened from a list",
    async (page: Page) => {
      await visit(page, "/");
      await follow(page, headline);
    },
  ],
] as const) {
  test(`an article that was bookmarked, updated, ${how} and then withdrawn is there as it was last`, async ({
    page,
    site,
    folder,
  }) => {
    await visit(page, "/");
    await workerRuns(page);
    await bookmark(page, headline);
    await copyIsKept(page);
    await amend(folder);
    await look(page);
    await isOn(page, AMENDED);
    await isAmended(page);
    await page.waitForLoadState("networkidle");
    await withdraw(folder);
    await visit(page, path);
    await isTheKeptCopy(page, AMENDED);
    await visit(page, "/");
    await follow(page, headline);
    await isTheKeptCopy(page, AMENDED);
    await site.stop();
    await visit(page, path);
    await isTheKeptCopy(page, AMENDED);
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
  await pageHasCopy(page);
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

test("an article whose bookmark was removed is kept as long as that can be taken back", async ({ page }) => {
  const isStored = () =>
    page.evaluate(
      async (data) => (await (await caches.open("kept")).match(data)) !== undefined,
      `/archive/articles/${slug}.json`,
    );
  await visit(page, "/");
  await workerRuns(page);
  await bookmark(page, headline);
  await copyIsKept(page);
  const button = page.getByRole("button", { name: en.bookmarkPage(headline) });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await page.waitForLoadState("networkidle");
  expect(await isStored()).toBe(true);
  await page.clock.install({ time: Date.now() + 31 * 86_400_000 });
  await visit(page, "/");
  await expect
    .poll(async () => {
      await page.clock.runFor(5000);
      return isStored();
    })
    .toBe(false);
});

test("an article that nobody kept is not there when it was withdrawn", async ({ page, folder }) => {
  await visit(page, "/");
  await workerRuns(page);
  await withdraw(folder);
  await visit(page, path);
  await isOn(page, problemEn.notFoundTitle);
});
