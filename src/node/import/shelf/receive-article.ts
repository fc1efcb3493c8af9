import type { ArticleInput } from "../../../content/article.ts";
import { blockText } from "../../../content/block.ts";
import { isSlug } from "../../../content/slug.ts";
import type { CompleteArticle, Incoming, Received } from "./article-shelf.ts";
import { articleSlug, keptSlug } from "./article-slug.ts";
import type { ArticleWriter } from "./article-writer.ts";
import { type Identity, isOnePage, keysOf, slugKey } from "./identity.ts";
import type { IdentityIndex } from "./identity-index.ts";
import { NumberSet } from "./number-set.ts";
import { placeFinder } from "./place-finder.ts";
import { type Memory, type Recognised, recognise, type Stored } from "./recognise.ts";
import { saysTheSame } from "./says-the-same.ts";
import { shortHash, shortOf } from "./short-hash.ts";
import { articleHash, stamped } from "./stamp.ts";

interface Parts {
  index: IdentityIndex;
  keepsRevisions: boolean;
  complete: CompleteArticle | undefined;
  stored(slug: string): Stored | undefined;
  isThere(slug: string): boolean;
  /** What is in the file of an article, whoever wrote it. */
  lying(slug: string): Partial<ArticleInput> | undefined;
  /** Absent where nothing is to be written. */
  writer: Pick<ArticleWriter, "put" | "arrive"> | undefined;
}

/** An article on its way to the disk. */
interface Placing {
  slug: string;
  article: ArticleInput;
  completed: ArticleInput;
  identity: Identity;
  /** That of the article it takes the place of. */
  number?: number;
}

/** Gives what receives the articles of one run, one after the other: what becomes of each depends on this order alone. */
export function receiver(parts: Parts): (incoming: Incoming) => Promise<Received> {
  const claimed = new NumberSet();
  const memory: Memory = { index: parts.index, claimed, stored: parts.stored, isThere: parts.isThere };
  const findPlace = placeFinder(memory);

  const complete = async (article: ArticleInput) => ({ article, ...(await parts.complete?.(article)) });

  async function receive({ article, identity, slug: wanted }: Incoming): Promise<Received> {
    const known = recognise(identity, article, memory);
    if (known.kind !== "unknown") return settle(known, article, identity);
    if (wanted !== undefined && isSlug(wanted) && (await liesThere(wanted, article)))
      return { kind: "unchanged", slug: wanted };
    const base =
      (wanted === undefined ? undefined : keptSlug(wanted)) ?? articleSlug(article.date, article.headline);
    const { slug, found } = findPlace(base, identity, article);
    if (found.kind !== "unknown") return settle(found, article, identity);
    const { article: completed, ...said } = await complete(article);
    // Meanwhile an editor may have begun an article of that name.
    const free =
      parts.complete !== undefined && parts.isThere(slug) ? findPlace(base, identity, article).slug : slug;
    await place({ slug: free, article, completed, identity });
    return { kind: "new", slug: free, ...said };
  }

  /** True where an article has this slug that says the same. */
  async function liesThere(slug: string, article: ArticleInput): Promise<boolean> {
    const entry = parts.index.find(slugKey(slug));
    if (entry === undefined) return false;
    if (claimed.has(entry.number)) {
      // One of this run may be on its way to the disk; waiting for it each time would take long where many have one slug.
      if (entry.headline !== shortHash(article.headline)) return false;
      await parts.writer?.arrive();
    }
    const lying = parts.lying(slug);
    return lying !== undefined && saysTheSame(lying, article);
  }

  async function settle(
    known: Exclude<Recognised, { kind: "unknown" }>,
    article: ArticleInput,
    identity: Identity,
  ): Promise<Received> {
    const { number, slug } = known.entry;
    if (known.kind === "twice") return { kind: "twice", slug };
    claimed.add(number);
    if (known.kind === "same") return { kind: "unchanged", slug };
    const { article: earlier, stamp } = known.stored;
    if (articleHash(article) === stamp.article) return { kind: "unchanged", slug };
    // A story in two feeds would become the one's and the other's by turns.
    if (areTwoFeeds(identity.file, stamp.file) && !isLater(article, earlier))
      return { kind: "unchanged", slug };
    // What has no slug for a name is an editor's to mend.
    if (articleHash(earlier) !== stamp.article || !isSlug(slug)) return { kind: "left alone", slug };
    const next = parts.keepsRevisions ? revised(article, earlier) : keepingRevisions(article, earlier);
    const { article: completed, ...said } = await complete(next);
    // Meanwhile an editor may have changed it.
    const stored = parts.complete === undefined ? undefined : parts.stored(slug);
    if (stored !== undefined && articleHash(stored.article) !== stamp.article)
      return { kind: "left alone", slug };
    await place({ slug, article: next, completed, identity, number });
    return { kind: "updated", slug, ...said };
  }

  async function place({ slug, article, completed, identity, number }: Placing): Promise<void> {
    const about = { slug, source: shortOf(identity.source), headline: shortHash(article.headline) };
    const entry = parts.index.set(about, number);
    for (const key of [slugKey(slug), ...keysOf(identity, article)]) parts.index.know(key, entry.number);
    claimed.add(entry.number);
    await parts.writer?.put(slug, `${JSON.stringify(stamped(completed, identity), null, 2)}\n`);
  }

  return receive;
}

function areTwoFeeds(one: string, other: string): boolean {
  return /^https?:/i.test(one) && /^https?:/i.test(other) && !isOnePage(one, other);
}

function isLater(article: ArticleInput, earlier: Partial<ArticleInput>): boolean {
  const time = ({ date = "", updated = date }: Partial<ArticleInput>) => Date.parse(updated);
  return time(article) > time(earlier);
}

/** With the earlier text kept, unless it is kept already. */
function revised(article: ArticleInput, earlier: Partial<ArticleInput>): ArticleInput {
  const kept = earlier.revisions ?? [];
  const replaced = { headline: earlier.headline ?? "", body: bodyText(earlier.body) };
  const isKept = kept.some(({ headline, body }) => headline === replaced.headline && body === replaced.body);
  const isSaid = article.headline === replaced.headline && bodyText(article.body) === replaced.body;
  return { ...article, revisions: isKept || isSaid ? kept : [...kept, replaced] };
}

function keepingRevisions(article: ArticleInput, { revisions }: Partial<ArticleInput>): ArticleInput {
  return revisions === undefined ? article : { ...article, revisions };
}

function bodyText(body: ArticleInput["body"] | undefined): string {
  return typeof body === "string" ? body : (body ?? []).map(blockText).join("\n\n");
}
