import { expect, it } from "vitest";
import { keepPage } from "../bookmarks/toggle-bookmark.ts";
import { KeepingError } from "../keeping/keeping-error.ts";
import { memoryDatabase } from "../keeping/memory-database.ts";
import { testSite } from "../testing/articles.ts";
import { newName, openTab } from "../testing/keepers.ts";
import { makeExport } from "./make-export.ts";

it.each(["records", "copies"])(
  "an export of everything that lacks some of the %s is no reason not to be reminded, a whole one is",
  async (unread) => {
    const database = memoryDatabase();
    let isBroken = true;
    const all: typeof database.all = (store, ...asked) =>
      isBroken && store === unread
        ? Promise.reject(new KeepingError("failed"))
        : database.all(store, ...asked);
    const keeper = await openTab(newName(), { openDatabase: async () => ({ ...database, all }) });
    await keeper.change(keepPage({ path: "/articles/moon", title: "Moon" }));
    await makeExport("everything", keeper, testSite);
    expect(await keeper.fact("changesSinceExport")).toBe(1);
    isBroken = false;
    await makeExport("everything", keeper, testSite);
    expect(await keeper.fact("changesSinceExport")).toBe(0);
    keeper.close();
  },
);
