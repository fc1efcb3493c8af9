import * as v from "valibot";
import { publishedArticleSchema } from "../content/published-article.ts";
import type { Copy } from "../keeping/copy.ts";
import { UnreachableError, type Archive, type ReadArticle } from "./archive.ts";

/** An archive whose articles the reader has copies of: a copy takes the place of what was withdrawn or cannot be reached. */
export function withCopies(archive: Archive, copyOf: (slug: string) => Promise<Copy | undefined>): Archive {
  async function article(slug: string): Promise<ReadArticle | undefined> {
    try {
      const published = await archive.article(slug);
      if (published !== undefined) return published;
      const copy = await copied(slug);
      return copy && { ...copy, isWithdrawn: true };
    } catch (reason) {
      const copy = reason instanceof UnreachableError ? await copied(slug) : undefined;
      if (copy === undefined) throw reason;
      return copy;
    }
  }

  async function copied(slug: string): Promise<ReadArticle | undefined> {
    const copy = await copyOf(slug);
    return copy && parseCopied(copy.article);
  }

  return { ...archive, article };
}

/** Reads the article of a copy; `undefined` when it is none, as an imported file may have it. */
function parseCopied(json: string): ReadArticle | undefined {
  try {
    const { success, output } = v.safeParse(publishedArticleSchema, JSON.parse(json));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}
