import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { openTab } from "../testing/keepers.ts";
import { clearHistory, openedArticle } from "./reading-changes.ts";
import { ReadingNotes } from "./reading-notes.ts";

const moon = { address: "/articles/moon", title: "A landing on the Moon", minutes: 4 };
const passage = { element: document.createElement("p"), end: 0.4, beginning: "It was" };

describe("the notes of reading", () => {
  it("bring nothing back that was cleared from the history meanwhile", async () => {
    const keeper = await openTab();
    await keeper.change(openedArticle(moon));
    await keeper.read("reading");
    const notes = new ReadingNotes(keeper, moon.address);
    notes.reach(passage);
    notes.writeAll();
    await expect.poll(async () => (await keeper.fresh("reading", moon.address))?.place).toBe(0.4);
    await keeper.change(clearHistory([moon]));
    notes.reach({ ...passage, end: 0.6 });
    notes.writeAll();
    await keeper.change(openedArticle({ ...moon, address: "/articles/mars" }));
    expect(await keeper.fresh("reading", moon.address)).toBeNull();
    keeper.close();
  });
});
