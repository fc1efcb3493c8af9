import type { ArticleInput } from "../../../content/article.ts";
import { areDifferent, type Identity, keysOf } from "./identity.ts";
import type { Entry, IdentityIndex } from "./identity-index.ts";
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
  return stored === undefined || areDifferent(identity, stored.stamp)
    ? UNKNOWN
    : { kind: "changed", entry, stored };
}
