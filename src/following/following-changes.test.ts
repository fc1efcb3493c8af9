import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { List } from "../archive/archive.ts";
import type { Change } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { openTab } from "../testing/keepers.ts";
import { follow, unfollow } from "./follow-changes.ts";
import { mute, MUTE_DAYS, unmute } from "./mute-changes.ts";
import { topicSubject, wordSubject, type Subject } from "./subject.ts";
import { inOrder, move, pin, rename, unpin, viewSeen, type Views } from "./view-changes.ts";

const NOW = new Date("2024-05-01T12:00:00Z");
const subjects: Subject[] = [
  topicSubject({ id: "space", label: "Space" }),
  ...["moon", "月面", "Café society"].flatMap((text) => wordSubject(text) ?? []),
];
const addresses = ["/topics/space", "/topics/space?q=-moon", "/search?q=moon"];

async function everything(keeper: Keeper) {
  const kinds = await Promise.all([keeper.read("follow"), keeper.read("mute"), keeper.read("view")]);
  return kinds.map((records) => [...records].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const subject = fc.constantFrom(...subjects);
const address = fc.constantFrom(...addresses);

/** Anything that a reader can do here, given what is pinned. */
const deed: fc.Arbitrary<(views: Views) => Change | undefined> = fc.oneof(
  subject.map((subject) => () => follow(subject, NOW)),
  subject.map((subject) => () => unfollow(subject)),
  fc.record({ subject, days: fc.constantFrom(...MUTE_DAYS) }).map(
    ({ subject, days }) =>
      () =>
        mute(subject, days, NOW),
  ),
  fc.subarray(subjects, { minLength: 1 }).map((some) => () => unmute(some)),
  address.map((address) => (views: Views) => pin({ address, title: address }, views, undefined, NOW)),
  address.map((address) => () => unpin({ address })),
  fc.record({ address, title: fc.string({ minLength: 1 }) }).map(
    ({ address, title }) =>
      (views: Views) =>
        views.has(address) ? rename({ address }, title) : undefined,
  ),
  fc
    .record({ address, step: fc.constantFrom(-1 as const, 1 as const) })
    .map(({ address, step }) => (views: Views) => {
      const view = inOrder(views).find((view) => view.address === address);
      return view && move(view, step, views);
    }),
);

describe("everything that is followed, muted and pinned", () => {
  it("is as it was before, when what was done to it is taken back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
        const keeper = await openTab();
        for (const act of deeds) {
          const before = await everything(keeper);
          const change = act(await keeper.read("view"));
          if (change === undefined) continue;
          const logged = await keeper.change(change);
          if (logged === undefined) continue;
          await keeper.undo(logged.id);
          expect(await everything(keeper)).toEqual(before);
          await keeper.change(change);
        }
        keeper.close();
      }),
      { numRuns: 25 },
    );
  });

  it("is unmuted all at once, and muted again in one step", async () => {
    const keeper = await openTab();
    for (const each of subjects) await keeper.change(mute(each, 7, NOW));
    const ended = await keeper.change(unmute(subjects));
    expect((await keeper.read("mute")).size).toBe(0);
    await keeper.undo(ended?.id ?? 0);
    expect((await keeper.read("mute")).size).toBe(subjects.length);
    keeper.close();
  });
});

describe("pinned lists", () => {
  function views(orders: (string | undefined)[]): Views {
    return new Map(orders.map((order, n) => [`/search?q=${n}`, { title: `${n}`, ...(order && { order }) }]));
  }

  /** The lists after a change. */
  function after(views: Views, change: Change | undefined): string[] {
    const changed = new Map(views);
    for (const edit of change?.edits ?? []) {
      if (edit.kind !== "view" || edit.set === undefined) continue;
      const order = edit.set.order ?? undefined;
      changed.set(edit.id, { ...changed.get(edit.id), ...(order && { order }) });
    }
    return inOrder(changed).map(({ address }) => address);
  }

  it("stand where they are moved, also where two devices or an import left their places unclear", () => {
    const order = fc.constantFrom("a0", "a1", "a2", undefined, "no key");
    fc.assert(
      fc.property(fc.array(order, { maxLength: 6 }), fc.nat(), fc.boolean(), (orders, which, isUp) => {
        const all = views(orders);
        const before = inOrder(all);
        const from = which % Math.max(1, before.length);
        const view = before[from];
        if (view === undefined) return;
        const to = from + (isUp ? -1 : 1);
        const expected = before.map(({ address }) => address);
        if (to >= 0 && to < expected.length) expected.splice(to, 0, ...expected.splice(from, 1));
        expect(after(all, move(view, isUp ? -1 : 1, all))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("are looked at without that being told, and only once", () => {
    const list: List = { cards: [], total: { value: 3, isExact: true } };
    const change = viewSeen({ address: "/search?q=0" }, list, NOW);
    expect(change?.isPassing).toBe(true);
    expect(
      viewSeen({ address: "/search?q=0", total: 3, seenAt: NOW.toISOString() }, list, NOW),
    ).toBeUndefined();
  });
});
