import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newName, openTab } from "../testing/keepers.ts";
import type { Change } from "./change.ts";
import { emptied } from "./forget.ts";
import { fieldsOf, isThere, keyOf, knows, mergeRecords, type KeptRecord } from "./kept-record.ts";
import type { Keeper } from "./keeper.ts";
import { memoryDatabase } from "./memory-database.ts";
import { someChange, someRecord } from "./testing/some-records.ts";

const RUNS = { numRuns: 150 };
const DAY = 86_400_000;
const someChanges = fc.array(someChange, { maxLength: 6 });
/** A record, emptied or not. */
const record = fc
  .tuple(someRecord(), fc.boolean())
  .map(([record, isEmptied]) => (isEmptied && !isThere(record) ? emptied(record) : record));

function saidBy({ kind, id, fields, removed }: KeptRecord): string {
  return JSON.stringify([kind, id, Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)), removed]);
}

/** A keeper on a device whose clock can be set. */
async function keeperAt(clock: { now: number }): Promise<Keeper> {
  const parts = { openDatabase: async () => memoryDatabase(), now: () => new Date(clock.now) };
  return openTab(newName(), parts);
}

async function recordsIn(keeper: Keeper): Promise<Map<string, KeptRecord>> {
  return new Map((await keeper.records()).map((record) => [keyOf(record), record]));
}

function valuesIn(records: Iterable<KeptRecord>): unknown[] {
  return [...records].flatMap(({ fields }) => Object.values(fields).map(([value]) => value));
}

const keep: Change = {
  name: "bookmarked",
  edits: [{ kind: "bookmark", id: "/moon", set: { title: "The Moon", note: "secret" } }],
};
const letGo: Change = { name: "unbookmarked", edits: [{ kind: "bookmark", id: "/moon", remove: true }] };

describe("merging records of which some are emptied", () => {
  it("comes to the same in whatever order and groups, and the second time brings nothing new", () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        const both = mergeRecords(a, b);
        expect(saidBy(mergeRecords(b, a))).toBe(saidBy(both));
        expect(saidBy(mergeRecords(both, b))).toBe(saidBy(both));
        expect(saidBy(mergeRecords(both, c))).toBe(saidBy(mergeRecords(a, mergeRecords(b, c))));
      }),
      { numRuns: 300 },
    );
  });

  it("brings back nothing of what was emptied, from nobody who had it", () => {
    fc.assert(
      fc.property(someRecord(), (full) => {
        fc.pre(!isThere(full));
        const empty = emptied(full);
        expect(knows(empty, full)).toBe(true);
        expect(valuesIn([mergeRecords(full, empty)])).toEqual(valuesIn([empty]));
      }),
      RUNS,
    );
  });
});

describe("what was removed", () => {
  it("is forgotten for good after thirty days, and no older file brings it back", async () => {
    const clock = { now: Date.parse("2026-01-01") };
    const keeper = await keeperAt(clock);
    await keeper.change(keep);
    const older = await keeper.records();
    await keeper.change(letGo);
    clock.now += 30 * DAY;
    await keeper.forgetExpired();
    expect(valuesIn(await keeper.records())).toContain("secret");
    clock.now += 1;
    await keeper.forgetExpired();
    expect(await keeper.changes()).toEqual([]);
    const { change } = await keeper.merge({ name: "imported", records: older });
    expect(change).toBeUndefined();
    expect(valuesIn(await keeper.records())).toEqual([null, null]);
    expect((await keeper.read("bookmark")).size).toBe(0);
    await keeper.merge({ name: "imported", records: older, revive: true });
    expect(await keeper.fresh("bookmark", "/moon")).toEqual({ title: "The Moon", note: "secret" });
  });

  it("is forgotten after a day, of statistics", async () => {
    const clock = { now: Date.parse("2026-01-01") };
    const keeper = await keeperAt(clock);
    const day = { kind: "day", id: "2025-12-31" } as const;
    await keeper.change({ name: "opened", edits: [{ ...day, set: { "seconds:a": 60 } }] });
    await keeper.change({ name: "statisticsDeleted", edits: [{ ...day, remove: true }] });
    clock.now += DAY + 1;
    await keeper.forgetExpired();
    expect(valuesIn(await keeper.records())).toEqual([null]);
    expect((await keeper.changes()).map(({ name }) => name)).toEqual(["opened"]);
  });

  it("is forgotten when as many changes were made since as are remembered", async () => {
    const keeper = await keeperAt({ now: Date.parse("2026-01-01") });
    await keeper.change(keep);
    await keeper.change(letGo);
    for (let n = 0; n < 500; n++) {
      expect(valuesIn(await keeper.records())).toContain("secret");
      const edits = [{ kind: "setting", id: "n", set: { value: n } } as const];
      await keeper.change({ name: "settingChanged", edits });
    }
    expect(valuesIn(await keeper.records())).not.toContain("secret");
    expect(await keeper.changes()).toHaveLength(500);
  });

  it("is not forgotten where it is there again", async () => {
    const clock = { now: Date.parse("2026-01-01") };
    const keeper = await keeperAt(clock);
    await keeper.change(keep);
    const removal = await keeper.change(letGo);
    await keeper.undo(removal?.id ?? 0);
    clock.now += 31 * DAY;
    await keeper.forgetExpired();
    expect(await keeper.fresh("bookmark", "/moon")).toEqual({ title: "The Moon", note: "secret" });
  });
});

describe("forgetting", () => {
  it("shows nobody anything else, and what is not forgotten is taken back as before", async () => {
    await fc.assert(
      fc.asyncProperty(someChanges, someChanges, async (old, recent) => {
        const clock = { now: Date.parse("2026-01-01") };
        const [keeper, other] = [await keeperAt(clock), await keeperAt(clock)];
        const made: number[][] = [];
        for (const change of old) for (const each of [keeper, other]) await each.change(change);
        clock.now += 31 * DAY;
        for (const change of recent) {
          const both = [await keeper.change(change), await other.change(change)];
          made.push(both.map((logged) => logged?.id ?? 0));
        }
        await keeper.forgetExpired();
        expect(await seenIn(keeper)).toEqual(await seenIn(other));
        for (const [one = 0, same = 0] of made.toReversed()) {
          await keeper.undo(one);
          await other.undo(same);
          expect(await seenIn(keeper)).toEqual(await seenIn(other));
        }
      }),
      RUNS,
    );
  });

  it("is harmless where two tabs do it at once", async () => {
    const clock = { now: Date.parse("2026-01-01") };
    const name = newName();
    const tabs = [await openTab(name, { now: () => new Date(clock.now) })];
    tabs.push(await openTab(name, { now: () => new Date(clock.now) }));
    for (const change of [keep, letGo]) await tabs[0]?.change(change);
    clock.now += 31 * DAY;
    await Promise.all(tabs.map((tab) => tab.forgetExpired()));
    for (const tab of tabs) {
      expect(valuesIn(await tab.records())).toEqual([null, null]);
      expect(await tab.changes()).toEqual([]);
      tab.close();
    }
  });
});

async function seenIn(keeper: Keeper): Promise<Map<string, unknown>> {
  const seen = new Map<string, unknown>();
  for (const [key, record] of await recordsIn(keeper)) {
    const fields = fieldsOf(record);
    if (fields !== undefined) seen.set(key, fields);
  }
  return seen;
}
