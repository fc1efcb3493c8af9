import * as v from "valibot";
import type { ArticleInput } from "../../../content/article.ts";
import { sha256 } from "./short-hash.ts";
import type { Identity } from "./identity.ts";

/** What an imported article remembers of where it came from. */
export type Stamp = NonNullable<ArticleInput["imported"]>;

// Bounded, for a text without end would be too much for the engine.
const STAMP = /"imported":\s*(\{(?:[^{}"]|"(?:[^"\\]|\\.){0,10000}"){0,1000}\})/;

const stampSchema = v.looseObject({
  file: v.string(),
  id: v.optional(v.string()),
  address: v.optional(v.string()),
  source: v.string(),
  article: v.string(),
});

/** An article with the stamp of where it came from. */
export function stamped(article: ArticleInput, { file, id, address, source }: Identity): ArticleInput {
  const imported = {
    file,
    ...(id !== undefined && { id }),
    ...(address !== undefined && { address }),
    source,
    article: articleHash(article),
  };
  return { ...article, imported };
}

/** A hash of what an article says, without where it came from and what it said before: it tells whether an editor changed it. */
export function articleHash(article: Partial<ArticleInput>): string {
  return sha256(JSON.stringify({ ...article, imported: undefined, revisions: undefined }));
}

/** The stamp in an article's text. Found in the text, not the content: a file that an editor broke for the moment is the same article. */
export function stampIn(text: string): Stamp | undefined {
  const found = STAMP.exec(text)?.[1];
  const content = found === undefined ? undefined : parseObject(found);
  const result = v.safeParse(stampSchema, content);
  return result.success ? result.output : undefined;
}

/** An article's text as far as it can be read. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof content === "object" && content !== null ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}
