import type { ArticleInput } from "../../../content/article.ts";
import { areDifferent, type Identity, isOnePage, keysOf } from "./identity.ts";
import type { Entry } from "./entry-store.ts";
import type { IdentityIndex } from "./identity-index.ts";
import { shortHash, shortOf } from "./short-hash.ts";
import type { Stamp } from "./stamp.ts";

/** An article as it lies on the shelf; nothing of it is known where an editor broke it for the moment. */
export interface Stored {
  article: Partial<ArticleInput>;
  stamp: Stamp;
}

export interface Memory {
  index: IdentityIndex;
  /** The numbers of the articles that something in this run was already found to be. */
  claimed: { has(number: number): boolean };
  stored(slug: string): Stored | undefined;
  /** Whether there is a file of that name, whoever put it there, and when. */
  isThere(slug: string): boolean;
}

export type Recognised =
  | { kind: "same"; entry: Entry }
  | { kind: "twice"; entry: Entry }
  | { kind: "changed"; entry: Entry; stored: Stored }
  | { kind: "unknown" };

export const UNKNOWN: Recognised = { kind: "unknown" };

/** Finds the article that an item became when it was imported before, by what it is known by. */
export function recognise(identity: Identity, article: ArticleInput, memory: Memory): Recognised {
  for (const key of keysOf(identity, article)) {
    const entry = memory.index.find(key);
    // What an article said once it may not say any more.
    const isOutdated = key.startsWith("source ") && entry?.source !== shortOf(identity.source);
    if (entry === undefined || isOutdated) continue;
    const found = compare(entry, identity, article, memory);
    if (found.kind === "unknown") continue;
    if (found.kind !== "changed") return found;
    const { stamp, article: earlier } = found.stored;
    const was = { headline: earlier.headline ?? "", date: earlier.date ?? "" };
    // Two keys may have one hash.
    if (keysOf({ ...stamp, isDocument: identity.isDocument }, was).includes(key)) return found;
  }
  return UNKNOWN;
}

/** What an item is to an article that may be an earlier text of it. */
export function compare(entry: Entry, identity: Identity, article: ArticleInput, memory: Memory): Recognised {
  const isSame = entry.source === shortOf(identity.source);
  if (memory.claimed.has(entry.number)) {
    return isSame || entry.headline === shortHash(article.headline) ? { kind: "twice", entry } : UNKNOWN;
  }
  if (isSame) return { kind: "same", entry };
  const stored = memory.stored(entry.slug);
  if (stored === undefined) return UNKNOWN;
  const isOther = areDifferent(identity, stored.stamp) && !isRenamed(identity, article, stored);
  return isOther ? UNKNOWN : { kind: "changed", entry, stored };
}

/** Some sources give an item another id each time: at one address, of one date and headline, it is the same. */
function isRenamed(
  { address }: Identity,
  article: ArticleInput,
  { stamp, article: earlier }: Stored,
): boolean {
  const isSamePage =
    address !== undefined && stamp.address !== undefined && isOnePage(address, stamp.address);
  return isSamePage && earlier.headline === article.headline && earlier.date === article.date;
}
