import { describe, expect, it } from "vitest";
import type { List } from "../archive/archive.ts";
import type { Card } from "../content/card.ts";
import { viewNews } from "./view-news.ts";

const address = "/search?q=moon";

function cards(...slugs: string[]): Card[] {
  return slugs.map((slug, n) => {
    const day = `2024-01-${String(28 - n).padStart(2, "0")}`;
    return { slug, headline: slug, date: day, day, topics: [], minutes: 1 };
  });
}

describe("what is new in a pinned list", () => {
  it("is what stands above the article that was the newest", () => {
    expect(viewNews({ address, seen: "c" }, { cards: cards("a", "b", "c") })).toEqual({
      value: 2,
      isExact: true,
    });
  });

  it("is what is newer, where that article is not there any more", () => {
    const view = { address, seen: "gone", seenDate: "2024-01-27" };
    expect(viewNews(view, { cards: cards("a", "b", "c"), older: "3" })).toEqual({ value: 1, isExact: true });
  });

  it("is so many and more, where all of the first page is newer and there is another", () => {
    const view = { address, seen: "gone", seenDate: "2023-01-01" };
    expect(viewNews(view, { cards: cards("a", "b"), older: "3" })).toEqual({ value: 2, isExact: false });
    expect(viewNews(view, { cards: cards("a", "b") })).toEqual({ value: 2, isExact: true });
  });

  it("is also what was published late, as the totals tell, and what takes the place of withdrawn articles", () => {
    const list = (value: number): List => ({
      cards: cards("a", "b"),
      total: { value, isExact: true },
      older: "9",
    });
    expect(viewNews({ address, seen: "a", total: 5 }, list(8))).toEqual({ value: 3, isExact: true });
    expect(viewNews({ address, seen: "b", total: 5 }, list(4))).toEqual({ value: 1, isExact: true });
  });

  it("is nothing in a list that was never looked at", () => {
    expect(viewNews({ address }, { cards: cards("a") })).toEqual({ value: 0, isExact: true });
  });
});
