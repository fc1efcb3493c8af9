import { useEffect, useMemo, useState } from "react";
import { useSite } from "../components/site-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { Fields } from "../keeping/kinds.ts";
import type { KeptQuery } from "../query/kept-query.ts";
import { loadStemmers, primaryLanguage, type StemmerOf } from "../words/stemmer.ts";
import { BookmarkWords } from "./bookmark-words.ts";
import { keptInPlace, type BookmarkOrder } from "./bookmark-order.ts";
import { collectionTree, type CollectionTree } from "./collection-tree.ts";
import { matcher } from "./match-bookmarks.ts";
import { survey, type Survey } from "./survey.ts";

/** What the list of kept pages is drawn from. */
export interface Surveyed extends Survey {
  bookmarks: ReadonlyMap<string, Fields<"bookmark">>;
  readings: ReadonlyMap<string, Fields<"reading">>;
  tree: CollectionTree;
}

interface Wanted {
  query: KeptQuery;
  order: BookmarkOrder;
  /** Another text when the reader asks anew; until then pages stay in the list where they were. */
  asked: string;
}

const NONE = new Map<string, never>();

/** The pages that a reader wants of those that are kept, and how many there are of each sort; `undefined` until it is known. */
export function useSurvey(keeper: Keeper, { query, order, asked }: Wanted): Surveyed | undefined {
  const site = useSite();
  const bookmarks = keeper.all("bookmark");
  const readings = keeper.all("reading");
  const collections = keeper.all("collection");
  const highlights = speaksOf(query, (part) => part.kind === "has" && part.what === "highlight")
    ? keeper.all("highlight")
    : NONE;
  const [last, setLast] = useState<Survey & { asked: string }>();
  const tree = useMemo(() => collections && collectionTree(collections), [collections]);
  const highlighted = useMemo(
    () => highlights && new Set(Array.from(highlights.values(), ({ address }) => address ?? "")),
    [highlights],
  );

  useEffect(() => {
    if (!bookmarks || !readings || !tree || !highlighted) return undefined;
    const request = { bookmarks, readings, tree, order };
    const stop = new AbortController();
    async function look(): Promise<void> {
      const { words, stemmers } = await wordTools(query, request.bookmarks, site.language);
      if (stop.signal.aborted) return;
      const matches = matcher(query, {
        ...request,
        words,
        stemmers,
        highlighted: highlighted ?? new Set(),
        site,
      });
      const now = await survey({ ...request, matches }, stop.signal);
      if (stop.signal.aborted) return;
      setLast((last) => ({
        ...now,
        asked,
        found: last?.asked === asked ? placed(last.found, now.found) : now.found,
      }));
    }
    // What is moved by hand is to move.
    const placed = (shown: string[], now: string[]) =>
      order === "hand" ? keptInPlace(now, shown) : keptInPlace(shown, now);
    look().catch((reason: unknown) => {
      if (!stop.signal.aborted) throw reason;
    });
    return () => stop.abort();
  }, [bookmarks, readings, tree, highlighted, query, order, asked, site]);

  if (last === undefined || !bookmarks || !readings || !tree) return undefined;
  return { ...last, bookmarks, readings, tree };
}

/** True where a query speaks of something, wanted or not. */
function speaksOf(query: KeptQuery, isMeant: (part: KeptQuery) => boolean): boolean {
  if (query.kind === "all" || query.kind === "any") return query.of.some((part) => speaksOf(part, isMeant));
  return query.kind === "not" ? speaksOf(query.of, isMeant) : isMeant(query);
}

const plainStemmers: StemmerOf = () => (word) => word;
const tools = new Map<string, Promise<{ words: BookmarkWords; stemmerOf: StemmerOf }>>();

/** What words are compared with: the stemmers of the pages' languages, where the query has words. */
async function wordTools(
  query: KeptQuery,
  bookmarks: ReadonlyMap<string, Fields<"bookmark">>,
  language: string,
) {
  if (!speaksOf(query, ({ kind }) => kind === "words"))
    return { words: new BookmarkWords(plainStemmers, language), stemmers: [] };
  const languages = new Set([primaryLanguage(language)]);
  for (const { lang } of bookmarks.values()) if (lang !== undefined) languages.add(primaryLanguage(lang));
  const key = [...languages].join(" ");
  const loading = tools.get(key) ?? loadTools([...languages], language);
  tools.set(key, loading);
  const { words, stemmerOf } = await loading;
  return { words, stemmers: [...languages].map(stemmerOf) };
}

async function loadTools(languages: string[], language: string) {
  // Without a network a stemmer may be out of reach: words are found as they are written then.
  const stemmerOf = await loadStemmers(languages).catch(() => plainStemmers);
  return { words: new BookmarkWords(stemmerOf, language), stemmerOf };
}
