import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newName, openTab } from "../testing/keepers.ts";
import { openIndexedDatabase } from "./indexed-database.ts";
import { fieldsOf } from "./kept-record.ts";
import type { Keeper, Outcome } from "./keeper.ts";
import { stampAt } from "./stamp.ts";
import { FAULTS, watchConnections, type Fault, type FaultyWorld } from "./testing/faults.ts";

const IDS = ["/articles/a", "/articles/b", "/articles/c", "/articles/d"];

/** What is expected to be there. */
interface Model {
  titles: Map<string, string>;
  copies: Map<string, string>;
  facts: Map<string, unknown>;
  /** The changes that can be taken back, the last one last, with the titles as they were. */
  undoable: { id: number; titles: Map<string, string> }[];
}

function nothingKept(): Model {
  return { titles: new Map(), copies: new Map(), facts: new Map(), undoable: [] };
}

const NOTHING = () => () => {};

/** A page, and what it was told. */
interface Page {
  keeper: Keeper;
  outcomes: Outcome[];
}

class Play {
  readonly world: FaultyWorld = {
    name: newName(),
    now: new Date("2026-01-01"),
    someKey: "",
    patience: 60_000,
  };
  model = nothingKept();
  page: Page | undefined;
  #count = 0;
  #evidence = false;

  async open(): Promise<Page> {
    if (this.page !== undefined) return this.page;
    const { world } = this;
    const { name } = world;
    const keeper = await openTab(name, {
      openDatabase: (onOpened) =>
        openIndexedDatabase(name, {
          onOpened,
          get patience() {
            return world.patience;
          },
        }),
      evidence: { exists: () => this.#evidence, leave: () => void (this.#evidence = true) },
      now: () => this.world.now,
    });
    const outcomes: Outcome[] = [];
    keeper.onOutcome((outcome) => outcomes.push(outcome));
    await keeper.read("bookmark");
    this.page = { keeper, outcomes };
    return this.page;
  }

  /** Nothing of the page goes on. */
  leave(): void {
    this.page?.keeper.close();
    this.page = undefined;
  }

  /** Another thing to write, each time. */
  next(): string {
    return `${this.#count++}`;
  }

  ofNext<T>(values: readonly T[]): T {
    const value = values[this.#count % values.length];
    if (value === undefined) throw new Error("nothing to choose from");
    return value;
  }
}

type Way = (play: Play, keeper: Keeper) => Promise<Model | undefined>;

/** Every way of writing. Gives the model as it is when that was done; `undefined` where it was refused. */
const WAYS: Readonly<Record<string, Way>> = {
  async change(play, keeper) {
    const { titles, undoable } = play.model;
    const [id, title] = [play.ofNext(IDS), play.next()];
    const edits = [{ kind: "bookmark", id, set: { title } } as const];
    const change = await keeper.change({ name: "bookmarked", edits });
    const changed = new Map(titles).set(id, title);
    return change && { ...play.model, titles: changed, undoable: [...undoable, { id: change.id, titles }] };
  },

  async "change that removes"(play, keeper) {
    const { titles, undoable } = play.model;
    const id = play.ofNext(IDS);
    play.next();
    const edits = [{ kind: "bookmark", id, remove: true } as const];
    const change = await keeper.change({ name: "unbookmarked", edits });
    if (change === undefined) return titles.has(id) ? undefined : play.model;
    const changed = new Map(titles);
    changed.delete(id);
    return { ...play.model, titles: changed, undoable: [...undoable, { id: change.id, titles }] };
  },

  async undo(play, keeper) {
    const last = play.model.undoable.at(-1);
    if (last === undefined) return play.model;
    const undone = await keeper.undo(last.id);
    return undone && { ...play.model, titles: last.titles, undoable: play.model.undoable.slice(0, -1) };
  },

  async merge(play, keeper) {
    const { titles, undoable } = play.model;
    const title = play.next();
    const ids = ["a", "b", "c"].map((name) => `/imported/${title}/${name}`);
    const fields = { title: [title, stampAt(Number(title), "elsewhere")] as const };
    const records = ids.map((id) => ({ kind: "bookmark", id, fields }));
    const { change, refused } = await keeper.merge({ name: "imported", records });
    if (refused !== undefined || change === undefined) return undefined;
    const merged = new Map([...titles, ...ids.map((id) => [id, title] as const)]);
    return { ...play.model, titles: merged, undoable: [...undoable, { id: change.id, titles }] };
  },

  async keepCopy(play, keeper) {
    const [address, article] = [play.ofNext(IDS), play.next()];
    const at = new Date(Date.UTC(2026, 0) + Number(article)).toISOString();
    if (!(await keeper.keepCopy({ address, at, article }))) return undefined;
    return { ...play.model, copies: new Map(play.model.copies).set(address, article) };
  },

  async setFact(play, keeper) {
    const [name, value] = [play.ofNext(["one", "other"]), play.next()];
    if (!(await keeper.setFact(name, value))) return undefined;
    return { ...play.model, facts: new Map(play.model.facts).set(name, value) };
  },
};

async function titlesIn(keeper: Keeper): Promise<Map<string, string | undefined>> {
  const titles = new Map<string, string | undefined>();
  for (const record of await keeper.records()) {
    const fields = fieldsOf<"bookmark">(record);
    if (fields !== undefined) titles.set(record.id, fields.title);
  }
  return titles;
}

async function copiesIn(keeper: Keeper): Promise<Map<string, string>> {
  return new Map((await keeper.copies()).map(({ address, article }) => [address, article]));
}

/** Everything that was called saved is there, for the page and on the disk. */
async function expectThere(keeper: Keeper, { titles, copies, facts }: Model): Promise<void> {
  expect(await titlesIn(keeper)).toEqual(titles);
  expect(await copiesIn(keeper)).toEqual(copies);
  // Whoever looks at one remembers it.
  for (const address of copies.keys()) await keeper.copy(address);
  for (const [name, value] of facts) expect(await keeper.fact(name)).toBe(value);
}

/** What is left when something has happened to the disk. */
function afterFault(model: Model, { evicts, forgets, damages }: Fault, damaged: string): Model {
  if (evicts) return nothingKept();
  const titles = new Map(model.titles);
  if (damages) titles.delete(damaged);
  return { ...model, titles, undoable: forgets ? [] : model.undoable };
}

/** Writes in one way while something happens, and looks at what has come of it. */
async function step(play: Play, fault: Fault, way: Way): Promise<void> {
  await play.open();
  const [id = IDS[0] ?? ""] = play.model.titles.keys();
  play.world.someKey = `bookmark ${id}`;
  const wasKept = play.model.titles.size > 0;
  if (fault.isBetween) play.leave();
  const end = await fault.make(play.world);
  play.model = afterFault(play.model, fault, id);
  try {
    const { keeper, outcomes } = await play.open();
    outcomes.length = 0;
    const saved = await way(play, keeper);
    if (saved === undefined) expect(outcomes.map(({ kind }) => kind)).toContain("refused");
    else play.model = saved;
    if (fault.evicts && wasKept) expect(keeper.status().wasEvicted).toBe(true);
    // What may be taken along is everything that is there, also now.
    expect(await titlesIn(keeper)).toEqual(play.model.titles);
    if (fault.damages)
      expect((await keeper.damagedRecords()).map(([key]) => key)).toContain(play.world.someKey);
  } finally {
    end();
  }
  if (fault.endsPage) play.leave();
  const { keeper } = await play.open();
  await expectThere(keeper, play.model);
  play.leave();
  await expectThere((await play.open()).keeper, play.model);
}

/** A page on which something is kept in every way. */
async function begun(): Promise<Play> {
  const play = new Play();
  const { keeper } = await play.open();
  for (const way of Object.values(WAYS)) play.model = (await way?.(play, keeper)) ?? play.model;
  return play;
}

let stopWatching: () => void;

beforeEach(() => {
  stopWatching = watchConnections();
});

afterEach(() => stopWatching());

describe.each(Object.entries(FAULTS))("when %s", (_, fault) => {
  it.each(Object.entries(WAYS))(
    "%s is done or refused aloud, nothing that was saved is lost, and the app goes on",
    async (_, way) => {
      const play = await begun();
      await step(play, fault, way);
      if (!fault.isForGood)
        for (const other of Object.values(WAYS)) await step(play, { make: NOTHING }, other);
      play.leave();
    },
  );
});

describe("when one thing happens after another", () => {
  it("everything that was called saved is there", async () => {
    const faults = Object.entries(FAULTS).filter(([, { isForGood }]) => !isForGood);
    const steps = fc.array(fc.tuple(fc.constantFrom(...faults), fc.constantFrom(...Object.entries(WAYS))), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        const play = new Play();
        for (const [[, fault], [, way]] of steps) await step(play, fault, way);
        play.leave();
      }),
      { numRuns: 60 },
    );
  });
});
