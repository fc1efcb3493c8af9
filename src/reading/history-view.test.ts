import { describe, expect, it } from "vitest";
import { historyHref, historyPage, openedPages, readHistoryView } from "./history-view.ts";
import { isUnfinished } from "./reading-state.ts";

const at = (day: number) => `2024-01-${String(day).padStart(2, "0")}T12:00:00Z`;
const readings = new Map([
  ["/articles/a", { title: "Étoiles and the Moon", openedAt: at(1), readAt: at(1) }],
  ["/articles/b", { title: "The Moon again", openedAt: at(3), place: 0.5 }],
  ["/articles/c", { title: "Only marked", readAt: at(4) }],
  ["/articles/d", { openedAt: at(2) }],
]);
const entries = openedPages(readings);
const all = { text: "", show: "all", page: 1 } as const;

function addresses(view: Parameters<typeof historyPage>[1]): string[] {
  return historyPage(entries, view).entries.map(({ address }) => address);
}

describe("the history", () => {
  it("has what was opened, the last first, not what was only marked as read", () => {
    expect(addresses(all)).toEqual(["/articles/b", "/articles/d", "/articles/a"]);
  });

  it("is narrowed to words in titles, whatever their accents, and to read or unread", () => {
    expect(addresses({ ...all, text: "moon ETOILES" })).toEqual(["/articles/a"]);
    expect(addresses({ ...all, text: "articles/d" })).toEqual(["/articles/d"]);
    expect(addresses({ ...all, show: "read" })).toEqual(["/articles/a"]);
    expect(addresses({ ...all, show: "unread" })).toEqual(["/articles/b", "/articles/d"]);
  });

  it("has fifty on a page, and the last page where a later one is asked for", () => {
    const many = Array.from({ length: 101 }, (_, n) => ({
      address: `/articles/${n}`,
      title: "",
      openedAt: at(1),
    }));
    expect(historyPage(many, { ...all, page: 3 })).toMatchObject({ page: 3, pages: 3, entries: [many[100]] });
    expect(historyPage(many, { ...all, page: 9 }).page).toBe(3);
    expect(historyPage([], all)).toEqual({ entries: [], page: 1, pages: 1 });
  });

  it("has an address that says what it shows", () => {
    const view = { text: "the moon", show: "unread", page: 2 } as const;
    const address = historyHref(view);
    expect(readHistoryView(new URLSearchParams(address.split("?")[1]))).toEqual(view);
    expect(historyHref(all)).toBe("/history");
    expect(readHistoryView(new URLSearchParams("page=-3&show=nonsense"))).toEqual(all);
  });
});

describe("an unfinished article", () => {
  it("was left in the middle and is not marked as read", () => {
    expect([0, 0.04, 0.05, 0.5, 0.95, 0.96, 1].map((place) => isUnfinished({ place }))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(isUnfinished({ place: 0.5, readAt: at(1) })).toBe(false);
    expect(isUnfinished({})).toBe(false);
  });
});
