import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { newName, openTab } from "../testing/keepers.ts";
import secondVersion from "./fixtures/second-version.json";
import { openIndexedDatabase, SCHEMA_VERSION } from "./indexed-database.ts";
import type { Keeper, Outcome } from "./keeper.ts";
import { loadDump, parseDump, takeDump, type DatabaseDump } from "./testing/database-dump.ts";

// Every version that readers have had has its dump here, and stays readable. The first is tried in first-database.test.ts.
const present = parseDump(secondVersion);
const bookmark = { kind: "bookmark", id: "/articles/mars", set: { title: "Mars" } } as const;

async function keeperOver(
  dump: DatabaseDump,
): Promise<{ name: string; keeper: Keeper; outcomes: Outcome[] }> {
  const name = newName();
  await loadDump(dump, name);
  const keeper = await openTab(name);
  const outcomes: Outcome[] = [];
  keeper.onOutcome((outcome) => outcomes.push(outcome));
  return { name, keeper, outcomes };
}

async function expectEverything(keeper: Keeper): Promise<void> {
  expect((await keeper.read("bookmark")).get("/articles/moon")).toEqual({
    title: "A landing on the Moon",
    savedAt: "2026-01-01T00:00:00.000Z",
    "label:space": true,
    collection: "c1",
    note: "Read *again*",
  });
  expect((await keeper.read("bookmark")).has("/articles/removed")).toBe(false);
  expect(Object.fromEntries(await keeper.read("collection"))).toEqual({ c1: { name: "Moons", order: "a0" } });
  expect((await keeper.read("highlight")).get("h1")).toMatchObject({ exact: "landed", colour: "blue" });
  expect((await keeper.read("setting")).get("statistics")).toEqual({ value: false });
  expect((await keeper.read("day")).get("2026-01-01")).toEqual({ "seconds:abcdefgh": 60 });
  expect(await keeper.copies()).toEqual([
    { address: "/articles/moon", at: "2026-01-01T00:00:00.000Z", article: "{}" },
  ]);
  expect(await keeper.damagedRecords()).toEqual([["bookmark /articles/broken", { kind: "bookmark" }]]);
  expect(await keeper.fact("exportedAt")).toBe("2026-01-01");
  expect((await keeper.changes()).map(({ name }) => name)).toEqual(["unbookmarked", "bookmarked", "noted"]);
}

describe("a database of the present version", () => {
  it("has everything that is in its dump, and is not written by being read", async () => {
    const { name, keeper } = await keeperOver(present);
    await expectEverything(keeper);
    keeper.close();
    expect(await takeDump(name)).toEqual({ ...withoutKeyPaths(present), name });
  });

  it("goes on: what was done before can be taken back", async () => {
    const { keeper } = await keeperOver(present);
    const [last] = await keeper.changes();
    await keeper.undo(last?.id ?? 0);
    expect((await keeper.read("bookmark")).get("/articles/removed")).toEqual({ title: "Removed" });
    expect((await keeper.change({ name: "bookmarked", edits: [bookmark] }))?.id).toBe(5);
  });
});

describe("a database of a newer version than the code", () => {
  const newer: DatabaseDump = {
    ...present,
    version: SCHEMA_VERSION + 3,
    stores: { ...present.stores, playlists: { entries: [["p1", { songs: [] }]] } },
  };

  it("is read as far as it is known, and refuses every writing", async () => {
    const { name, keeper, outcomes } = await keeperOver(newer);
    const before = await takeDump(name);
    await expectEverything(keeper);
    const [record] = await keeper.records();
    const id = "/articles/other";
    expect(await keeper.change({ name: "bookmarked", edits: [bookmark] })).toBeUndefined();
    expect(await keeper.undo(4)).toBeUndefined();
    expect(
      await keeper.merge({ name: "imported", records: record === undefined ? [] : [{ ...record, id }] }),
    ).toEqual({ done: 0, refused: "newer" });
    expect(await keeper.keepCopy({ address: id, at: "2026-01-01", article: "" })).toBe(false);
    expect(await keeper.setFact("exportedAt", "2027-01-01")).toBe(false);
    expect(outcomes).toEqual(outcomes.map(() => ({ kind: "refused", reason: "newer" })));
    expect(outcomes).toHaveLength(5);
    await expectEverything(keeper);
    keeper.close();
    expect(await takeDump(name)).toEqual(before);
  });

  it("can be made while a page of this version is open, which goes on reading", async () => {
    const { name, keeper, outcomes } = await keeperOver(present);
    await expectEverything(keeper);
    const later = await openDB(name, SCHEMA_VERSION + 1, {
      upgrade: (database) => void database.createObjectStore("playlists"),
    });
    await expectEverything(keeper);
    await keeper.change({ name: "bookmarked", edits: [bookmark] });
    expect(outcomes).toEqual([{ kind: "refused", reason: "newer" }]);
    expect(keeper.find("bookmark", bookmark.id) ?? null).toBeNull();
    later.close();
  });
});

describe("a database that another tab holds back", () => {
  it("is not waited for for ever: what is kept then lasts for the visit", async () => {
    const name = newName();
    const old = await openDB(name, 1);
    const keeper = await openTab(name, {
      openDatabase: (onOpened) => openIndexedDatabase(name, { onOpened, patience: 10 }),
    });
    expect(keeper.status().lasts).toBe("visit");
    await keeper.change({ name: "bookmarked", edits: [bookmark] });
    expect(keeper.find("bookmark", bookmark.id)).toEqual({ title: "Mars" });
    old.close();
  });
});

function withoutKeyPaths(dump: DatabaseDump): DatabaseDump {
  const stores = Object.entries(dump.stores).map(([name, { entries }]) => [name, { entries }]);
  return { ...dump, stores: Object.fromEntries(stores) };
}
