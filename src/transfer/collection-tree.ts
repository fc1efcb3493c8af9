import type { KeptRecord } from "../keeping/kept-record.ts";
import { keptThings, type KeptThing } from "./kept-things.ts";

export type TreeItem =
  | { kind: "collection"; collection: KeptThing<"collection">; items: TreeItem[] }
  | { kind: "bookmark"; bookmark: KeptThing<"bookmark"> };

/** All collections and bookmarks as they stand in each other, in their order; what has lost its collection is outermost. */
export function collectionTree(records: readonly KeptRecord[]): TreeItem[] {
  const collections = new Map(keptThings(records, "collection").map((thing) => [thing.id, thing]));
  const placed = new Map<string | undefined, TreeItem[]>();

  function place(item: TreeItem, parent: string | undefined): void {
    const there = parent !== undefined && collections.has(parent) ? parent : undefined;
    const items = placed.get(there);
    if (items === undefined) placed.set(there, [item]);
    else items.push(item);
  }

  for (const collection of collections.values()) {
    const items: TreeItem[] = [];
    const isLoop = leadsToItself(collection, collections);
    place({ kind: "collection", collection, items }, isLoop ? undefined : collection.fields.parent);
  }
  for (const bookmark of keptThings(records, "bookmark"))
    place({ kind: "bookmark", bookmark }, bookmark.fields.collection);

  for (const items of placed.values()) {
    items.sort(inOrder);
    for (const item of items)
      if (item.kind === "collection") item.items = placed.get(item.collection.id) ?? [];
  }
  return placed.get(undefined) ?? [];
}

function leadsToItself(
  { id, fields }: KeptThing<"collection">,
  collections: ReadonlyMap<string, KeptThing<"collection">>,
): boolean {
  const seen = new Set<string>();
  let at = fields.parent;
  while (at !== undefined && !seen.has(at)) {
    if (at === id) return true;
    seen.add(at);
    at = collections.get(at)?.fields.parent;
  }
  return false;
}

/** By hand, where that was done; then collections before bookmarks, and the newest bookmark first. */
function inOrder(a: TreeItem, b: TreeItem): number {
  return (
    compare(orderOf(a) ?? "~", orderOf(b) ?? "~") ||
    compare(b.kind, a.kind) ||
    compare(savedAt(b), savedAt(a)) ||
    compare(idOf(a), idOf(b))
  );
}

function orderOf(item: TreeItem): string | undefined {
  // Outside collections bookmarks have no order.
  if (item.kind === "collection") return item.collection.fields.order;
  return item.bookmark.fields.collection === undefined ? undefined : item.bookmark.fields.order;
}

function savedAt(item: TreeItem): string {
  return item.kind === "bookmark" ? (item.bookmark.fields.savedAt ?? "") : "";
}

function idOf(item: TreeItem): string {
  return item.kind === "collection" ? item.collection.id : item.bookmark.id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
