import type { Locator, Page } from "@playwright/test";
import type { TopicCount } from "../content/topic.ts";
import { en } from "../messages/en.ts";
import { searchEn } from "../messages/search-en.ts";
import { paths } from "../paths.ts";
import { topicQuery } from "../query/query.ts";
import { expect, test } from "./fixtures.ts";
import { headlines, isInteractive, openFilter, visit } from "./reader.ts";
import { commonWords, largestTopic, listOf, narrowingTopics, queryOf, topicsToAdd } from "./sample.ts";

/** A word and three topics: two narrow what it finds, the third can still be left out of that. */
interface Narrowing {
  word: string;
  topics: [TopicCount, TopicCount, TopicCount];
}

const { word, topics } = await findNarrowing();
const [first, second, third] = topics;

async function findNarrowing(): Promise<Narrowing> {
  for (const word of commonWords()) {
    const [first, second, third] = (await narrowingTopics(queryOf(word), 3)) ?? [];
    if (first && second && third) return { word, topics: [first, second, third] };
  }
  throw new Error("no word of the sample archive can be narrowed by two topics and a third be left out");
}

function searchBox(page: Page): Locator {
  return page.getByRole("searchbox", { name: en.searchLabel });
}

/** The page shows what a query finds, at its address. */
async function showsSearch(page: Page, text: string, { isTyping = false } = {}): Promise<void> {
  const list = await listOf(queryOf(text));
  await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
  await expect(page.getByText(searchEn.found(en.articles(list.total.value), text))).toBeVisible();
  await expect(page).toHaveURL(paths.search.href(text, { isTyping }));
  await expect(searchBox(page)).toHaveValue(text);
}

/** Presses a link of the filter by the keyboard; the next Tab goes on from the filter. */
async function press(page: Page, name: string): Promise<void> {
  const filter = page.getByRole("region", { name: en.narrow });
  const link = filter.getByRole("link", { name, exact: true });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(link).toHaveCount(0);
  await expect.poll(() => filter.evaluate((region) => region.contains(document.activeElement))).toBe(true);
}

function adding({ label, count }: TopicCount): string {
  return en.addTopic(label, en.articles(count));
}

test("a search is narrowed by two topics and a third is left out; Back, reload and the focus are as they should be", async ({
  page,
}) => {
  await visit(page, paths.search.href());
  await searchBox(page).focus();
  await page.keyboard.type(word);
  await expect(page.getByRole("status").filter({ hasText: `“${word}”` })).toBeVisible();
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await showsSearch(page, word);
  await expect(searchBox(page)).toBeFocused();

  await openFilter(page);
  await press(page, adding(first));
  await showsSearch(page, `${word} #${first.id}`);
  await press(page, adding(second));
  await showsSearch(page, `${word} #${first.id} #${second.id}`);
  await press(page, en.withoutTopic(third.label));
  await showsSearch(page, `${word} #${first.id} #${second.id} -#${third.id}`);

  await page.goBack();
  await showsSearch(page, `${word} #${first.id} #${second.id}`);
  await page.goBack();
  await showsSearch(page, `${word} #${first.id}`);
  await page.reload();
  await isInteractive(page);
  await showsSearch(page, `${word} #${first.id}`);
  await page.goForward();
  await showsSearch(page, `${word} #${first.id} #${second.id}`);
});

test("the parts of a search stand in words, and each is taken away by itself", async ({ page }) => {
  const text = `${word} #${first.id} -#${third.id}`;
  await visit(page, paths.search.href(text));
  const chips = page.getByRole("list", { name: en.filters });
  const parts = [
    searchEn.hasWord(word, true),
    searchEn.about(first.label, true),
    searchEn.about(third.label, false),
  ];
  await expect(chips.getByRole("link")).toHaveText(parts.map((part) => new RegExp(`^${part}`)));
  await press(page, en.removeFilter(searchEn.about(first.label, true)));
  await showsSearch(page, `${word} -#${third.id}`);
});

test("a topic can be another possibility", async ({ page }) => {
  const { topic, further } = await largestTopic();
  await visit(page, paths.topic.href(topic.id));
  await openFilter(page);
  const either = searchEn.about(searchEn.or([topic.label, further.label]), true);
  await page.getByRole("link", { name: en.orTopic(either), exact: true }).click();
  await showsSearch(page, `#${topic.id} OR #${further.id}`);
  await expect(page.getByRole("heading", { level: 1, name: en.search })).toBeFocused();
});

test("how many articles would be left is shown before a topic is chosen, none too", async ({ page }) => {
  const query = queryOf(`#${first.id} #${second.id}`);
  const offered = await topicsToAdd(query);
  const none = offered.find(({ count }) => count === 0);
  if (none === undefined) throw new Error("every topic that is offered leaves something");
  await visit(page, paths.topic.href(first.id, `#${second.id}`));
  for (const topic of offered) await expect(page.getByRole("link", { name: adding(topic) })).toBeVisible();
  await expect(page.getByRole("link", { name: adding(none) })).toHaveText(`${none.label} 0`);
  await press(page, adding(none));
  await expect(page.getByText(en.noneLeft)).toBeVisible();
  await page.getByRole("link", { name: en.clearFilters }).click();
  await expect(page).toHaveURL(paths.topic.href(first.id));
  const whole = await listOf(topicQuery(first.id));
  await expect(headlines(page)).toHaveText(whole.cards.map(({ headline }) => headline));
});

test("a topic's filter goes on as a search", async ({ page }) => {
  await visit(page, paths.topic.href(first.id, `#${second.id}`));
  await page.getByRole("link", { name: en.searchWithin }).click();
  await showsSearch(page, `#${first.id} #${second.id}`);
});

test("a filter in an address that cannot be read is told, and the whole topic shown", async ({ page }) => {
  await visit(page, paths.topic.href(first.id, `#${second.id} (`));
  await expect(page.getByRole("status").filter({ hasText: searchEn.problem("parenthesis") })).toBeVisible();
  const whole = await listOf(topicQuery(first.id));
  await expect(headlines(page)).toHaveText(whole.cards.map(({ headline }) => headline));
});
