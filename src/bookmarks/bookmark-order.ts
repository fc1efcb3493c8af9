import type { Fields } from "../keeping/kinds.ts";
import { fold } from "../words/fold.ts";
import { titleOf, type Bookmark } from "./bookmark.ts";
import type { CollectionTree } from "./collection-tree.ts";

export const ORDERS = ["saved", "title", "date", "hand", "unread"] as const;
/** How kept pages are put in order: what was saved last comes first where nothing else is said. */
export type BookmarkOrder = (typeof ORDERS)[number];

/** What a page is put in its place by: each is compared where those before it are the same. */
export type OrderKey = readonly [
  first: string | number,
  second: string | number,
  third: number,
  address: string,
];

/** What orders need to know besides the pages. */
export interface OrderSources {
  tree: CollectionTree;
  readings: ReadonlyMap<string, Fields<"reading">>;
}

/** Works out the keys of pages in an order. */
export function orderKeys(
  order: BookmarkOrder,
  { tree, readings }: OrderSources,
): (bookmark: Bookmark) => OrderKey {
  const numbers = new Map(tree.all.map(({ id }, index) => [id, index]));
  return (bookmark) => {
    const { address, fields } = bookmark;
    const saved = -timeOf(fields.savedAt);
    switch (order) {
      case "saved":
        return [saved, 0, 0, address];
      case "title":
        return [fold(titleOf(bookmark)), saved, 0, address];
      case "date":
        return [-timeOf(fields.date), saved, 0, address];
      case "unread":
        return [readings.get(address)?.readAt === undefined ? 0 : 1, saved, 0, address];
      case "hand":
        return [numbers.get(fields.collection ?? "") ?? -1, fields.order ?? "~", saved, address];
    }
  };
}

/** What has no date comes last. */
function timeOf(date: string | undefined): number {
  return date === undefined ? -Infinity : Date.parse(date);
}

export function compareKeys(a: OrderKey, b: OrderKey): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  if (a[2] !== b[2]) return a[2] < b[2] ? -1 : 1;
  if (a[3] === b[3]) return 0;
  return a[3] < b[3] ? -1 : 1;
}

/**
 * What a list shows after something has changed: every page stays where it was, also one that would stand elsewhere or
 * nowhere by now, so that nothing moves under the reader's hand. What is new comes behind what it would stand behind.
 */
export function keptInPlace(shown: readonly string[], now: readonly string[]): string[] {
  const known = new Set(shown);
  const behind = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const address of now) {
    const group = behind.get(last);
    if (known.has(address)) last = address;
    else if (group === undefined) behind.set(last, [address]);
    else group.push(address);
  }
  if (behind.size === 0) return [...shown];
  return [
    ...(behind.get(undefined) ?? []),
    ...shown.flatMap((address) => [address, ...(behind.get(address) ?? [])]),
  ];
}
