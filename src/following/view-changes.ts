import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { List } from "../archive/archive.ts";
import type { Change } from "../keeping/change.ts";
import type { Fields } from "../keeping/kinds.ts";

/** The pinned lists by their addresses. */
export type Views = ReadonlyMap<string, Fields<"view">>;

/** A pinned list. */
export type View = Fields<"view"> & { address: string };

/** The pinned lists in the order that the reader gave them. */
export function inOrder(views: Views): View[] {
  return [...views]
    .map(([address, fields]) => ({ ...fields, address }))
    .toSorted((a, b) => compare(a.order ?? "", b.order ?? "") || compare(a.address, b.address));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Pins a list below the others; what it has now is not new. */
export function pin(
  { address, title }: { address: string; title: string },
  views: Views,
  list: List | undefined,
  now = new Date(),
): Change {
  const others = inOrder(views).filter((view) => view.address !== address);
  const [own, ...renumbered] = placed(address, others, others.length);
  const set = { title, ...own?.set, ...(list && seenOf(list, now)) };
  return { name: "pinned", title, edits: [{ kind: "view", id: address, set }, ...renumbered] };
}

/** Takes a list down. */
export function unpin({ address, title }: { address: string; title?: string | undefined }): Change {
  return {
    name: "unpinned",
    ...(title !== undefined && { title }),
    edits: [{ kind: "view", id: address, remove: true }],
  };
}

export function rename({ address }: View, title: string): Change {
  return { name: "viewChanged", title, edits: [{ kind: "view", id: address, set: { title } }] };
}

/** Puts a list one place up (-1) or down (1); `undefined` where it is at the end already. */
export function move(view: View, step: -1 | 1, views: Views): Change | undefined {
  const others = inOrder(views).filter(({ address }) => address !== view.address);
  const from = inOrder(views).findIndex(({ address }) => address === view.address);
  const to = from + step;
  if (from === -1 || to < 0 || to > others.length) return undefined;
  const title = view.title !== undefined && { title: view.title };
  return { name: "viewChanged", ...title, edits: placed(view.address, others, to) };
}

/** Puts a list among others. Its own edit comes first; where their places leave no room for one, all are numbered anew. */
function placed(address: string, others: View[], at: number) {
  const order = keyBetween(others[at - 1], others[at]);
  if (order !== undefined) return [placeAt(address, order)];
  const orders = generateNKeysBetween(null, null, others.length + 1);
  const [own = ""] = orders.splice(at, 1);
  return [placeAt(address, own), ...others.map((view, n) => placeAt(view.address, orders[n] ?? ""))];
}

function placeAt(address: string, order: string) {
  return { kind: "view", id: address, set: { order } } as const;
}

/** Two devices may have given the same place twice, and an import none: then there is no key between. */
function keyBetween(before: View | undefined, after: View | undefined): string | undefined {
  if ([before, after].some((view) => view !== undefined && view.order === undefined)) return undefined;
  try {
    return generateKeyBetween(before?.order ?? null, after?.order ?? null);
  } catch {
    return undefined;
  }
}

/** Remembers what a list has while the reader looks at it; `undefined` where that is known. */
export function viewSeen(view: View, list: List, now = new Date()): Change | undefined {
  const seen = seenOf(list, now);
  const isKnown =
    view.seenAt !== undefined && (view.seen ?? null) === seen.seen && (view.total ?? null) === seen.total;
  if (isKnown) return undefined;
  return { name: "viewChanged", edits: [{ kind: "view", id: view.address, set: seen }], isPassing: true };
}

function seenOf({ cards: [newest], total }: List, now: Date) {
  return {
    seen: newest?.slug ?? null,
    seenDate: newest?.date ?? null,
    total: total?.isExact ? total.value : null,
    seenAt: now.toISOString(),
  };
}
