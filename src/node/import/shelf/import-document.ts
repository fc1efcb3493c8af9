import { basename } from "node:path";
import type { ArticleInput } from "../../content/article.ts";
import { blockText } from "../../content/block.ts";
import { articleHash, type ArticleShelf, sha256 } from "./article-shelf.ts";
import { articleSlug } from "./article-slug.ts";
import { deriveHeadline } from "./derive-headline.ts";
import type { Draft } from "./draft.ts";
import { readerFor } from "./formats.ts";

/** What became of one item of a document. */
export type Outcome =
  | { kind: "new" | "updated" | "unchanged" | "left alone"; file: string; slug: string }
  | { kind: "skipped"; file: string; reason: string };

interface ImportParts {
  shelf: ArticleShelf;
  findTopics: (headline: string, body: string) => string[];
}

/**
 * Brings a document's bytes in as articles. An item is recognised by the hash of its bytes, or as another version by its
 * file name, date and headline; what an editor changed since is left alone. Importing again changes nothing.
 */
export async function importDocument(
  file: string,
  bytes: Uint8Array,
  { shelf, findTopics }: ImportParts,
): Promise<Outcome[]> {
  const read = readerFor(file);
  if (read === undefined)
    return [{ kind: "skipped", file, reason: "is of a format that cannot be imported yet" }];
  const source = sha256(bytes);
  const known = shelf.bySource(source);
  if (known !== undefined) return [{ kind: "unchanged", file, slug: known }];

  const { drafts, skipped } = read(bytes);
  const outcomes: Outcome[] = skipped.map((reason) => ({ kind: "skipped", file, reason }));
  for (const draft of drafts) {
    const article = makeArticle(draft, findTopics);
    outcomes.push({ file, ...(await shelve(article, basename(file), source, shelf)) });
  }
  return outcomes;
}

function makeArticle(draft: Draft, findTopics: ImportParts["findTopics"]): ArticleInput {
  const headline = draft.headline ?? deriveHeadline(draft.body);
  return {
    headline,
    date: draft.date,
    topics: findTopics(headline, draft.body),
    ...(draft.headline === undefined && { derived: ["headline"] }),
    body: draft.body,
  };
}

type Shelved = { kind: "new" | "updated" | "left alone"; slug: string };

async function shelve(
  article: ArticleInput,
  file: string,
  source: string,
  shelf: ArticleShelf,
): Promise<Shelved> {
  const base = articleSlug(article.date, article.headline);
  let slug = base;
  for (let n = 2; shelf.article(slug) !== undefined; n++) {
    const earlier = shelf.article(slug);
    if (earlier?.imported?.file === file) return update(slug, earlier, article, source, shelf);
    slug = `${base}-${n}`;
  }
  await shelf.put(slug, stamp(article, file, source));
  return { kind: "new", slug };
}

async function update(
  slug: string,
  earlier: Partial<ArticleInput>,
  article: ArticleInput,
  source: string,
  shelf: ArticleShelf,
): Promise<Shelved> {
  if (earlier.imported?.article !== articleHash(earlier)) return { kind: "left alone", slug };
  const replaced = { headline: earlier.headline ?? "", body: bodyText(earlier.body) };
  const revised = { ...article, revisions: [...(earlier.revisions ?? []), replaced] };
  await shelf.put(slug, stamp(revised, earlier.imported.file, source));
  return { kind: "updated", slug };
}

function stamp(article: ArticleInput, file: string, source: string): ArticleInput {
  return { ...article, imported: { file, source, article: articleHash(article) } };
}

function bodyText(body: ArticleInput["body"] | undefined): string {
  return typeof body === "string" ? body : (body ?? []).map(blockText).join("\n\n");
}
