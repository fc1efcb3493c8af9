import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleInput } from "../../content/article.ts";
import { writeAtomically } from "./write-atomically.ts";

// Found in the text, not the content: a file that an editor broke for the moment is still the same article.
const IMPORTED_SOURCE = /"source":\s*"([0-9a-f]{64})"/;

/** The articles that are in `data/articles/`, and a way to put one there. */
export interface ArticleShelf {
  /** The slug of the article imported from bytes with this hash. */
  bySource(source: string): string | undefined;
  /** The article of a slug; `undefined` when there is none. One that cannot be read counts as there, with nothing known of it. */
  article(slug: string): Partial<ArticleInput> | undefined;
  put(slug: string, article: ArticleInput): Promise<void>;
}

/** Reads the shelf of a data folder; an absent folder is an empty shelf. With `dryRun`, what is put there stays in memory. */
export async function openShelf(data: string, dryRun = false): Promise<ArticleShelf> {
  const folder = join(data, "articles");
  const articles = new Map<string, Partial<ArticleInput>>();
  const sources = new Map<string, string>();

  function shelve(slug: string, text: string): void {
    articles.set(slug, parse(text));
    const source = IMPORTED_SOURCE.exec(text)?.[1];
    if (source !== undefined) sources.set(source, slug);
  }

  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((name) => name.endsWith(".json") && !name.startsWith("."))) {
    shelve(name.slice(0, -".json".length), await readFile(join(folder, name), "utf8"));
  }

  return {
    bySource: (source) => sources.get(source),
    article: (slug) => articles.get(slug),
    async put(slug, article) {
      const text = `${JSON.stringify(article, null, 2)}\n`;
      if (!dryRun) {
        await mkdir(folder, { recursive: true });
        await writeAtomically(join(folder, `${slug}.json`), text);
      }
      shelve(slug, text);
    },
  };
}

function parse(text: string): Partial<ArticleInput> {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null ? content : {};
  } catch {
    return {};
  }
}

/** A hash of what an article says, without where it was imported from: it tells whether an editor changed it since. */
export function articleHash(article: Partial<ArticleInput>): string {
  return sha256(JSON.stringify({ ...article, imported: undefined }));
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
