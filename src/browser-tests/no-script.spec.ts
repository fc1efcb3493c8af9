import type { Page } from "@playwright/test";
import { formatSpan } from "../calendar/format-span.ts";
import { formatMonthName } from "../messages/dates.ts";
import { calendarEn } from "../messages/calendar-en.ts";
import { articleEn } from "../messages/article-en.ts";
import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
import { EVERYTHING } from "../query/query.ts";
import { expect, LOGGED_NOT_FOUND, test } from "./fixtures.ts";
import { follow, goToSection, hasFrame, headlines, isOn } from "./reader.ts";
import { pageKinds } from "./page-kinds.ts";
import {
  allHeadlines,
  archive,
  articleThat,
  edition,
  largestTopic,
  listOf,
  newestDay,
  queryOf,
} from "./sample.ts";

test.use({ javaScriptEnabled: false });

const { topic } = await largestTopic();
const [{ year: largestYear } = { year: "" }] = (await archive.years()).toSorted((a, b) => b.count - a.count);

/** Every control that only the app can answer is out of sight, and nothing waits for the app. */
async function hasNoDeadControls(page: Page): Promise<void> {
  for (const role of ["button", "searchbox", "textbox", "radio"] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByText(en.display, { exact: true })).toBeHidden();
  await expect(page.getByText(en.narrow, { exact: true })).toBeHidden();
  await expect(page.getByText(calendarEn.chooseSpan, { exact: true })).toBeHidden();
  await expect(page.getByText(en.loading)).toBeHidden();
}

test("the front page leads to an article and back", async ({ page }) => {
  const [newest] = edition.articles;
  await page.goto("/");
  await isOn(page, en.frontPage);
  await follow(page, newest?.headline ?? "");
  await isOn(page, newest?.headline ?? "");
  await page.getByRole("banner").getByRole("link", { name: edition.site.title }).click();
  await isOn(page, en.frontPage);
});

test("an article is whole and leads to its topics, its neighbours and related articles", async ({ page }) => {
  const article = articleThat(
    ({ newer, related, topics }) => newer !== undefined && related.length > 0 && topics.length > 0,
  );
  await page.goto(paths.article.href(article.slug));
  await isOn(page, article.headline);
  await expect(page.getByRole("main").getByRole("paragraph")).not.toHaveCount(0);
  const tags = page.getByRole("navigation", { name: en.relatedTopics });
  await tags.getByRole("link", { name: article.topics[0]?.label ?? "", exact: true }).click();
  await isOn(page, article.topics[0]?.label ?? "");
  await page.goBack();
  await page
    .getByRole("navigation", { name: articleEn.moreArticles })
    .getByRole("link", { name: articleEn.newerArticle })
    .click();
  await isOn(page, article.newer?.headline ?? "");
  await page.goBack();
  await page
    .getByRole("region", { name: articleEn.relatedArticles })
    .getByRole("heading", { level: 3 })
    .first()
    .getByRole("link")
    .click();
  await isOn(page, article.related[0]?.headline ?? "");
});

test("the topics lead to a topic and its articles", async ({ page }) => {
  const list = await listOf(queryOf(`#${topic.id}`));
  await page.goto("/");
  await goToSection(page, en.topics);
  await page
    .getByRole("main")
    .getByRole("link", { name: `${topic.label} ${en.articles(topic.count)}` })
    .click();
  await isOn(page, topic.label);
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
});

test("the calendar leads to a day, the day to its month and its year", async ({ page }) => {
  const { day, count } = await newestDay();
  const { language } = edition.site;
  await page.goto("/");
  await goToSection(page, en.archive);
  await page.getByRole("link", { name: calendarEn.dayCount(formatSpan(day, language), count) }).click();
  for (const name of [day, day.slice(0, 7), day.slice(0, 4)]) {
    await isOn(page, formatSpan(name, language));
    await expect(page).toHaveURL(paths.span.href(name));
    const list = await listOf(queryOf(`on:${name}`));
    await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
    if (name.length > 4) await follow(page, formatSpan(name.slice(0, name.length - 3), language));
  }
});

test("the table of months leads to a month", async ({ page }) => {
  const month = (await newestDay()).day.slice(0, 7);
  const { language } = edition.site;
  await page.goto(paths.archive.href());
  // A summary has no role of its own that a test could ask for.
  await page.getByText(calendarEn.monthsTable(month.slice(0, 4))).click();
  await page
    .getByRole("table")
    .getByRole("link", { name: formatMonthName(month, language) })
    .click();
  await isOn(page, formatSpan(month, language));
});

test("a year without a calendar of its own on the archive's page is one link away", async ({ page }) => {
  const years = await archive.years();
  const oldest = years.at(-1)?.year ?? "";
  await page.goto(paths.archive.href());
  await page.getByRole("navigation", { name: calendarEn.years }).getByRole("link", { name: oldest }).click();
  await isOn(page, oldest);
  await expect(page.getByRole("region", { name: calendarEn.calendarOf(oldest) })).toBeVisible();
});

for (const [name, path, query] of [
  ["the archive", paths.archive.href(), EVERYTHING],
  ["a year", paths.span.href(largestYear), queryOf(`on:${largestYear}`)],
] as const) {
  test(`${name} leads to its oldest article, page by page, and back`, async ({ page }) => {
    const { pages: { count: pages = 1 } = {} } = await listOf(query);
    const pager = page.getByRole("navigation", { name: en.pages });
    const seen: string[] = [];
    await page.goto(path);
    for (let number = pages; number >= 1; number--) {
      await expect(pager).toContainText(number === pages ? en.pageOf(number, pages) : en.pageAt(number));
      seen.push(...(await headlines(page).allTextContents()));
      if (number > 1) await pager.getByRole("link", { name: en.olderPage }).click();
    }
    expect(seen).toEqual(await allHeadlines(query));
    for (let number = 1; number < pages; number++)
      await pager.getByRole("link", { name: en.newerPage }).click();
    await expect(page).toHaveURL(path);
  });
}

test("the topics stand by name, each with its number of articles", async ({ page }) => {
  const { topics } = await archive.topics({ order: "label" });
  await page.goto(paths.topics.href());
  const entries = page.getByRole("main").getByRole("listitem").getByRole("link");
  await expect(entries).toHaveText(topics.map(({ label, count }) => `${label} ${en.articles(count)}`));
});

test("the search and the bookmarks say that they need JavaScript", async ({ page }) => {
  // Playwright's text queries leave out what stands in noscript; the text as it is drawn has it.
  const drawn = () => page.getByRole("main").innerText();
  await page.goto(paths.search.href());
  expect(await drawn()).toContain(en.searchNeedsScript);
  await goToSection(page, en.bookmarks);
  expect(await drawn()).toContain(en.keptNeedsScript);
});

for (const { name, path, isMissing, tag } of pageKinds.filter(({ path }) => !path.includes("?"))) {
  test(`${name} shows no control that does nothing`, { tag }, async ({ page, log }) => {
    if (isMissing) log.expectLogged(LOGGED_NOT_FOUND);
    await page.goto(path);
    await hasFrame(page);
    await hasNoDeadControls(page);
  });
}
