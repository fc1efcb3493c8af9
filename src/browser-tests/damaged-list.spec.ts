import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { calendarEn } from "../messages/calendar-en.ts";
import { en } from "../messages/en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, test as base } from "./fixtures.ts";
import { archiveFiles, copyOfSite, DIST } from "./published-site.ts";
import { goToSection, hasFrame, headlines, isKept, isOn, retry, visit } from "./reader.ts";
import { archive, articleThat, largestTopic, listOf, newestDay, queryOf } from "./sample.ts";

const test = base.extend({
  folder: ({ browserName }, provide, info) => copyOfSite(info.outputPath(browserName)).then(provide),
});

const { topic } = await largestTopic();
const { day } = await newestDay();
const word = articleThat(({ lang }) => lang === undefined).headline.match(/\p{L}{5,}/u)?.[0] ?? "";

/** A kind of file that lists are read from, and a page that takes it. */
interface Kind {
  files: RegExp;
  address: string;
  shows: (page: Page) => Promise<void>;
}

function finding(files: RegExp, text: string): Kind {
  const address = paths.search.href(text);
  return { files, address, shows: (page) => showsList(page, text) };
}

const kinds: Record<string, Kind> = {
  index: finding(/^index\.json/, word),
  dictionary: finding(/\/n\d+\.bin$/, word),
  cards: finding(/\/c\d+\.bin$/, word),
  "days of the articles": finding(/\/days\.bin$/, `${word} after:${day.slice(0, 7)}`),
  "frequent words": finding(/\/p\d+\.bin$/, '"of the"'),
  "places of words": finding(/\/w\d+\.bin$/, '"of the"'),
  topics: {
    files: /^topics-/,
    address: paths.topics.href({ order: "size" }),
    shows: (page) =>
      expect(page.getByRole("link", { name: `${topic.label} ${en.articles(topic.count)}` })).toBeVisible(),
  },
};

/** Of the others, `npm run test:thorough` says the same. */
const ESSENTIAL = ["index", "cards"];

async function showsList(page: Page, text: string): Promise<void> {
  const list = await listOf(queryOf(text));
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
}

async function cutInHalf(file: string): Promise<void> {
  const content = await readFile(file);
  await writeFile(file, content.subarray(0, content.length / 2));
}

/** Another file of the archive, whole in itself, in the place of one. */
async function exchange(file: string): Promise<void> {
  const [other = ""] = await archiveFiles(DIST, /^days-.*\.bin$/);
  await cp(join(DIST, "archive", other), file);
}

/** Damages every file of a kind, of which then no compressed one is served; gives the function that mends them. */
async function damageAll(folder: string, { files }: Kind, damage: (file: string) => Promise<void>) {
  const damaged = await archiveFiles(folder, files);
  expect(damaged).not.toEqual([]);
  for (const file of damaged) {
    const path = join(folder, "archive", file);
    await (/\.(?:br|gz)$/.test(file) ? rm(path) : damage(path));
  }
  return async () => {
    for (const file of damaged) await cp(join(DIST, "archive", file), join(folder, "archive", file));
  };
}

async function saysWhichFile(page: Page, { files }: Kind): Promise<void> {
  await isOn(page, problemEn.damagedTitle);
  const [before = "", after = ""] = problemEn.damagedAdvice("\n").split("\n");
  const advice = await page.getByText(before).innerText();
  expect(advice.slice(before.length, -after.length)).toMatch(files);
  await hasFrame(page);
}

async function saysUnreachable(page: Page): Promise<void> {
  await isOn(page, en.offlineTitle);
  await expect(page.getByText(problemEn.offlineAdvice)).toBeVisible();
  await hasFrame(page);
}

test.describe("without a worker", () => {
  test.use({ serviceWorkers: "block" });

  for (const [name, kind] of Object.entries(kinds)) {
    const ways = [
      ["damaged", cutInHalf, saysWhichFile],
      ["another file", exchange, saysWhichFile],
      ["missing", rm, saysUnreachable],
    ] as const;
    for (const [how, damage, says] of ways) {
      const title = `${name}: ${how}, it is told and tried again, and no wrong list is shown`;
      test(title, { tag: ESSENTIAL.includes(name) ? [] : ["@thorough"] }, async ({ page, folder, log }) => {
        if (how === "missing") log.expectLogged(LOGGED_NOT_FOUND);
        // Asked for a part that is not there, a server says so.
        else log.expectLogged(/status of 416/);
        const mend = await damageAll(folder, kind, damage);
        await visit(page, kind.address);
        await says(page, kind);
        await retry(page);
        await says(page, kind);
        await expect(headlines(page)).toHaveCount(0);
        await mend();
        await retry(page);
        await kind.shows(page);
      });
    }
  }

  test("the days of a year: damaged, it is told and tried again", async ({ page, folder }) => {
    const kind = { ...finding(/^days-.*\.bin$/, ""), address: "/" };
    const mend = await damageAll(folder, kind, cutInHalf);
    await visit(page, "/");
    await page.getByRole("navigation", { name: en.sections }).getByRole("link", { name: en.archive }).click();
    await saysWhichFile(page, kind);
    await mend();
    await retry(page);
    const { count } = (await archive.years())[0] ?? { count: 0 };
    await expect(page.getByRole("region", { name: calendarEn.calendarOf(day.slice(0, 4)) })).toContainText(
      en.articles(count),
    );
  });
});

test("what the worker kept damaged is fetched anew when the reader tries again", async ({ page, folder }) => {
  const kind = finding(/\/n\d+\.bin$/, word);
  const mend = await damageAll(folder, kind, cutInHalf);
  const [file = ""] = await archiveFiles(folder, kind.files);
  await visit(page, "/");
  await isKept(page, `/archive/${file}`);
  await goToSection(page, en.search);
  await page.getByRole("searchbox", { name: en.searchLabel }).fill(word);
  await saysWhichFile(page, kind);
  await mend();
  await retry(page);
  await kind.shows(page);
  // The next search is answered by what the worker has now.
  await visit(page, kind.address);
  await kind.shows(page);
});
