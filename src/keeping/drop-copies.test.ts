import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { keepPage, letGo } from "../bookmarks/toggle-bookmark.ts";
import { newName, openTab } from "../testing/keepers.ts";
import type { Keeper } from "./keeper.ts";

const MONTH = 31 * 86_400_000;
const MOON = { path: "/articles/moon", title: "Moon" };
const highlight = { kind: "highlight", id: "h" } as const;

/** A keeper whose reader bookmarked an article, of which there is a copy; and its clock. */
async function keeperOfMoon() {
  const clock = { now: Date.parse("2026-01-01") };
  const keeper = await openTab(newName(), { now: () => new Date(clock.now) });
  await keeper.change(keepPage(MOON));
  await keeper.keepCopy({ address: MOON.path, at: "2026-01-01T00:00:00Z", article: "{}" });
  return { keeper, clock };
}

async function copied(keeper: Keeper): Promise<string[]> {
  return (await keeper.copies()).map(({ address }) => address);
}

describe("the copy of an article whose bookmark was removed", () => {
  it("stays as long as the bookmark can be taken back, and goes with it for good", async () => {
    const { keeper, clock } = await keeperOfMoon();
    await keeper.change(letGo(MOON));
    expect(await keeper.forgetExpired()).toEqual([]);
    expect(await copied(keeper)).toEqual([MOON.path]);
    clock.now += MONTH;
    expect(await keeper.forgetExpired()).toEqual([MOON.path]);
    expect(await copied(keeper)).toEqual([]);
    expect(await keeper.forgetExpired()).toEqual([]);
    keeper.close();
  });

  it("goes also when as many changes were made since as are remembered", async () => {
    const { keeper } = await keeperOfMoon();
    await keeper.change(letGo(MOON));
    for (let n = 0; n < 500; n++) {
      const edits = [{ kind: "setting", id: "n", set: { value: n } } as const];
      await keeper.change({ name: "settingChanged", edits });
    }
    expect(await keeper.forgetExpired()).toEqual([MOON.path]);
    expect(await copied(keeper)).toEqual([]);
    keeper.close();
  });

  it("stays where something in the article is highlighted, until that is forgotten too", async () => {
    const { keeper, clock } = await keeperOfMoon();
    const set = { address: MOON.path, exact: "Moon" };
    await keeper.change({ name: "highlighted", edits: [{ ...highlight, set }] });
    await keeper.change(letGo(MOON));
    clock.now += MONTH;
    await keeper.forgetExpired();
    expect(await copied(keeper)).toEqual([MOON.path]);
    await keeper.change({ name: "highlightRemoved", edits: [{ ...highlight, remove: true }] });
    clock.now += MONTH;
    await keeper.forgetExpired();
    expect(await copied(keeper)).toEqual([]);
    keeper.close();
  });

  it("stays where the article is bookmarked again", async () => {
    const { keeper, clock } = await keeperOfMoon();
    await keeper.change(letGo(MOON));
    clock.now += MONTH;
    await keeper.change(keepPage(MOON));
    await keeper.forgetExpired();
    expect(await copied(keeper)).toEqual([MOON.path]);
    keeper.close();
  });
});
