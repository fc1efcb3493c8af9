import type { Fields } from "../keeping/kinds.ts";

/** A collection among the others. */
export interface Collection {
  id: string;
  name: string;
  /** The collection that it is in. */
  parent?: Collection;
  order?: string | undefined;
  /** In the order that the reader gave them. */
  children: Collection[];
  depth: number;
}

/** All collections of a reader. */
export interface CollectionTree {
  roots: Collection[];
  byId: ReadonlyMap<string, Collection>;
  /** Each before those that are in it. */
  all: Collection[];
}

/**
 * Makes a tree of the records of collections. What is in a collection that is not there stands at the top; so does the
 * first of those that two devices have put into each other.
 */
export function collectionTree(records: ReadonlyMap<string, Fields<"collection">>): CollectionTree {
  const byId = new Map<string, Collection>();
  for (const [id, { name, order }] of records)
    byId.set(id, { id, name: name || id, order, children: [], depth: 0 });
  for (const id of [...byId.keys()].toSorted()) {
    const collection = byId.get(id);
    const parent = byId.get(records.get(id)?.parent ?? "");
    if (collection === undefined || parent === undefined || isWithin(parent, collection)) continue;
    collection.parent = parent;
    parent.children.push(collection);
  }
  const roots = [...byId.values()].filter(({ parent }) => parent === undefined).toSorted(byOrder);
  const all: Collection[] = [];
  function enter(collection: Collection, depth: number): void {
    collection.depth = depth;
    collection.children.sort(byOrder);
    all.push(collection);
    for (const child of collection.children) enter(child, depth + 1);
  }
  for (const root of roots) enter(root, 0);
  return { roots, byId, all };
}

/** What was put in its place comes first; the others follow by name. */
function byOrder(a: Collection, b: Collection): number {
  if (a.order !== b.order) return (a.order ?? "~") < (b.order ?? "~") ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** True for a collection itself and for what is in it, however deep. */
export function isWithin(collection: Collection | undefined, outer: Collection): boolean {
  for (let at = collection; at !== undefined; at = at.parent) if (at.id === outer.id) return true;
  return false;
}

/** The collections that stand beside a collection, and it. */
export function siblingsOf(tree: CollectionTree, { parent }: Collection): Collection[] {
  return parent?.children ?? tree.roots;
}

/** The names of a collection and of those around it: `Space / Moon`. */
export function pathOf({ parent, name }: Collection): string {
  return parent === undefined ? name : `${pathOf(parent)} / ${name}`;
}
