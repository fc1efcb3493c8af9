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
  let lists = editionLists(fetchFile);

  // A list that is gone was replaced by a newer edition: once more then, from that one's index on.
  async function read<T>(ask: (current: EditionLists) => Promise<T>): Promise<T> {
    try {
      return await ask(lists);
    } catch (reason) {
      lists = editionLists(fetchFile);
      if (!(reason instanceof UnreachableError)) throw reason;
      return ask(lists);
    }
  }

  function select(query: ArchiveQuery): Promise<Card[]> {
    const wantsText = query.text !== undefined && query.text.trim() !== "";
    return read(async ({ cards, texts }) => {
      const [allCards, allTexts] = await Promise.all([cards(), wantsText ? texts() : []]);
      return selectCards(allCards, allTexts, query);
    });
  }

  return {
    site,
    list: async (query, page) => pageOf(await select(query), page),
    article: (slug) => optional(fetchFile, articlePath(slug), publishedArticleSchema),
    topics: async () => countTopics(await select({})),
    topicsOf: async (query) => countTopics(await select(query)),
    days: async () => countDays(await select({})),
  };
}

/** The lists of one edition. Those of two editions do not go together. */
interface EditionLists {
  cards: () => Promise<Card[]>;
  texts: () => Promise<string[]>;
}

function editionLists(fetchFile: FetchFile): EditionLists {
  const index = once(() => required(fetchFile, INDEX_PATH, indexSchema));
  return {
    cards: once(async () => required(fetchFile, (await index()).cards, cardsSchema)),
    texts: once(async () => required(fetchFile, (await index()).texts, textsSchema)),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
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
