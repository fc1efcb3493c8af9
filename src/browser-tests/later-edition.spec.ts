import type { Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
import { EVERYTHING } from "../query/query.ts";
import { expect, LOGGED_NOT_FOUND, test as base } from "./fixtures.ts";
import { growingSite, later, type GrowingSite } from "./later-edition.ts";
import { archiveFiles } from "./published-site.ts";
import { goToSection, headlines, isKept, isOn, visit } from "./reader.ts";
import { edition, listOf, newestDay } from "./sample.ts";

interface Fixtures {
  growing: GrowingSite;
  /** Whether the files that the later edition replaces stay for a while. */
  keepsReplaced: boolean;
}

const test = base.extend<Fixtures>({
  keepsReplaced: [true, { option: true }],
  growing: ({ keepsReplaced }, provide, info) => growingSite(info.outputDir, keepsReplaced).then(provide),
  folder: ({ growing }, provide) => provide(growing.folder),
});

const newestFirst = (await listOf(EVERYTHING)).cards.map(({ headline }) => headline);

/** What a browser tells a page when its tab is left or seen again. */
async function tellVisibility(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

async function leave(page: Page): Promise<void> {
  const settled = page.waitForEvent("requestfinished", (request) => request.url().endsWith("index.json"));
  await tellVisibility(page, "hidden");
  await settled;
}

async function comeBack(page: Page): Promise<void> {
  await tellVisibility(page, "visible");
}

test("an edition that is published while a tab is open is offered, and shown when the reader wants it", async ({
  page,
  growing,
}) => {
  await visit(page, paths.archive.href());
  await goToSection(page, en.topics);
  await goToSection(page, en.archive);
  const offer = page.getByRole("status").filter({ hasText: en.newEdition });
  await comeBack(page);
  await expect(headlines(page).first()).toHaveText(edition.articles[1]?.headline ?? "");
  await expect(offer).toHaveCount(0);
  await growing.publishLater();
  await comeBack(page);
  await expect(offer).toBeVisible();
  await expect(headlines(page).filter({ hasText: later.headline })).toHaveCount(0);
  await page.getByRole("button", { name: en.showNewEdition }).click();
  await expect(headlines(page)).toHaveText(newestFirst);
  await expect(offer).toHaveCount(0);
  await expect(page.getByRole("button", { name: en.showNewEdition })).toHaveCount(0);
  await comeBack(page);
  await expect(offer).toHaveCount(0);
});

test("a later edition is offered on the page that a visit began with", async ({ page, growing }) => {
  await visit(page, "/");
  await leave(page);
  await growing.publishLater();
  await comeBack(page);
  await page.getByRole("button", { name: en.showNewEdition }).click();
  await expect(page.getByRole("main").getByRole("link", { name: later.headline })).toBeVisible();
});

test("a reader who does not want the later edition now is left alone", async ({ page, growing }) => {
  await visit(page, "/");
  await goToSection(page, en.archive);
  await growing.publishLater();
  await comeBack(page);
  await page.getByRole("button", { name: en.notNow }).click();
  await expect(page.getByText(en.newEdition)).toHaveCount(0);
  await comeBack(page);
  await expect(page.getByText(en.newEdition)).toHaveCount(0);
  await expect(headlines(page).first()).toHaveText(edition.articles[1]?.headline ?? "");
});

test.describe("when the files of the edition before are gone", () => {
  test.use({ keepsReplaced: false, serviceWorkers: "block" });

  test("a tab that still reads it goes on with the later one, and shows no wrong list", async ({
    page,
    growing,
    log,
  }) => {
    log.expectLogged(LOGGED_NOT_FOUND);
    // Reads the index, and nothing of the lists.
    await visit(page, paths.search.href());
    await goToSection(page, en.topics);
    await growing.publishLater();
    await goToSection(page, en.archive);
    await expect(headlines(page)).toHaveText(newestFirst);
    const { day } = await newestDay();
    await visit(page, paths.span.href(day));
    await expect(headlines(page).first()).toHaveText(later.headline);
  });
});

test("the worker keeps the lists of the later edition and lets those of the one before go", async ({
  page,
  growing,
}) => {
  // Where words stand only phrases ask for.
  const ofSegment = /^[0-9a-f]{12}\/(?!w)\w+\.bin$/;
  const before = await archiveFiles(growing.folder, ofSegment);
  await visit(page, "/");
  for (const file of before) await isKept(page, `/archive/${file}`);
  await growing.publishLater();
  const after = (await archiveFiles(growing.folder, ofSegment)).filter((file) => !before.includes(file));
  expect(after).not.toEqual([]);
  await visit(page, paths.search.href(later.headline));
  await isOn(page, en.search);
  await expect(headlines(page)).toHaveText([later.headline]);
  for (const file of after) await isKept(page, `/archive/${file}`);
  const kept = () =>
    page.evaluate(async () =>
      (await (await caches.open("lists")).keys()).map(({ url }) => new URL(url).pathname),
    );
  await expect.poll(kept).not.toContainEqual(expect.stringContaining(before[0]?.split("/")[0] ?? ""));
});
