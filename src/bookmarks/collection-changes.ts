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

/** What a collection is to be called and, if not at the top, what it is to be in. */
export interface CollectionDraft {
  name: string;
  parent: Collection | undefined;
}

/** Renames a collection and puts it elsewhere, never into itself; `undefined` where it is so already. */
export function changeCollection(
  tree: CollectionTree,
  collection: Collection,
  { name, parent }: CollectionDraft,
): Change | undefined {
  const isRenamed = name !== collection.name;
  const isMoved = parent?.id !== collection.parent?.id && !isWithin(parent, collection);
  if (!isRenamed && !isMoved) return undefined;
  const set = {
    ...(isRenamed && { name }),
    ...(isMoved && { parent: parent?.id ?? null, order: placeBehind(parent?.children ?? tree.roots) }),
  };
  return { name: "collectionChanged", title: name, edits: [{ kind: "collection", id: collection.id, set }] };
}

/** Moves a collection so many places down, or up, among those beside it; `undefined` where it is the first or the last. */
export function shiftCollection(
  tree: CollectionTree,
  collection: Collection,
  by: number,
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
