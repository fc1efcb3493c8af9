import { readPageNumber } from "../components/list-page.ts";
import { paths } from "../paths.ts";
import { formatKeptQuery, type KeptPart } from "../query/kept-query.ts";
import { ORDERS, type BookmarkOrder } from "./bookmark-order.ts";
import { nameKey } from "./bookmark.ts";
import { pathOf, type Collection, type CollectionTree } from "./collection-tree.ts";

/** What the address of the list of kept pages says. */
export interface BookmarksView {
  /** The text of a query. */
  text: string;
  order: BookmarkOrder;
  page: number;
}

export function readBookmarksView(search: string): BookmarksView {
  const parameters = new URLSearchParams(search);
  return {
    text: parameters.get("q") ?? "",
    order: ORDERS.find((order) => order === parameters.get("order")) ?? "saved",
    page: readPageNumber(parameters),
  };
}

export function bookmarksHref({ text, order = "saved", page = 1 }: Partial<BookmarksView>): string {
  return paths.bookmarks.href(text, {
    order: order === "saved" ? undefined : order,
    page: page === 1 ? undefined : page,
  });
}

/** The text of the query for one part. */
export function textOfPart(part: KeptPart): string {
  return formatKeptQuery(part);
}

/** The text of the query for a collection: by its name, or by its path where others have that name. */
export function textOfCollection(tree: CollectionTree, collection: Collection): string {
  const isAlone = byName(tree).get(nameKey(collection.name))?.length === 1;
  return textOfPart({ kind: "collection", name: isAlone ? collection.name : pathOf(collection) });
}

const known = new WeakMap<CollectionTree, Map<string, Collection[]>>();

/** The collections of each name. They are looked at once: there may be thousands, and each asks for its namesakes. */
function byName(tree: CollectionTree): Map<string, Collection[]> {
  const named = known.get(tree) ?? Map.groupBy(tree.all, ({ name }) => nameKey(name));
  known.set(tree, named);
  return named;
}
