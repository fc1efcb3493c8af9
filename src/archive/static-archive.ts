import * as v from "valibot";
import type { Card } from "../content/card.ts";
import { publishedArticleSchema } from "../content/published-article.ts";
import type { Site } from "../content/site.ts";
import { DamagedFileError, UnreachableError, type Archive, type ArchiveQuery } from "./archive.ts";
import { articlePath, cardsSchema, INDEX_PATH, indexSchema, textsSchema } from "./archive-files.ts";
import { countDays, countTopics, pageOf, selectCards } from "./select.ts";

/** Fetches a path under `archive/`. */
export type FetchFile = (path: string) => Promise<Response>;

/** Reads an archive published as static files. Lists are fetched once; what failed is fetched anew at the next asking. */
export function staticArchive(site: Site, fetchFile: FetchFile): Archive {
  const index = remembered(() => required(fetchFile, INDEX_PATH, indexSchema));
  const cards = remembered(async () => fetchList((await index.get()).cards, cardsSchema));
  const texts = remembered(async () => fetchList((await index.get()).texts, textsSchema));

  // A list that is gone was replaced by a newer edition: the next asking begins with that one's index.
  async function fetchList<T>(path: string, schema: Schema<T>): Promise<T> {
    try {
      return await required(fetchFile, path, schema);
    } catch (reason) {
      index.forget();
      throw reason;
    }
  }

  async function select(query: ArchiveQuery): Promise<Card[]> {
    const wantsText = query.text !== undefined && query.text.trim() !== "";
    const [allCards, allTexts] = await Promise.all([cards.get(), wantsText ? texts.get() : []]);
    return selectCards(allCards, allTexts, query);
  }

  return {
    site,
    list: async (query, page) => pageOf(await select(query), page),
    article: (slug) => optional(fetchFile, articlePath(slug), publishedArticleSchema),
    topics: async () => countTopics(await cards.get()),
    topicsOf: async (query) => countTopics(await select(query)),
    days: async () => countDays(await cards.get()),
  };
}

interface Remembered<T> {
  get(): Promise<T>;
  forget(): void;
}

function remembered<T>(load: () => Promise<T>): Remembered<T> {
  let loading: Promise<T> | undefined;
  function forget(): void {
    loading = undefined;
  }
  function get(): Promise<T> {
    loading ??= load().catch((reason: unknown) => {
      forget();
      throw reason;
    });
    return loading;
  }
  return { get, forget };
}

type Schema<T> = v.GenericSchema<unknown, T>;

async function required<T>(fetchFile: FetchFile, path: string, schema: Schema<T>): Promise<T> {
  const content = await optional(fetchFile, path, schema);
  if (content === undefined) throw new UnreachableError(path);
  return content;
}

async function optional<T>(fetchFile: FetchFile, path: string, schema: Schema<T>): Promise<T | undefined> {
  const response = await fetchFile(path).catch((cause: unknown) => {
    throw new UnreachableError(path, { cause });
  });
  // Some hosts answer an unknown path with the app's own page and status 200.
  const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
  if (response.status === 404 || (response.ok && isPage)) return undefined;
  if (!response.ok) throw new UnreachableError(path);
  return parse(path, schema, await response.text());
}

function parse<T>(path: string, schema: Schema<T>, text: string): T {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new DamagedFileError(path, "is not JSON");
  }
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DamagedFileError(path, `${v.getDotPath(issue) ?? "content"}: ${issue.message}`);
}
