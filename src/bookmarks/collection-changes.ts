import type { Change, Edit } from "../keeping/change.ts";
import { isWithin, siblingsOf, type Collection, type CollectionTree } from "./collection-tree.ts";
import { movedTo, placeBehind } from "./places.ts";

/** Makes a collection, behind the others of its parent. */
export function makeCollection(
  tree: CollectionTree,
  name: string,
  parent: Collection | undefined,
  id: string = crypto.randomUUID(),
): Change {
  const order = placeBehind(parent?.children ?? tree.roots);
  const set = { name, order, ...(parent && { parent: parent.id }) };
  return { name: "collectionMade", title: name, edits: [{ kind: "collection", id, set }] };
}

export function renameCollection({ id }: Collection, name: string): Change {
  return { name: "collectionChanged", title: name, edits: [{ kind: "collection", id, set: { name } }] };
}

/** Puts a collection into another one or, without, at the top; `undefined` where it would come to be in itself. */
export function nestCollection(
  tree: CollectionTree,
  collection: Collection,
  parent: Collection | undefined,
): Change | undefined {
  if (isWithin(parent, collection) || parent?.id === collection.parent?.id) return undefined;
  const order = placeBehind(parent?.children ?? tree.roots);
  const set = { parent: parent?.id ?? null, order };
  return {
    name: "collectionChanged",
    title: collection.name,
    edits: [{ kind: "collection", id: collection.id, set }],
  };
}

/** Moves a collection up or down among those beside it; `undefined` where it is the first or the last. */
export function shiftCollection(
  tree: CollectionTree,
  collection: Collection,
  by: -1 | 1,
): Change | undefined {
  const siblings = siblingsOf(tree, collection);
  const at = siblings.findIndex(({ id }) => id === collection.id);
  const places = movedTo(siblings, at, at + by);
  if (places.size === 0) return undefined;
  const edits = Array.from(places, ([id, order]): Edit => ({ kind: "collection", id, set: { order } }));
  return { name: "collectionChanged", title: collection.name, edits };
}

/** Removes a collection. What is in it, pages (by their addresses) and collections, comes to be where it was. */
export function removeCollection(
  { id, name, parent, children }: Collection,
  pages: Iterable<string>,
): Change {
  const outer = parent?.id ?? null;
  const moved = Array.from(pages, (page): Edit => ({
    kind: "bookmark",
    id: page,
    set: { collection: outer },
  }));
  const lifted = children.map((child): Edit => {
    return { kind: "collection", id: child.id, set: { parent: outer } };
  });
  return {
    name: "collectionRemoved",
    title: name,
    edits: [...moved, ...lifted, { kind: "collection", id, remove: true }],
  };
}
