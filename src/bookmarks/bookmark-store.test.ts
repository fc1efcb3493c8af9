import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, it } from "vitest";
import { openBookmarkDatabase } from "./bookmark-database.ts";
import { createBookmarkStore, type BookmarkStore } from "./bookmark-store.ts";

const page = { path: "/articles/moon", title: "A landing on the Moon", date: "2023-08-23" };
const channels: BroadcastChannel[] = [];
let databases = 0;

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

/** A store as one tab has it; tabs with the same name share database and channel. */
function openTab(name: string, now = "2024-01-01T00:00:00.000Z"): BookmarkStore {
  const channel = new BroadcastChannel(name);
  channels.push(channel);
  return createBookmarkStore({
    openDatabase: () => openBookmarkDatabase(name),
    channel,
    now: () => new Date(now),
  });
}

/** Settles when the store's state is as wanted. */
function until(store: BookmarkStore, wanted: (paths: string[]) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const state = store.state();
      if (state.status === "ready" && wanted(state.bookmarks.map(({ path }) => path))) resolve();
    };
    store.subscribe(look);
    look();
  });
}

describe("bookmarks", () => {
  it("are kept, the last saved first, and let go again", async () => {
    const name = `test-${databases++}`;
    await openTab(name, "2024-01-01T00:00:00.000Z").save(page);
    await openTab(name, "2024-01-02T00:00:00.000Z").save({ path: "/topics/space", title: "Space" });
    const tab = openTab(name);
    await until(tab, (paths) => paths.join() === "/topics/space,/articles/moon");
    await tab.remove("/articles/moon");
    expect(tab.state()).toMatchObject({
      status: "ready",
      bookmarks: [{ path: "/topics/space" }],
      damaged: 0,
    });
  });

  it("are one for a page, however often it is saved", async () => {
    const tab = openTab(`test-${databases++}`);
    await tab.save(page);
    await tab.save(page);
    await until(tab, (paths) => paths.length === 1);
  });

  it("are seen by other tabs at once", async () => {
    const name = `test-${databases++}`;
    const [one, other] = [openTab(name), openTab(name)];
    await until(other, (paths) => paths.length === 0);
    await one.save(page);
    await until(other, (paths) => paths.join() === page.path);
    await other.remove(page.path);
    await until(one, (paths) => paths.length === 0);
  });

  it("are all kept when tabs save many at once", async () => {
    const name = `test-${databases++}`;
    const tabs = [openTab(name), openTab(name), openTab(name), openTab(name)];
    await Promise.all(
      tabs.flatMap((tab, t) =>
        Array.from({ length: 25 }, (_, n) => tab.save({ path: `/articles/${t}-${n}`, title: "T" })),
      ),
    );
    await until(openTab(name), (paths) => paths.length === 100);
  });

  it("leave out a record that cannot be read, and say so", async () => {
    const name = `test-${databases++}`;
    await openTab(name).save(page);
    const database = await openDB(name);
    await database.put("bookmarks", { path: "/articles/broken", title: 7 });
    database.close();
    const tab = openTab(name);
    await until(tab, (paths) => paths.length === 1);
    expect(tab.state()).toMatchObject({ damaged: 1 });
  });

  it("are not called saved where the browser allows no storage", async () => {
    const channel = new BroadcastChannel("refused");
    channels.push(channel);
    const store = createBookmarkStore({ openDatabase: () => Promise.reject(new Error("blocked")), channel });
    await expect(store.save(page)).rejects.toThrow("blocked");
    expect(store.state()).toEqual({ status: "unavailable" });
  });
});
