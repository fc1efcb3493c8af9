import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change, Edit } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { Fields } from "../keeping/kinds.ts";
import { memoryDatabase } from "../keeping/memory-database.ts";
import { markRead, markUnread } from "../reading/reading-changes.ts";
import { newName, openTab } from "../testing/keepers.ts";
import * as bookmarkChanges from "./bookmark-changes.ts";
import { titleOf, type Bookmark } from "./bookmark.ts";
import * as collectionChanges from "./collection-changes.ts";
import { collectionTree, isWithin, siblingsOf, type Collection } from "./collection-tree.ts";
import { keptInPlace } from "./bookmark-order.ts";
import { movedTo } from "./places.ts";
import { keepPage, letGo } from "./toggle-bookmark.ts";

const ADDRESSES = ["/articles/a", "/articles/b", "/topics/space?q=x", "https://example.org/"];
const COLLECTIONS = ["c0", "c1", "c2"];
const LABELS = ["to do", "To Do", "<script>", "\u202Ertl", "__proto__", "👩‍🚀, or not"];
const FIRST: Edit[] = [
  ...ADDRESSES.slice(0, 3).map((id, index): Edit => {
    return {
      kind: "bookmark",
      id,
      set: { title: `Page ${index}`, savedAt: `2024-01-0${index + 1}`, collection: "c0" },
    };
  }),
  { kind: "collection", id: "c0", set: { name: "Outer", order: "a0" } },
  { kind: "collection", id: "c1", set: { name: "Inner", parent: "c0", order: "a0" } },
];

/** What a reader sees of what is kept. */
async function visible(keeper: Keeper) {
  const all = await Promise.all([keeper.read("bookmark"), keeper.read("collection"), keeper.read("reading")]);
  return all.map((records) => Object.fromEntries(records));
}

interface State {
  pages: Bookmark[];
  tree: ReturnType<typeof collectionTree>;
}

type Action = (state: State) => Change | undefined;

const somePages = fc.subarray(ADDRESSES);
const someLabel = fc.constantFrom(...LABELS);
const someText = fc.oneof(fc.constantFrom(...LABELS, ""), fc.string({ unit: "grapheme", maxLength: 20 }));
const someCollection = fc.option(fc.constantFrom(...COLLECTIONS), { nil: undefined });
const someStep = fc.constantFrom<-1 | 1>(-1, 1);

function chosen({ pages }: State, addresses: string[]): Bookmark[] {
  return pages.filter(({ address }) => addresses.includes(address));
}

/** Something done with a collection, where it is there. */
function toCollection(
  id: string | undefined,
  act: (collection: Collection, state: State) => Change | undefined,
): Action {
  return (state) => {
    const collection = state.tree.byId.get(id ?? "");
    return collection && act(collection, state);
  };
}

const someAction: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom(...ADDRESSES).map(
    (path): Action =>
      () =>
        keepPage({ path, title: path }),
  ),
  fc.constantFrom(...ADDRESSES).map(
    (path): Action =>
      () =>
        letGo({ path, title: path }),
  ),
  fc.tuple(somePages, someLabel).map(
    ([of, label]): Action =>
      (state) =>
        bookmarkChanges.addLabel(chosen(state, of), label),
  ),
  fc.tuple(somePages, someLabel).map(
    ([of, label]): Action =>
      (state) =>
        bookmarkChanges.removeLabel(chosen(state, of), label),
  ),
  fc.tuple(somePages, someCollection).map(
    ([of, id]): Action =>
      (state) =>
        bookmarkChanges.moveTo(chosen(state, of), id),
  ),
  fc.tuple(somePages, fc.boolean()).map(
    ([of, is]): Action =>
      (state) =>
        bookmarkChanges.setFavourite(chosen(state, of), is),
  ),
  fc.tuple(somePages, fc.boolean()).map(
    ([of, is]): Action =>
      (state) =>
        bookmarkChanges.setLater(chosen(state, of), is),
  ),
  somePages.map(
    (of): Action =>
      (state) =>
        bookmarkChanges.letAllGo(chosen(state, of)),
  ),
  fc.tuple(somePages, fc.boolean()).map(([of, isRead]): Action => (state) => {
    const pages = chosen(state, of).map((page) => ({ address: page.address, title: titleOf(page) }));
    return isRead ? markRead(pages) : markUnread(pages);
  }),
  fc
    .tuple(
      fc.nat(3),
      fc.record(
        {
          title: someText,
          labels: fc.subarray(LABELS),
          collection: fc.constantFrom(...COLLECTIONS, ""),
          note: someText,
        },
        { requiredKeys: [] },
      ),
    )
    .map(
      ([at, draft]): Action =>
        ({ pages }) =>
          pages[at] && bookmarkChanges.editBookmark(pages[at], draft),
    ),
  fc.tuple(fc.nat(3), someStep).map(
    ([at, by]): Action =>
      ({ pages }) =>
        bookmarkChanges.shiftBookmark(pages, pages[at]?.address ?? "", by),
  ),
  fc.tuple(someText, someCollection, fc.constantFrom(...COLLECTIONS)).map(
    ([name, id, own]): Action =>
      ({ tree }) =>
        tree.byId.has(own)
          ? undefined
          : collectionChanges.makeCollection(tree, name, tree.byId.get(id ?? ""), own),
  ),
  fc
    .tuple(someCollection, someText, someCollection)
    .map(([id, name, outer]) =>
      toCollection(id, (collection, { tree }) =>
        collectionChanges.changeCollection(tree, collection, { name, parent: tree.byId.get(outer ?? "") }),
      ),
    ),
  fc
    .tuple(someCollection, someStep)
    .map(([id, by]) =>
      toCollection(id, (collection, { tree }) => collectionChanges.shiftCollection(tree, collection, by)),
    ),
  someCollection.map((id) =>
    toCollection(id, (collection, { pages }) =>
      collectionChanges.removeCollection(
        collection,
        pages.filter(({ fields }) => fields.collection === id).map(({ address }) => address),
      ),
    ),
  ),
);

async function stateOf(keeper: Keeper): Promise<State> {
  const pages = Array.from(await keeper.read("bookmark"), ([address, fields]) => ({ address, fields }));
  return { pages, tree: collectionTree(await keeper.read("collection")) };
}

describe("every change of bookmarks and collections", () => {
  it("can be undone: everything looks as before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someAction, { minLength: 1, maxLength: 8 }), async (actions) => {
        const keeper = await openTab(newName(), { openDatabase: async () => memoryDatabase() });
        await keeper.change({ name: "bookmarked", edits: FIRST });
        for (const act of actions) {
          const change = act(await stateOf(keeper));
          if (change === undefined) continue;
          const before = await visible(keeper);
          const logged = await keeper.change(change);
          const after = await visible(keeper);
          if (logged === undefined) {
            expect(after).toEqual(before);
            continue;
          }
          await keeper.undo(logged.id);
          expect(await visible(keeper)).toEqual(before);
          await keeper.change(change);
          expect(await visible(keeper)).toEqual(after);
        }
        keeper.close();
      }),
      { numRuns: 100 },
    );
  });
});

const someRecords = fc
  .dictionary(
    fc.constantFrom("a", "b", "c", "d", "e"),
    fc.record(
      {
        name: fc.string(),
        parent: fc.option(fc.constantFrom("a", "b", "c", "d", "e", "gone"), { nil: undefined }),
        order: fc.option(fc.constantFrom("a0", "a1", "x y"), { nil: undefined }),
      },
      { requiredKeys: ["name"] },
    ),
  )
  .map((records) => new Map<string, Fields<"collection">>(Object.entries(records)));

describe("the tree of collections", () => {
  it("has each of them once, whatever two devices have put into each other", () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const { all, roots } = collectionTree(records);
        expect(all.map(({ id }) => id).toSorted()).toEqual([...records.keys()].toSorted());
        for (const collection of all) expect(roots.some((root) => isWithin(collection, root))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("stands at most fifty levels deep, each collection as near to its own place as that allows", () => {
    const chain = Array.from({ length: 8000 }, (_, n): [string, Fields<"collection">] => [
      `c${n}`,
      { name: `No. ${n}`, ...(n > 0 && { parent: `c${n - 1}` }) },
    ]);
    const { all, byId } = collectionTree(new Map(chain.toReversed()));
    expect(all).toHaveLength(8000);
    expect(Math.max(...all.map(({ depth }) => depth))).toBe(49);
    expect(byId.get("c49")?.parent?.id).toBe("c48");
    expect(byId.get("c7999")?.parent?.id).toBe("c48");
    expect(all.every(({ parent, depth }) => depth === (parent ? parent.depth + 1 : 0))).toBe(true);
  });

  it("moves a collection where the reader wants it", () => {
    fc.assert(
      fc.property(someRecords, fc.nat(4), someStep, (records, at, by) => {
        const tree = collectionTree(records);
        const collection = tree.all[at];
        if (collection === undefined) return;
        const ids = siblingsOf(tree, collection).map(({ id }) => id);
        const from = ids.indexOf(collection.id);
        const change = collectionChanges.shiftCollection(tree, collection, by);
        expect(change === undefined).toBe(ids[from + by] === undefined);
        const moved = collectionTree(withEdits(records, change));
        const wanted =
          change === undefined ? ids : ids.toSpliced(from, 1).toSpliced(from + by, 0, collection.id);
        const after = moved.byId.get(collection.id);
        expect(after && siblingsOf(moved, after).map(({ id }) => id)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it("never gets a collection into itself", () => {
    fc.assert(
      fc.property(someRecords, fc.nat(4), fc.nat(4), (records, inner, outer) => {
        const tree = collectionTree(records);
        const [collection, parent] = [tree.all[inner], tree.all[outer]];
        if (collection === undefined || parent === undefined || !isWithin(parent, collection)) return;
        const draft = { name: collection.name, parent };
        expect(collectionChanges.changeCollection(tree, collection, draft)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

function withEdits(records: Map<string, Fields<"collection">>, change: Change | undefined) {
  const changed = new Map(records);
  for (const { kind, id, set } of change?.edits ?? [])
    if (kind === "collection" && set?.order) changed.set(id, { ...changed.get(id), order: set.order });
  return changed;
}

describe("places by hand", () => {
  it("write one place where there is room", () => {
    const row = ["a0", "a1", "a2"].map((order) => ({ id: order, order }));
    expect([...movedTo(row, 2, 0).keys()]).toEqual(["a2"]);
    expect([...movedTo(row, 0, 1).keys()]).toEqual(["a0"]);
    expect(movedTo(row, 0, -1).size).toBe(0);
  });
});

describe("a list that stays in place", () => {
  it("keeps its order, and takes in what is new", () => {
    const some = fc.uniqueArray(fc.nat(9).map(String));
    fc.assert(
      fc.property(some, some, (shown, now) => {
        const kept = keptInPlace(shown, now);
        expect(kept.filter((address) => shown.includes(address))).toEqual(shown);
        expect(kept.toSorted()).toEqual([...new Set([...shown, ...now])].toSorted());
      }),
      { numRuns: 200 },
    );
  });
});
