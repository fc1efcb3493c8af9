import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newName, openTab } from "../testing/keepers.ts";
import type { Change } from "./change.ts";
import { fieldsOf, keyOf } from "./kept-record.ts";
import type { Keeper } from "./keeper.ts";
import { memoryDatabase } from "./memory-database.ts";
import { someChange } from "./testing/some-records.ts";

const RUNS = { numRuns: 150 };
const someChanges = fc.array(someChange, { maxLength: 5 });

type Seen = Record<string, Record<string, unknown>>;

/** A keeper that has made some changes, on a device whose clock stands still. */
async function keeperWith(changes: readonly Change[], day = "2026-01-01"): Promise<Keeper> {
  const openDatabase = async () => memoryDatabase();
  const keeper = await openTab(newName(), { openDatabase, now: () => new Date(day) });
  for (const change of changes) await keeper.change(change);
  return keeper;
}

/** Everything that is to be seen, by key; checks that pages see what the database has. */
async function seenIn(keeper: Keeper): Promise<Seen> {
  const seen: [string, Record<string, unknown>][] = [];
  for (const record of await keeper.records()) {
    const fields = fieldsOf<"bookmark">(record);
    if (fields !== undefined) seen.push([keyOf(record), fields]);
  }
  const pages: typeof seen = [];
  for (const kind of ["bookmark", "reading"] as const)
    for (const [id, fields] of await keeper.read(kind)) pages.push([keyOf({ kind, id }), fields]);
  expect(Object.fromEntries(pages)).toEqual(Object.fromEntries(seen));
  return Object.fromEntries(seen);
}

describe("taking back", () => {
  it("leaves everything as it was, change by change", async () => {
    await fc.assert(
      fc.asyncProperty(someChanges, someChanges, async (earlier, changes) => {
        const keeper = await keeperWith(earlier);
        const states: Seen[] = [];
        const made: number[] = [];
        for (const change of changes) {
          const before = await seenIn(keeper);
          const logged = await keeper.change(change);
          if (logged === undefined) expect(await seenIn(keeper)).toEqual(before);
          else {
            states.push(before);
            made.push(logged.id);
          }
        }
        for (const id of made.toReversed()) {
          await keeper.undo(id);
          expect(await seenIn(keeper)).toEqual(states.pop());
        }
        keeper.close();
      }),
      RUNS,
    );
  });

  it("can itself be taken back, any number of times", async () => {
    await fc.assert(
      fc.asyncProperty(someChanges, someChange, async (earlier, change) => {
        const keeper = await keeperWith(earlier);
        const before = await seenIn(keeper);
        let last = await keeper.change(change);
        const after = await seenIn(keeper);
        for (const state of [before, after, before, after]) {
          if (last !== undefined) last = await keeper.undo(last.id);
          expect(await seenIn(keeper)).toEqual(state);
        }
        keeper.close();
      }),
      RUNS,
    );
  });

  it("touches nothing that has been changed since", async () => {
    await fc.assert(
      fc.asyncProperty(someChanges, someChange, someChange, async (earlier, change, later) => {
        const keeper = await keeperWith(earlier);
        const before = await seenIn(keeper);
        const logged = await keeper.change(change);
        const between = await seenIn(keeper);
        await keeper.change(later);
        const after = await seenIn(keeper);
        if (logged !== undefined) await keeper.undo(logged.id);
        const undone = await seenIn(keeper);
        const touched = new Set(later.edits.map(keyOf));
        for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
          if (!touched.has(key)) expect(own(undone, key)).toEqual(own(before, key));
          const names = new Set(Object.keys({ ...own(between, key), ...own(after, key) }));
          for (const name of names) {
            const value = own(after, key)?.[name];
            if (own(between, key)?.[name] !== value) expect(own(undone, key)?.[name]).toEqual(value);
          }
        }
        keeper.close();
      }),
      RUNS,
    );
  });

  it("brings back what was there with nothing but cleared fields", async () => {
    const reading = { kind: "reading", id: "/articles/moon" } as const;
    const keeper = await keeperWith([
      { name: "bookmarked", edits: [{ ...reading, set: { readAt: "2026-01-01" } }] },
      { name: "bookmarked", edits: [{ ...reading, set: { readAt: null } }] },
    ]);
    const before = await seenIn(keeper);
    const removed = await keeper.change({ name: "bookmarked", edits: [{ ...reading, remove: true }] });
    await keeper.undo(removed?.id ?? 0);
    expect(await seenIn(keeper)).toEqual(before);
  });

  it("happens once, however often it is asked for", async () => {
    const keeper = await keeperWith([]);
    const set = { title: "The Moon" };
    const made = await keeper.change({ name: "bookmarked", edits: [{ kind: "bookmark", id: "/", set }] });
    await keeper.undo(made?.id ?? 0);
    expect(await keeper.undo(made?.id ?? 0)).toBeUndefined();
    expect(await seenIn(keeper)).toEqual({});
  });

  it("leaves what was imported and changed since", async () => {
    const keeper = await keeperWith([]);
    const from = await keeperWith([
      {
        name: "bookmarked",
        edits: ["/a", "/b"].map((id) => ({ kind: "bookmark", id, set: { title: id } })),
      },
    ]);
    const { change } = await keeper.merge({ name: "imported", records: await from.records() });
    await keeper.change({ name: "noted", edits: [{ kind: "bookmark", id: "/a", set: { note: "mine" } }] });
    await keeper.undo(change?.id ?? 0);
    expect(await seenIn(keeper)).toEqual({ "bookmark /a": { title: "/a", note: "mine" } });
  });

  it("takes a large change back as one, does it again as one, and lists it as one", async () => {
    const edits = Array.from({ length: 2100 }, (_, n) => ({
      kind: "bookmark" as const,
      id: `/articles/${n}`,
      set: { title: `Article ${n}` },
    }));
    const from = await keeperWith([{ name: "bookmarked", edits }]);
    const keeper = await keeperWith([]);
    const { change } = await keeper.merge({ name: "imported", records: await from.records() });
    const full = await seenIn(keeper);
    let last = change;
    for (const state of [{}, full, {}]) {
      last = await keeper.undo(last?.id ?? 0);
      expect(last?.count).toBe(2100);
      expect(await seenIn(keeper)).toEqual(state);
    }
    const log = await keeper.changes();
    expect(log.map(({ count, undoes }) => [count, undoes])).toEqual([
      [2100, log[1]?.id],
      [2100, log[2]?.id],
      [2100, log[3]?.id],
      [2100, undefined],
    ]);
    expect(log.map(({ undone }) => undone)).toEqual([undefined, true, undefined, true]);
  });
});

describe("what two devices keep", () => {
  it("is the same on both when each has merged the other's, in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(someChanges, someChanges, someChanges, async (common, here, there) => {
        const shared = await (await keeperWith(common)).records();
        const [one, other] = [await keeperWith([]), await keeperWith([], "2020-01-01")];
        for (const keeper of [one, other]) await keeper.merge({ name: "imported", records: shared });
        for (const change of here) await one.change(change);
        for (const change of there) await other.change(change);
        const [ones, others] = [await one.records(), await other.records()];
        await one.merge({ name: "imported", records: others });
        await other.merge({ name: "imported", records: ones });
        const both = await seenIn(one);
        expect(await seenIn(other)).toEqual(both);
        for (const order of [
          [ones, others],
          [others, ones],
          [others, ones, others, ones, ones],
        ]) {
          const third = await keeperWith([], "2000-01-01");
          for (const records of order) await third.merge({ name: "imported", records });
          expect(await seenIn(third)).toEqual(both);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is the same on a new device that took everything over, and merging it again changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(someChanges, async (changes) => {
        const keeper = await keeperWith(changes);
        const copy = await keeperWith([]);
        const records = JSON.parse(JSON.stringify(await keeper.records()));
        const merged = await copy.merge({ name: "imported", records });
        expect(await seenIn(copy)).toEqual(await seenIn(keeper));
        const again = await copy.merge({ name: "imported", records });
        expect(again.change).toBeUndefined();
        if (merged.change !== undefined) await copy.undo(merged.change.id);
        expect(await seenIn(copy)).toEqual({});
      }),
      { numRuns: 100 },
    );
  });

  it("can be changed after a file said that it was written thousands of years from now", async () => {
    const keeper = await keeperWith([]);
    const late = `${(9e13).toString(36).padStart(9, "0")}zzzz-zzz`;
    const fields = { title: ["From then", late] as const };
    await keeper.merge({ name: "imported", records: [{ kind: "bookmark", id: "/", fields }] });
    for (const title of ["one", "two"]) {
      const edits = [{ kind: "bookmark", id: "/", set: { title } } as const];
      await keeper.change({ name: "renamed", edits });
      expect(await seenIn(keeper)).toEqual({ "bookmark /": { title } });
    }
  });
});

function own(seen: Seen, key: string): Record<string, unknown> | undefined {
  return Object.hasOwn(seen, key) ? seen[key] : undefined;
}
