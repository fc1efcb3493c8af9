import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { letGo, keepPage } from "../bookmarks/toggle-bookmark.ts";
import { openFirstTab } from "../browser-tests/first-build/first-tab.ts";
import type { BookmarkStore } from "../browser-tests/first-build/bookmark-store.ts";
import { newName, openTab } from "../testing/keepers.ts";
import firstVersion from "./fixtures/first-version.json";
import { mirrorFirstDatabase } from "./first-database.ts";
import type { Keeper } from "./keeper.ts";
import { loadDump, parseDump, takeDump } from "./testing/database-dump.ts";

const MOON = "/articles/chandrayaan-3";
const SPACE = `/topics/space?${new URLSearchParams({ q: "#india -#moon" })}`;
const page = { path: "/articles/mars", title: "Mars" };
const opened: Keeper[] = [];

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
});

/** A keeper that has taken over what the first version kept under a name. */
async function keeperAfter(first: string, name = newName()): Promise<Keeper> {
  const keeper = await openTab(name);
  opened.push(keeper);
  await mirrorFirstDatabase(keeper, first);
  return keeper;
}

async function firstDatabase(): Promise<string> {
  const name = newName();
  await loadDump(parseDump(firstVersion), name);
  return name;
}

async function pathsIn(keeper: Keeper): Promise<string[]> {
  return [...(await keeper.read("bookmark")).keys()].toSorted();
}

function pathsOf(tab: BookmarkStore): string[] {
  const state = tab.state();
  return state.status === "ready" ? state.bookmarks.map(({ path }) => path).toSorted() : [];
}

/** Settles when a tab of the first version shows a page as kept, or not any more. */
function untilFirst(tab: BookmarkStore, path: string, isKept: boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => pathsOf(tab).includes(path) === isKept && resolve();
    tab.subscribe(look);
    look();
  });
}

function until(keeper: Keeper, path: string, isKept: boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const found = keeper.find("bookmark", path);
      if (found !== undefined && (found !== null) === isKept) resolve();
    };
    keeper.subscribe(look);
    look();
  });
}

describe("bookmarks of the first version", () => {
  it("come over with everything that they say, at the addresses that pages have by now", async () => {
    const keeper = await keeperAfter(await firstDatabase());
    expect(await pathsIn(keeper)).toEqual([MOON, "/articles/hebrew", "/search?q=moon", SPACE].toSorted());
    const bookmarks = await keeper.read("bookmark");
    expect(bookmarks.get(MOON)).toEqual({
      title: "Chandrayaan-3 lands near the Moon’s south pole",
      standfirst: "India is the fourth country to land there.",
      date: "2023-08-23",
      lang: "en",
      savedAt: "2026-05-01T09:30:00.000Z",
    });
    expect(bookmarks.get("/articles/hebrew")).toMatchObject({ dir: "rtl", lang: "he" });
    expect(bookmarks.get(SPACE)).toEqual({ title: "Space", savedAt: "2026-05-04T09:30:00.000Z" });
  });

  it("come over without the one that cannot be read, which can be taken along as it is", async () => {
    const first = await firstDatabase();
    const keeper = await keeperAfter(first);
    expect(keeper.status().damaged).toBe(1);
    const [[key, raw] = []] = await keeper.damagedRecords();
    expect([key, raw]).toEqual([
      "broadsheet /articles/fragment",
      { path: "/articles/fragment", headline: "A record of which only this is left" },
    ]);
    expect((await takeDump(first)).stores["bookmarks"]?.entries).toEqual(
      firstVersion.stores.bookmarks.entries,
    );
  });

  it("come over once: what was removed since does not come back", async () => {
    const [first, name] = [await firstDatabase(), newName()];
    const keeper = await keeperAfter(first, name);
    const tab = openFirstTab(first);
    await untilFirst(tab, MOON, true);
    await keeper.change(letGo({ path: MOON, title: "Moon" }));
    await untilFirst(tab, MOON, false);
    const later = await keeperAfter(first, name);
    expect(await pathsIn(later)).not.toContain(MOON);
    expect((await later.changes()).map(({ name }) => name)).toEqual(["unbookmarked", "carriedOver"]);
  });

  it("are removed here the next time when that was refused", async () => {
    const [first, name] = [await firstDatabase(), newName()];
    const keeper = await keeperAfter(first, name);
    const tab = openFirstTab(first);
    await untilFirst(tab, MOON, true);
    keeper.close();
    await tab.remove(MOON);
    const refusing = await openTab(name);
    opened.push(refusing);
    await mirrorFirstDatabase({ ...refusing, change: async () => undefined }, first);
    expect(await pathsIn(refusing)).toContain(MOON);
    const later = await keeperAfter(first, name);
    expect(await pathsIn(later)).not.toContain(MOON);
  });

  it("can be undone as one", async () => {
    const keeper = await keeperAfter(await firstDatabase());
    const [change] = await keeper.changes();
    expect(change).toMatchObject({ name: "carriedOver", count: 4 });
    await keeper.undo(change?.id ?? 0);
    expect(await pathsIn(keeper)).toEqual([]);
  });
});

describe("a tab of the first version that is still open", () => {
  it("has what is bookmarked and removed here", async () => {
    const first = await firstDatabase();
    const keeper = await keeperAfter(first);
    const tab = openFirstTab(first);
    await untilFirst(tab, MOON, true);
    await keeper.change(keepPage(page));
    await untilFirst(tab, page.path, true);
    const removal = await keeper.change(letGo(page));
    await untilFirst(tab, page.path, false);
    await keeper.undo(removal?.id ?? 0);
    await untilFirst(tab, page.path, true);
  });

  it("changes what is here, in every tab", async () => {
    const [first, name] = [await firstDatabase(), newName()];
    const [keeper, other] = [await keeperAfter(first, name), await keeperAfter(first, name)];
    const tab = openFirstTab(first);
    await untilFirst(tab, MOON, true);
    await tab.save(page);
    await Promise.all([until(keeper, page.path, true), until(other, page.path, true)]);
    await tab.remove(MOON);
    await Promise.all([until(keeper, MOON, false), until(other, MOON, false)]);
    await tab.save({ path: MOON, title: "Back again" });
    await Promise.all([until(keeper, MOON, true), until(other, MOON, true)]);
  });

  it("keeps a filtered list at the address that it has there", async () => {
    const first = await firstDatabase();
    const keeper = await keeperAfter(first);
    const tab = openFirstTab(first);
    const old = "/topics/space?with=india&without=moon";
    await untilFirst(tab, old, true);
    const edits = [{ kind: "bookmark", id: SPACE, set: { title: "Space, renamed" } } as const];
    await keeper.change({ name: "renamed", edits });
    await keeper.change(keepPage(page));
    await untilFirst(tab, page.path, true);
    expect(pathsOf(tab)).not.toContain(SPACE);
    await keeper.change(letGo({ path: SPACE, title: "Space" }));
    await untilFirst(tab, old, false);
  });
});

describe("where the first version never was", () => {
  it("no database of it is made", async () => {
    const first = newName();
    await keeperAfter(first);
    const databases = await indexedDB.databases();
    expect(databases.map(({ name }) => name)).not.toContain(first);
  });

  it("two tabs that open at once do not wait for each other", async () => {
    const [first, name] = [newName(), newName()];
    await Promise.all([keeperAfter(first, name), keeperAfter(first, name), keeperAfter(first, name)]);
  });
});
