import type { Count, List } from "../archive/archive.ts";
import type { View } from "./view-changes.ts";

/** How many articles a pinned list has that it had not when it was last looked at. */
export function viewNews(view: View, { cards, total, older, pages }: List): Count {
  const since = cards.findIndex(({ slug }) => slug === view.seen);
  const newer = since === -1 ? cards.filter(({ date }) => isAfter(date, view.seenDate)).length : since;
  // Articles that were published late stand below newer ones: the totals know of them.
  const added = total?.isExact && view.total !== undefined ? total.value - view.total : 0;
  const isEnd = older === undefined && (pages?.page ?? 1) === 1;
  return { value: Math.max(newer, added), isExact: newer < cards.length || added >= newer || isEnd };
}

/** Nothing is new of a list that was never looked at. */
function isAfter(date: string, seenDate: string | undefined): boolean {
  return seenDate !== undefined && Date.parse(date) > Date.parse(seenDate);
}

/** Several counts in one. */
export function sumOf(counts: readonly Count[]): Count {
  return {
    value: counts.reduce((sum, { value }) => sum + value, 0),
    isExact: counts.every(({ isExact }) => isExact),
  };
}
