import type { Fields } from "../keeping/kinds.ts";

type Collections = ReadonlyMap<string, Fields<"collection">>;

/** A path of names as one text. */
export function pathKey(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\/]/g, String.raw`\$&`)).join("/");
}

/** The id of a collection that a file's folder becomes: the same whenever and wherever it is read. */
export function folderId(names: readonly string[]): string {
  return `folder:${pathKey(names)}`;
}

/** The names of the collections from the outermost to this one; a chain that bites its own tail is cut. */
export function namesTo(collections: Collections, id: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    const collection: Fields<"collection"> | undefined = collections.get(at);
    if (collection === undefined) break;
    seen.add(at);
    names.unshift(collection.name ?? "");
    at = collection.parent;
  }
  return names;
}

/** The collections that are there, by their names from the outermost on. */
export function idsByPath(collections: Collections): Map<string, string> {
  const ids = [...collections.keys()].toSorted();
  // Of several with the same names, the first is meant.
  return new Map(ids.toReversed().map((id) => [pathKey(namesTo(collections, id)), id]));
}
