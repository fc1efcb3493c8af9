import { collectionTree, type Collection } from "../bookmarks/collection-tree.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import { keptThings, keptThingsInParts, type KeptThing } from "./kept-things.ts";
import { Pace } from "../keeping/pace.ts";

/** A collection with what is in it, or a bookmark. */
export type CollectionItem =
  | { kind: "collection"; collection: KeptThing<"collection">; items: CollectionItem[] }
  | { kind: "bookmark"; bookmark: KeptThing<"bookmark"> };

/** All collections and bookmarks as they stand in each other, in their order; what has lost its collection is outermost. */
export async function collectionItems(
  records: readonly KeptRecord[],
  pace = new Pace(),
): Promise<CollectionItem[]> {
  const collections = new Map(keptThings(records, "collection").map((thing) => [thing.id, thing]));
  const { roots, all } = collectionTree(new Map([...collections].map(([id, { fields }]) => [id, fields])));
  const outermost: CollectionItem[] = [];
  const inside = new Map<string, CollectionItem[]>(all.map(({ id }) => [id, []]));

  function place(children: readonly Collection[], items: CollectionItem[]): void {
    for (const { id } of children) {
      const collection = collections.get(id);
      if (collection !== undefined)
        items.push({ kind: "collection", collection, items: inside.get(id) ?? [] });
    }
  }

  place(roots, outermost);
  for (const { id, children } of all) place(children, inside.get(id) ?? []);
  for (const bookmark of await keptThingsInParts(records, "bookmark"))
    (inside.get(bookmark.fields.collection ?? "") ?? outermost).push({ kind: "bookmark", bookmark });
  for (const items of [outermost, ...inside.values()]) {
    items.sort(inOrder);
    if (pace.isDue()) await pace.rest();
  }
  return outermost;
}

/** By hand, where that was done; then collections before bookmarks, and the newest bookmark first. */
function inOrder(a: CollectionItem, b: CollectionItem): number {
  return (
    compare(orderOf(a) ?? "~", orderOf(b) ?? "~") ||
    compare(b.kind, a.kind) ||
    compare(savedAt(b), savedAt(a)) ||
    compare(idOf(a), idOf(b))
  );
}

function orderOf(item: CollectionItem): string | undefined {
  // Outside collections bookmarks have no order.
  if (item.kind === "collection") return item.collection.fields.order;
  return item.bookmark.fields.collection === undefined ? undefined : item.bookmark.fields.order;
}

function savedAt(item: CollectionItem): string {
  return item.kind === "bookmark" ? (item.bookmark.fields.savedAt ?? "") : "";
}

function idOf(item: CollectionItem): string {
  return item.kind === "collection" ? item.collection.id : item.bookmark.id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
