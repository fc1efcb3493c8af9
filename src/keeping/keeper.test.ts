import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { keepPage, letGo } from "../bookmarks/toggle-bookmark.ts";
import { newName, openTab } from "../testing/keepers.ts";
import type { Keeper } from "./keeper.ts";
import { stampAt } from "./stamp.ts";

const page = { path: "/articles/moon", title: "A landing on the Moon", date: "2023-08-23" };
const opened: Keeper[] = [];

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
});

async function tab(name?: string): Promise<Keeper> {
  const keeper = await openTab(name);
  opened.push(keeper);
  return keeper;
}

/** Settles when a page is kept in this tab, or not any more. */
function until(keeper: Keeper, isKept: boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const found = keeper.find("bookmark", page.path);
      if (found !== undefined && (found !== null) === isKept) resolve();
    };
    keeper.subscribe(look);
    look();
  });
}

describe("what a reader keeps", () => {
  it("is kept, is let go, and comes back when that is taken back", async () => {
    const keeper = await tab();
    await keeper.change(keepPage(page, new Date("2024-01-01T00:00:00Z")));
    await until(keeper, true);
    expect(keeper.find("bookmark", page.path)).toEqual({
      title: page.title,
      date: page.date,
      savedAt: "2024-01-01T00:00:00.000Z",
    });
    const removal = await keeper.change(letGo(page));
    await until(keeper, false);
    await keeper.undo(removal?.id ?? 0);
    await until(keeper, true);
    expect((await keeper.changes()).map(({ name, undone }) => [name, undone])).toEqual([
      ["unbookmarked", undefined],
      ["unbookmarked", true],
      ["bookmarked", undefined],
    ]);
  });

  it("is seen by other tabs at once", async () => {
    const name = newName();
    const [one, other] = [await tab(name), await tab(name)];
    await until(other, false);
    await one.change(keepPage(page));
    await until(other, true);
    await other.change(letGo(page));
    await until(one, false);
  });

  it("is merged part by part, and taken back as one", async () => {
    const [from, to] = [await tab(), await tab()];
    const edits = Array.from({ length: 2500 }, (_, n) => ({
      kind: "bookmark" as const,
      id: `/articles/${n}`,
      set: { title: `Article ${n}` },
    }));
    await from.change({ name: "bookmarked", edits });
    const { change } = await to.merge({ name: "imported", records: await from.records() });
    expect(change?.count).toBe(2500);
    expect((await to.read("bookmark")).size).toBe(2500);
    expect((await to.changes()).map(({ count }) => count)).toEqual([2500]);
    const again = await to.merge({ name: "imported", records: await from.records() });
    expect(again.change).toBeUndefined();
    await to.undo(change?.id ?? 0);
    expect((await to.read("bookmark")).size).toBe(0);
    expect(await to.fact("changesSinceExport")).toBe(2);
  });

  it("stays as it was for whoever has all of a kind, until they ask again", async () => {
    const keeper = await tab();
    const before = await keeper.read("bookmark");
    await keeper.change(keepPage(page));
    const after = keeper.all("bookmark");
    expect([before.size, after?.size]).toEqual([0, 1]);
    await keeper.change(letGo(page));
    expect([after?.size, keeper.all("bookmark")?.size]).toEqual([1, 0]);
  });

  it("is told to pages once where very much is merged, however many parts it has", async () => {
    const keeper = await tab();
    await keeper.read("bookmark");
    const records = Array.from({ length: 2500 }, (_, n) => ({
      kind: "bookmark",
      id: `/articles/${n}`,
      fields: { title: [`Article ${n}`, stampAt(n, "elsewhere")] as const },
    }));
    let told = 0;
    keeper.subscribe(() => (told += 1));
    await keeper.merge({ name: "imported", records });
    expect([told, keeper.all("bookmark")?.size]).toEqual([1, 2500]);
  });
});
