import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealedTiers, type Range } from "../../../archive/segment/tiers.ts";
import { endOf, planSegments, type CurrentEntry, type Entry, type Plan } from "./plan-segments.ts";

/** What is indexed: the main sequence as the plans so far have made it. */
interface Indexed {
  sealed: Range[];
  entries: Entry[];
}

const nothing: Indexed = { sealed: [], entries: [] };

function plan({ sealed, entries }: Indexed, current: CurrentEntry[]): Plan {
  return planSegments(sealed, entries.slice(0, endOf(sealed.at(-1))), current);
}

/** Does what a plan says. */
function apply(indexed: Indexed, current: CurrentEntry[]): { plan: Plan; indexed: Indexed } {
  const made = plan(indexed, current);
  const tail = current.filter(({ place }) => made.after === undefined || place > made.after);
  const entries = [...indexed.entries.slice(0, made.kept), ...tail];
  return { plan: made, indexed: { sealed: made.sealed, entries } };
}

/** All articles as a reader puts them together, the oldest first. */
function read({ overlay, removed }: Plan, { entries }: Indexed, current: CurrentEntry[]): string[] {
  const gone = new Set(removed);
  const byId = new Map(current.map((entry) => [entry.id, entry]));
  const aside = Map.groupBy(overlay, ({ slot }) => slot);
  const found: (Entry | undefined)[] = [];
  for (let number = 0; number <= entries.length; number++) {
    found.push(...(aside.get(number) ?? []).map(({ id }) => byId.get(id)));
    if (number < entries.length && !gone.has(number)) found.push(entries[number]);
  }
  return found.map((entry) => `${entry?.place} ${entry?.version}`);
}

function sorted(articles: Map<number, Entry>): CurrentEntry[] {
  return [...articles]
    .map(([id, entry]) => ({ id, ...entry }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
}

function place(day: number, id: number): string {
  return `${String(day).padStart(6, "0")}\t${id}`;
}

/** Articles come at the end or anywhere, change in their place or move, and go. */
const someEdits = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("append" as const), count: fc.integer({ min: 1, max: 700 }) }),
    fc.record({
      kind: fc.constant("backDate" as const),
      at: fc.nat(),
      count: fc.integer({ min: 1, max: 90 }),
    }),
    fc.record({ kind: fc.constant("edit" as const), at: fc.nat(), count: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ kind: fc.constant("move" as const), at: fc.nat(), to: fc.nat() }),
    fc.record({
      kind: fc.constant("remove" as const),
      at: fc.nat(),
      count: fc.integer({ min: 1, max: 200 }),
    }),
  ),
  { maxLength: 14 },
);
type Edit = (typeof someEdits extends fc.Arbitrary<infer T> ? T : never)[number];

class Newsroom {
  readonly articles = new Map<number, Entry>();
  private nextId = 1;
  private day = 1000;

  make(edit: Edit): void {
    const ids = sorted(this.articles).map(({ id }) => id);
    const from = "at" in edit && ids.length > 0 ? edit.at % ids.length : 0;
    const chosen = ids.slice(from, from + ("count" in edit ? edit.count : 1));
    if (edit.kind === "append") for (let n = 0; n < edit.count; n++) this.add(this.day++);
    if (edit.kind === "backDate") for (let n = 0; n < edit.count; n++) this.add((edit.at + 7 * n) % this.day);
    for (const id of chosen) {
      const entry = this.articles.get(id);
      if (entry === undefined) continue;
      if (edit.kind === "edit") this.articles.set(id, { ...entry, version: `${entry.version}'` });
      if (edit.kind === "move") this.articles.set(id, { ...entry, place: place(edit.to % this.day, id) });
      if (edit.kind === "remove") this.articles.delete(id);
    }
  }

  private add(day: number): void {
    const id = this.nextId++;
    this.articles.set(id, { place: place(day, id), version: "1" });
  }
}

describe("planning segments", () => {
  it("reads as the articles in their order, whatever was edited before", () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const newsroom = new Newsroom();
        let indexed = nothing;
        for (const edit of edits) {
          newsroom.make(edit);
          const current = sorted(newsroom.articles);
          const before = indexed;
          const done = apply(before, current);
          indexed = done.indexed;
          expect(read(done.plan, indexed, current)).toEqual(
            current.map((one) => `${one.place} ${one.version}`),
          );
          // What stays is a beginning of what was there, and covers whole segments.
          const kept = before.sealed.filter((range) => endOf(range) <= done.plan.kept);
          expect(endOf(kept.at(-1))).toBe(done.plan.kept);
          expect(indexed.sealed.slice(0, kept.length)).toEqual(kept);
          expect(endOf(indexed.sealed.at(-1))).toBeLessThanOrEqual(indexed.entries.length);
          const aside = done.plan.overlay.length + done.plan.removed.length;
          expect(aside).toBeLessThanOrEqual(256 + indexed.entries.length / 32);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("divides an archive that only grows as if it were made anew, and touches no segment that stays", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1500 }), { maxLength: 12 }), (steps) => {
        const newsroom = new Newsroom();
        let indexed = nothing;
        for (const count of steps) {
          newsroom.make({ kind: "append", count });
          const current = sorted(newsroom.articles);
          const done = apply(indexed, current);
          indexed = done.indexed;
          expect(done.plan).toMatchObject({ sealed: sealedTiers(current.length), overlay: [], removed: [] });
        }
      }),
      { numRuns: 50 },
    );
  });

  it("keeps every sealed segment when one old article comes, changes or goes", () => {
    for (const kind of ["backDate", "edit", "remove"] as const) {
      const newsroom = new Newsroom();
      newsroom.make({ kind: "append", count: 3000 });
      const { indexed } = apply(nothing, sorted(newsroom.articles));
      newsroom.make({ kind, at: 500, count: 1 });
      const { plan } = apply(indexed, sorted(newsroom.articles));
      expect(plan.kept).toBe(endOf(indexed.sealed.at(-1)));
      expect(plan.overlay).toHaveLength(kind === "remove" ? 0 : 1);
      expect(plan.removed).toHaveLength(kind === "backDate" ? 0 : 1);
    }
  });

  it("folds everything in when too much stands aside", () => {
    const newsroom = new Newsroom();
    newsroom.make({ kind: "append", count: 3000 });
    const { indexed } = apply(nothing, sorted(newsroom.articles));
    for (let at = 0; at < 900; at += 90) newsroom.make({ kind: "edit", at, count: 90 });
    const { plan } = apply(indexed, sorted(newsroom.articles));
    expect(plan).toMatchObject({ kept: 0, sealed: sealedTiers(3000), overlay: [], removed: [] });
  });
});
