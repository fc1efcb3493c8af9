import type { Fields } from "../keeping/kinds.ts";
import { Pace } from "../keeping/pace.ts";
import { labelsOf, nameKey, type Bookmark } from "./bookmark.ts";
import {
  compareKeys,
  orderKeys,
  type BookmarkOrder,
  type OrderKey,
  type OrderSources,
} from "./bookmark-order.ts";

/** How many pages there are of each sort. */
export interface Overview {
  all: number;
  unread: number;
  favourites: number;
  later: number;
  /** By the ids of collections, without what is in those within them. */
  collections: ReadonlyMap<string, number>;
  /** The label as it is mostly written, the most used first. */
  labels: { label: string; count: number }[];
}

/** What came of looking at every kept page. */
export interface Survey {
  /** The addresses of the pages that the reader asked for, in their order. */
  found: string[];
  overview: Overview;
}

interface SurveyRequest extends OrderSources {
  bookmarks: ReadonlyMap<string, Fields<"bookmark">>;
  order: BookmarkOrder;
  matches: (bookmark: Bookmark) => boolean;
}

/** Looks at every kept page, a while at a time, so that the page answers; rejects when it is called off. */
export async function survey(request: SurveyRequest, signal: AbortSignal): Promise<Survey> {
  const { bookmarks, order, matches, readings } = request;
  const keyOf = orderKeys(order, request);
  const runs: OrderKey[][] = [];
  let run: OrderKey[] = [];
  const tally = new Tally();
  const pace = new Pace({ signal });
  for (const [address, fields] of bookmarks) {
    const bookmark = { address, fields };
    if (matches(bookmark)) run.push(keyOf(bookmark));
    tally.add(bookmark, readings.get(address)?.readAt !== undefined);
    if (!pace.isDue()) continue;
    runs.push(run.toSorted(compareKeys));
    run = [];
    await pace.rest();
  }
  runs.push(run.toSorted(compareKeys));
  const keys = await mergedRuns(runs, pace);
  return { found: keys.map(([, , , address]) => address), overview: tally.overview(bookmarks.size) };
}

/** Merges what is sorted by itself, two and two. */
async function mergedRuns(runs: OrderKey[][], pace: Pace): Promise<OrderKey[]> {
  let left = runs;
  while (left.length > 1) {
    const next: OrderKey[][] = [];
    for (let at = 0; at < left.length; at += 2) {
      next.push(await mergedPair(left[at] ?? [], left[at + 1] ?? [], pace));
    }
    left = next;
  }
  return left[0] ?? [];
}

async function mergedPair(a: OrderKey[], b: OrderKey[], pace: Pace): Promise<OrderKey[]> {
  const merged: OrderKey[] = [];
  let inA = 0;
  for (const key of b) {
    for (let next = a[inA]; next !== undefined && compareKeys(next, key) < 0; next = a[++inA])
      merged.push(next);
    merged.push(key);
    if (pace.isDue()) await pace.rest();
  }
  return merged.concat(a.slice(inA));
}

/** Counts pages. */
class Tally {
  #unread = 0;
  #favourites = 0;
  #later = 0;
  readonly #collections = new Map<string, number>();
  readonly #labels = new Map<string, number>();

  add({ fields }: Bookmark, isRead: boolean): void {
    if (!isRead) this.#unread += 1;
    if (fields.favourite === true) this.#favourites += 1;
    if (fields.later === true) this.#later += 1;
    if (fields.collection !== undefined) increase(this.#collections, fields.collection, 1);
    for (const label of labelsOf(fields)) increase(this.#labels, label, 1);
  }

  overview(all: number): Overview {
    const [unread, favourites, later] = [this.#unread, this.#favourites, this.#later];
    const labels = new Map<string, { label: string; count: number }>();
    for (const [label, count] of [...this.#labels].toSorted(([, a], [, b]) => b - a)) {
      const known = labels.get(nameKey(label));
      if (known === undefined) labels.set(nameKey(label), { label, count });
      else known.count += count;
    }
    const byUse = [...labels.values()].toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
    return { all, unread, favourites, later, collections: this.#collections, labels: byUse };
  }
}

function increase(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
