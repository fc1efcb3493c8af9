import type { Page } from "@playwright/test";
import { formatMonth, formatMonthName } from "../messages/dates.ts";
import { en } from "../messages/en.ts";
import { paths } from "../paths.ts";
import { expect, LOGGED_NOT_FOUND, test } from "./fixtures.ts";
import { follow, goToSection, hasFrame, headlines, isOn } from "./reader.ts";
import { pageKinds } from "./page-kinds.ts";
import { archive, articleThat, edition, largestTopic, listOf } from "./sample.ts";

test.use({ javaScriptEnabled: false });

/** Every control that only the app can answer is out of sight, and nothing waits for the app. */
async function hasNoDeadControls(page: Page): Promise<void> {
  for (const role of ["button", "searchbox", "textbox", "radio"] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByText(en.display, { exact: true })).toBeHidden();
  await expect(page.getByText(en.narrow, { exact: true })).toBeHidden();
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
    .getByRole("navigation", { name: en.moreArticles })
    .getByRole("link", { name: en.newerArticle })
    .click();
  await isOn(page, article.newer?.headline ?? "");
  await page.goBack();
  await page
    .getByRole("region", { name: en.relatedArticles })
    .getByRole("heading", { level: 3 })
    .first()
    .getByRole("link")
    .click();
  await isOn(page, article.related[0]?.headline ?? "");
});

test("the topics lead to a topic and its articles", async ({ page }) => {
  const { topic } = await largestTopic();
  const list = await listOf({ with: [topic.id] });
  await page.goto("/");
  await goToSection(page, en.topics);
  await page
    .getByRole("main")
    .getByRole("link", { name: `${topic.label} ${en.articles(topic.count)}` })
    .click();
  await isOn(page, topic.label);
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
});

test("the archive leads to a month and its articles", async ({ page }) => {
  const [newest] = await archive.days();
  const month = (newest?.day ?? "").slice(0, 7);
  const list = await listOf({ from: `${month}-01`, to: `${month}-31` });
  const { language } = edition.site;
  await page.goto("/");
  await goToSection(page, en.archive);
  const year = page.getByRole("region", { name: month.slice(0, 4) });
  await year.getByRole("link", { name: formatMonthName(month, language) }).click();
  await isOn(page, formatMonth(month, language));
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
});

test("the search and the bookmarks say that they need JavaScript", async ({ page }) => {
  // Playwright's text queries leave out what stands in noscript; the text as it is drawn has it.
  const drawn = () => page.getByRole("main").innerText();
  await page.goto(paths.search.href());
  expect(await drawn()).toContain(en.searchNeedsScript);
  await goToSection(page, en.bookmarks);
  expect(await drawn()).toContain(en.bookmarksNeedScript);
});

for (const { name, path, isMissing } of pageKinds.filter(({ path }) => !path.includes("?"))) {
  test(`${name} shows no control that does nothing`, async ({ page, log }) => {
    if (isMissing) log.expectLogged(LOGGED_NOT_FOUND);
    await page.goto(path);
    await hasFrame(page);
    await hasNoDeadControls(page);
  });
}
