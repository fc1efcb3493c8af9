import { collectionTree, type Collection } from "../bookmarks/collection-tree.ts";
import type { Fields } from "../keeping/kinds.ts";

/** As deep as collections are shown in each other. */
const MOST_LEVELS = 50;

/** The path of a folder; deeper than collections go, that of the last around it that is one. */
export function shortened(path: readonly string[]): string[] {
  return path.slice(0, MOST_LEVELS);
}

/** A path of names as one text. */
export function pathKey(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\/]/g, String.raw`\$&`)).join("/");
}

/** The id of a collection that a file's folder becomes: the same whenever and wherever it is read. */
export function folderId(names: readonly string[]): string {
  return `folder:${pathKey(names)}`;
}

/** The names of the collections from the outermost to this one. */
export function namesTo(collection: Collection | undefined): string[] {
  const names: string[] = [];
  for (let at = collection; at !== undefined; at = at.parent) names.unshift(at.name);
  return names;
}

/** The collections that are there, by their names from the outermost on. */
export function idsByPath(collections: ReadonlyMap<string, Fields<"collection">>): Map<string, string> {
  const { byId } = collectionTree(collections);
  const ids = [...byId.keys()].toSorted();
  // Of several with the same names, the first is meant.
  return new Map(ids.toReversed().map((id) => [pathKey(namesTo(byId.get(id))), id]));
}
