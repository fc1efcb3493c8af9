import { collectionTree } from "../bookmarks/collection-tree.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import type { Fields } from "../keeping/kinds.ts";
import { sortInParts } from "../keeping/sort-in-parts.ts";
import { namesTo } from "./collection-paths.ts";
import { keptThings, keptThingsInParts, type KeptThing } from "./kept-things.ts";

/** A page that was bookmarked, highlighted or both. */
export interface KeptPage {
  address: string;
  title: string;
  bookmark?: Fields<"bookmark">;
  /** The names of the collections that it stands in, from the outermost on. */
  collection: string[];
  /** In the order of the text. */
  highlights: Fields<"highlight">[];
}

/** All of them, the one that was kept last first. */
export async function* keptPages(records: readonly KeptRecord[]): AsyncGenerator<KeptPage> {
  const collections = keptThings(records, "collection").map(({ id, fields }) => [id, fields] as const);
  const { byId } = collectionTree(new Map(collections));
  const marked = await keptThingsInParts(records, "highlight");
  const highlights = Map.groupBy(marked, ({ fields }) => sourceOf(fields));
  const bookmarks = await sortInParts(await keptThingsInParts(records, "bookmark"), savedAt);
  for (const { id, fields } of bookmarks.toReversed()) {
    yield {
      address: id,
      title: fields.title ?? id,
      bookmark: fields,
      collection: namesTo(byId.get(fields.collection ?? "")),
      highlights: inTextOrder(highlights.get(id) ?? []),
    };
    highlights.delete(id);
  }
  for (const things of highlights.values()) {
    const { address = "", title = address } = things[0]?.fields ?? {};
    yield { address, title, collection: [], highlights: inTextOrder(things) };
  }
}

/** Highlights of what has no address belong together by the title. */
function sourceOf({ address = "", title = "" }: Fields<"highlight">): string {
  return address === "" ? ` ${title}` : address;
}

function inTextOrder(things: readonly KeptThing<"highlight">[]): Fields<"highlight">[] {
  return things.map(({ fields }) => fields).toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function savedAt({ fields }: KeptThing<"bookmark">): string {
  return fields.savedAt ?? "";
}
