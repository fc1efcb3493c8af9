import type { ArticleInput } from "../../../content/article.ts";
import { blockText } from "../../../content/block.ts";
import { isSlug } from "../../../content/slug.ts";
import type { CompleteArticle, Incoming, Received } from "./article-shelf.ts";
import { articleSlug, keptSlug } from "./article-slug.ts";
import { type Identity, keysOf, slugKey } from "./identity.ts";
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
  complete: CompleteArticle;
  stored(slug: string): Stored | undefined;
  /** What is in the file of an article, whoever wrote it. */
  lying(slug: string): Partial<ArticleInput> | undefined;
  put(slug: string, text: string): Promise<void>;
}

/** Gives what receives the articles of one run, one after the other: what becomes of each depends on this order alone. */
export function receiver(parts: Parts): (incoming: Incoming) => Promise<Received> {
  const claimed = new NumberSet();
  const memory: Memory = { index: parts.index, claimed, stored: parts.stored };
  const findPlace = placeFinder(memory);

  async function receive({ article, identity, slug: wanted }: Incoming): Promise<Received> {
    const known = recognise(identity, article, memory);
    if (known.kind !== "unknown") return settle(known, article, identity);
    if (wanted !== undefined && isSlug(wanted) && parts.index.find(slugKey(wanted)) !== undefined) {
      const lying = parts.lying(wanted);
      if (lying !== undefined && saysTheSame(lying, article)) return { kind: "unchanged", slug: wanted };
    }
    const base =
      (wanted === undefined ? undefined : keptSlug(wanted)) ?? articleSlug(article.date, article.headline);
    const { slug, found } = findPlace(base, identity, article);
    return found.kind === "unknown" ? add(slug, article, identity) : settle(found, article, identity);
  }

  async function add(slug: string, article: ArticleInput, identity: Identity): Promise<Received> {
    return { kind: "new", slug, ...(await place(slug, article, identity)) };
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
    // What has no slug for a name is an editor's to mend.
    if (articleHash(earlier) !== stamp.article || !isSlug(slug)) return { kind: "left alone", slug };
    const next = parts.keepsRevisions ? revised(article, earlier) : keepingRevisions(article, earlier);
    return { kind: "updated", slug, ...(await place(slug, next, identity, number)) };
  }

  async function place(
    slug: string,
    article: ArticleInput,
    identity: Identity,
    number?: number,
  ): Promise<{ note?: string }> {
    const about = { slug, source: shortOf(identity.source), headline: shortHash(article.headline) };
    const entry = parts.index.set(about, number);
    for (const key of [slugKey(slug), ...keysOf(identity, article)]) parts.index.know(key, entry.number);
    claimed.add(entry.number);
    const { article: completed, ...said } = await parts.complete(article);
    await parts.put(slug, `${JSON.stringify(stamped(completed, identity), null, 2)}\n`);
    return said;
  }

  return receive;
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
