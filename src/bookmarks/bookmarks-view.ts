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
  const page = Number(parameters.get("page") ?? 1);
  return {
    text: parameters.get("q") ?? "",
    order: ORDERS.find((order) => order === parameters.get("order")) ?? "saved",
    page: Number.isInteger(page) && page > 0 ? page : 1,
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
export function textOfCollection({ all }: CollectionTree, collection: Collection): string {
  const isAlone = all.every(
    ({ id, name }) => id === collection.id || nameKey(name) !== nameKey(collection.name),
  );
  return textOfPart({ kind: "collection", name: isAlone ? collection.name : pathOf(collection) });
}
