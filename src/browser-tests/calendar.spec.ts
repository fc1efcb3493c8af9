import type { Locator, Page } from "@playwright/test";
import type { DayCount } from "../archive/archive.ts";
import { formatSpan } from "../calendar/format-span.ts";
import { formatMonthName } from "../messages/dates.ts";
import { calendarEn } from "../messages/calendar-en.ts";
import { en } from "../messages/en.ts";
import { choosingHref, paths } from "../paths.ts";
import { formatQuery } from "../query/format-query.ts";
import { expect, test } from "./fixtures.ts";
import { follow, headlines, isOn, visit } from "./reader.ts";
import { archive, edition, listOf, queryOf } from "./sample.ts";

const { language } = edition.site;
const [newestYear, earlierYear] = (await archive.years()).map(({ year }) => year);
if (newestYear === undefined || earlierYear === undefined)
  throw new Error("the sample archive has too few years");
const days = await archive.days(newestYear);
const [newest, second, third] = days;
const oldest = days.at(-1);
if (newest === undefined || second === undefined || third === undefined || oldest === undefined)
  throw new Error("the newest year of the sample archive has too few days");

function dayLink(page: Page, { day, count }: DayCount): Locator {
  return page.getByRole("link", { name: calendarEn.dayCount(formatSpan(day, language), count) });
}

function drawing(page: Page): Locator {
  return page.getByRole("group", { name: calendarEn.calendarOf(newestYear ?? "") });
}

async function shows(page: Page, query: string): Promise<void> {
  const list = await listOf(queryOf(query));
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
}

test("a day leads to its articles, and from there to the nearest days, its month and its year", async ({
  page,
}) => {
  await visit(page, paths.archive.href());
  await dayLink(page, second).click();
  await isOn(page, formatSpan(second.day, language));
  await expect(page).toHaveURL(paths.span.href(second.day));
  await shows(page, `on:${second.day}`);
  const nearest = page.getByRole("navigation", { name: en.nearestSpans });
  await nearest.getByRole("link", { name: en.laterSpan(formatSpan(newest.day, language)) }).click();
  await isOn(page, formatSpan(newest.day, language));
  await expect(nearest.getByRole("link")).toHaveText([en.earlierSpan(formatSpan(second.day, language))]);
  await nearest.getByRole("link").click();
  await isOn(page, formatSpan(second.day, language));
  await nearest.getByRole("link", { name: en.earlierSpan(formatSpan(third.day, language)) }).click();
  await shows(page, `on:${third.day}`);
  await follow(page, formatSpan(third.day.slice(0, 7), language));
  await shows(page, `on:${third.day.slice(0, 7)}`);
  await follow(page, newestYear);
  await shows(page, `on:${newestYear}`);
  await expect(page).toHaveURL(paths.span.href(newestYear));
  await expect(drawing(page).getByRole("link")).toHaveCount(days.length);
});

test("the calendar is one stop of the Tab key, and the arrows go on from day to day", async ({ page }) => {
  await visit(page, paths.archive.href());
  await page.getByRole("link", { name: calendarEn.chooseSpan }).focus();
  await page.keyboard.press("Tab");
  await expect(dayLink(page, newest)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(dayLink(page, second)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(dayLink(page, oldest)).toBeFocused();
  await page.keyboard.press("Tab");
  const years = page.getByRole("navigation", { name: calendarEn.years });
  await expect(years.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(dayLink(page, oldest)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await isOn(page, formatSpan(newest.day, language));
});

test("a span of days is chosen by the keyboard, and its articles stand in the search", async ({ page }) => {
  await visit(page, paths.archive.href());
  await page.getByRole("link", { name: calendarEn.chooseSpan }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: calendarEn.stopChoosing })).toBeFocused();
  await expect(page.getByText(calendarEn.chooseFirstDay)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText(calendarEn.chooseLastDay(formatSpan(newest.day, language)))).toBeVisible();
  await expect(page).toHaveURL(choosingHref(paths.archive.href(), newest.day));
  await expect(dayLink(page, newest)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  const span = formatQuery({ kind: "dates", from: third.day, to: newest.day });
  await expect(page).toHaveURL(paths.search.href(span));
  await shows(page, span);
});

test("with Shift a day begins a span, which may end in another year", async ({ page }) => {
  const [end] = await archive.days(earlierYear);
  if (end === undefined) throw new Error(`${earlierYear} has no day`);
  await visit(page, paths.archive.href());
  await dayLink(page, second).click({ modifiers: ["Shift"] });
  await expect(page.getByText(calendarEn.chooseLastDay(formatSpan(second.day, language)))).toBeVisible();
  await page
    .getByRole("navigation", { name: calendarEn.years })
    .getByRole("link", { name: earlierYear })
    .click();
  await isOn(page, earlierYear);
  await dayLink(page, end).click();
  const span = formatQuery({ kind: "dates", from: end.day, to: second.day });
  await expect(page).toHaveURL(paths.search.href(span));
  await shows(page, span);
});

test("the months stand in a table too", async ({ page }) => {
  const months = [...Map.groupBy(days.toReversed(), ({ day }) => day.slice(0, 7))];
  await visit(page, paths.span.href(newestYear));
  await page.getByText(calendarEn.monthsTable(newestYear)).click();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveText([
    `${calendarEn.month}${calendarEn.numberOfArticles}`,
    ...months.map(
      ([month, own]) =>
        formatMonthName(month, language) + own.reduce((sum, { count }) => sum + count, 0).toString(),
    ),
  ]);
});

test("from right to left the year runs from right to left, and so do the arrows", async ({ page }) => {
  await visit(page, paths.archive.href());
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  const left = async (day: DayCount) => (await dayLink(page, day).boundingBox())?.x ?? 0;
  const [first, next] = days.toReversed().filter(({ day }) => day.slice(5, 7) < "07" || day === oldest.day);
  if (first === undefined || next === undefined) throw new Error(`${newestYear} begins with too few days`);
  expect(await left(next)).toBeLessThan(await left(first));
  await dayLink(page, first).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(dayLink(page, first)).not.toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(dayLink(page, first)).toBeFocused();
});

test("on a narrow screen the calendar moves by itself, not the page, and every day can be reached", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(page, paths.archive.href());
  for (const day of [newest, oldest]) {
    await dayLink(page, day).focus();
    await expect(dayLink(page, day)).toBeInViewport({ ratio: 1 });
  }
  expect(await page.evaluate(() => scrollX)).toBe(0);
});

test("a month in which nothing was published says so, and leads to the nearest", async ({ page, log }) => {
  // It is not among the published pages; the app draws it.
  log.expectLogged(/status of 404/);
  const taken = new Set(days.map(({ day }) => day.slice(0, 7)));
  const months = Array.from({ length: 12 }, (_, n) => `${newestYear}-${String(n + 1).padStart(2, "0")}`);
  const empty = months.find((month) => !taken.has(month) && month > oldest.day);
  if (empty === undefined) throw new Error(`every month of ${newestYear} has articles`);
  await visit(page, paths.span.href(empty));
  await isOn(page, formatSpan(empty, language));
  await expect(page.getByText(en.nothingIn(formatSpan(empty, language)))).toBeVisible();
  const before = days.find(({ day }) => day < empty)?.day.slice(0, 7) ?? "";
  await page.getByRole("link", { name: en.earlierSpan(formatSpan(before, language)) }).click();
  await shows(page, `on:${before}`);
});
