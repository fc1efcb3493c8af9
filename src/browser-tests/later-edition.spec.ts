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

/** What a browser does when the reader comes back to a tab. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
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

test("a reader who does not want the later edition now goes on with the one at hand", async ({
  page,
  growing,
}) => {
  await visit(page, paths.topics.href());
  await growing.publishLater();
  await page.route("**/archive/index.json", (route) => route.continue());
  await goToSection(page, en.archive);
  await comeBack(page);
  await page.getByRole("button", { name: en.notNow }).click();
  await expect(page.getByRole("button", { name: en.showNewEdition })).toHaveCount(0);
  await comeBack(page);
  await expect(page.getByRole("status").filter({ hasText: en.newEdition })).toHaveCount(0);
});

test.describe("when the files of the edition before are gone", () => {
  test.use({ keepsReplaced: false, serviceWorkers: "block" });

  test("a tab that still reads it goes on with the later one, and shows no wrong list", async ({
    page,
    growing,
    log,
  }) => {
    log.expectLogged(LOGGED_NOT_FOUND);
    await visit(page, "/");
    // Reads the index, and nothing else of the lists.
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
  const isList = /^[0-9a-f]{12}\/\w+\.bin$|^\w+-[0-9a-f]{12}\.bin$/;
  const before = await archiveFiles(growing.folder, isList);
  await visit(page, "/");
  for (const file of before.filter((name) => !name.includes("/w"))) await isKept(page, `/archive/${file}`);
  await growing.publishLater();
  const after = (await archiveFiles(growing.folder, isList)).filter((file) => !before.includes(file));
  expect(after).not.toEqual([]);
  await visit(page, paths.search.href(later.headline));
  await isOn(page, en.search);
  await expect(headlines(page)).toHaveText([later.headline]);
  for (const file of after.filter((name) => !name.includes("/w"))) await isKept(page, `/archive/${file}`);
  const kept = () =>
    page.evaluate(async () =>
      (await (await caches.open("lists")).keys()).map(({ url }) => new URL(url).pathname),
    );
  await expect.poll(kept).not.toContainEqual(expect.stringContaining(before[0]?.split("/")[0] ?? ""));
});
