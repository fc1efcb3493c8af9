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

/** So many collections stand in each other at most. */
const MOST_LEVELS = 50;

/**
 * Makes a tree of the records of collections. What is in a collection that is not there stands at the top; so does one of
 * those that two devices have put into each other. What is deeper than the most levels stands at the last of them.
 */
export function collectionTree(records: ReadonlyMap<string, Fields<"collection">>): CollectionTree {
  const byId = new Map<string, Collection>();
  for (const [id, { name, order }] of records)
    byId.set(id, { id, name: name || id, order, children: [], depth: 0 });
  const roots = nest(byId, records).toSorted(byOrder);
  const all: Collection[] = [];
  function enter(collection: Collection): void {
    collection.children.sort(byOrder);
    all.push(collection);
    for (const child of collection.children) enter(child);
  }
  for (const root of roots) enter(root);
  return { roots, byId, all };
}

/** Puts collections into each other, and gives back those at the top. */
function nest(
  byId: ReadonlyMap<string, Collection>,
  records: ReadonlyMap<string, Fields<"collection">>,
): Collection[] {
  const top = topIds(records);
  const within = Map.groupBy(byId.values(), ({ id }) => (top.has(id) ? undefined : records.get(id)?.parent));
  const roots = within.get(undefined) ?? [];
  const waiting = [...roots];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const parent = at.depth + 1 < MOST_LEVELS ? at : (at.parent ?? at);
    for (const child of within.get(at.id) ?? []) {
      child.parent = parent;
      child.depth = parent.depth + 1;
      parent.children.push(child);
      waiting.push(child);
    }
  }
  return roots;
}

/** The ids of what is in no other collection. Of those that are in each other in a circle, it is the last id. */
function topIds(records: ReadonlyMap<string, Fields<"collection">>): Set<string> {
  const top = new Set<string>();
  const seen = new Set<string>();
  for (const start of records.keys()) {
    const path: string[] = [];
    let at = start;
    while (!seen.has(at)) {
      seen.add(at);
      path.push(at);
      const parent = records.get(at)?.parent;
      if (parent === undefined || !records.has(parent)) top.add(at);
      else at = parent;
    }
    const from = path.indexOf(at);
    if (from === -1 || top.has(at)) continue;
    top.add(path.slice(from).reduce((last, id) => (id > last ? id : last)));
  }
  return top;
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
