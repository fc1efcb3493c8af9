import { stem } from "porter2";
import { expect, test } from "vitest";
import { generatedArticles } from "./corpus/generated-articles.ts";
import { wordOf } from "./corpus/words.ts";

const ARTICLES = 2000;
const articles = [...generatedArticles(ARTICLES)];

test("the same number of articles is the same corpus each time", () => {
  expect([...generatedArticles(50)]).toEqual([...generatedArticles(50)]);
});

test("articles stand in the order of their dates, and each has an address of its own", () => {
  const dates = articles.map(({ article }) => article.date);
  expect(articles).toHaveLength(ARTICLES);
  expect(dates).toEqual(dates.toSorted());
  expect(new Set(articles.map(({ slug }) => slug)).size).toBe(ARTICLES);
});

test("articles are about as long as news, and have three to six topics", () => {
  const words = articles.reduce((sum, { article }) => sum + article.body.split(/\s+/).length, 0);
  expect(words / ARTICLES).toBeGreaterThan(380);
  expect(words / ARTICLES).toBeLessThan(420);
  for (const { article } of articles) {
    expect(article.topics.length).toBeGreaterThanOrEqual(3);
    expect(article.topics.length).toBeLessThanOrEqual(6);
  }
});

test("the vocabulary grows with the corpus as Heaps' law has it", () => {
  const seen = new Set<string>();
  let words = 0;
  for (const { article } of articles) {
    for (const word of article.body.toLowerCase().match(/[a-z]+/g) ?? []) {
      words += 1;
      seen.add(word);
    }
  }
  const expected = 44 * words ** 0.49;
  expect(seen.size).toBeGreaterThan(expected * 0.85);
  expect(seen.size).toBeLessThan(expected * 1.15);
});

test("no two words have the same stem", () => {
  const ranks = Array.from({ length: 100_000 }, (_, rank) => rank);
  expect(new Set(ranks.map((rank) => stem(wordOf(rank).toLowerCase()))).size).toBe(ranks.length);
});
