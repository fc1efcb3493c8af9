import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { openTab } from "../testing/keepers.ts";
import {
  clearHistory,
  deleteStatistics,
  markRead,
  markUnread,
  openedArticle,
  readOnDay,
  readToEnd,
  readUpTo,
} from "./reading-changes.ts";

const now = new Date("2024-05-01T10:00:00Z");
const moon = { address: "/articles/moon", title: "A landing on the Moon", date: "2023-08-23" };

const page = fc.record({
  address: fc.constantFrom("/articles/a", "/articles/b", "https://elsewhere.example/"),
  title: fc.string(),
});
const pages = fc.uniqueArray(page, { minLength: 1, selector: ({ address }) => address });
const day = fc.constantFrom("2024-05-01", "2024-05-02");
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  pages.map((some) => markRead(some, now)),
  pages.map(markUnread),
  pages.map(clearHistory),
  fc.uniqueArray(day, { minLength: 1 }).map(deleteStatistics),
  page.map((one) => openedArticle({ ...one, minutes: 3 }, now)),
  fc
    .tuple(page, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([{ address }, place]) => readUpTo(address, { place, passage: "It was" })),
  fc.tuple(day, fc.nat()).map(([on, seconds]) => readOnDay(on, "device", seconds)),
);

/** Everything that is there, as a reader sees it. */
async function everything(keeper: Keeper) {
  return {
    readings: Object.fromEntries(await keeper.read("reading")),
    days: Object.fromEntries(await keeper.read("day")),
  };
}

describe("what is read", () => {
  it("is as before when a change is taken back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 4 }), anyChange, async (earlier, change) => {
        const keeper = await openTab();
        for (const made of earlier) await keeper.change(made);
        const before = await everything(keeper);
        const { isPassing: _, ...undoable } = change;
        const logged = await keeper.change(undoable);
        if (logged !== undefined) await keeper.undo(logged.id);
        expect(await everything(keeper)).toEqual(before);
        keeper.close();
      }),
      { numRuns: 60 },
    );
  });

  it("is marked in one step for all of a list, which is taken back in one", async () => {
    const keeper = await openTab();
    const list = Array.from({ length: 30 }, (_, n) => ({ address: `/articles/${n}`, title: `Article ${n}` }));
    const logged = await keeper.change(markRead(list, now));
    expect(logged).toMatchObject({ name: "markedRead", count: 30 });
    expect(logged?.title).toBeUndefined();
    await keeper.undo(logged?.id ?? 0);
    expect((await keeper.read("reading")).size).toBe(0);
    keeper.close();
  });

  it("is noted without a word: only what the reader does is listed", async () => {
    const keeper = await openTab();
    await keeper.change(openedArticle({ ...moon, minutes: 4 }, now));
    await keeper.change(readUpTo(moon.address, { place: 0.4, passage: "It was" }));
    await keeper.change(readToEnd(moon, now));
    expect(await keeper.changes()).toEqual([]);
    expect(await keeper.fresh("reading", moon.address)).toEqual({
      title: moon.title,
      date: moon.date,
      minutes: 4,
      openedAt: now.toISOString(),
      readAt: now.toISOString(),
      place: 0.4,
      passage: "It was",
    });
    keeper.close();
  });

  it("keeps its place in the history when it is marked as unread", async () => {
    const keeper = await openTab();
    await keeper.change(openedArticle({ ...moon, minutes: 4 }, now));
    await keeper.change(markRead([moon], now));
    const logged = await keeper.change(markUnread([moon]));
    expect(logged?.title).toBe(moon.title);
    const kept = await keeper.fresh("reading", moon.address);
    expect(kept).toMatchObject({ openedAt: now.toISOString() });
    expect(kept).not.toHaveProperty("readAt");
    keeper.close();
  });
});
