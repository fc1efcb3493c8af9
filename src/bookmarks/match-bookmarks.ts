import { dayOf } from "../content/date.ts";
import type { Fields } from "../keeping/kinds.ts";
import { paths } from "../paths.ts";
import type { KeptPart, KeptQuery } from "../query/kept-query.ts";
import { primaryLanguage } from "../words/primary-language.ts";
import type { Stemmer } from "../words/stemmer.ts";
import { wordPattern } from "../words/word-pattern.ts";
import type { BookmarkWords } from "./bookmark-words.ts";
import { labelsOf, nameKey, type Bookmark } from "./bookmark.ts";
import { isWithin, pathOf, type CollectionTree } from "./collection-tree.ts";

/** What a query over kept pages is answered from. */
interface MatchSources {
  words: BookmarkWords;
  /** The stemmers of the languages of the pages. */
  stemmers: Stemmer[];
  tree: CollectionTree;
  readings: ReadonlyMap<string, Fields<"reading">>;
  /** The addresses of pages with highlights. */
  highlighted: ReadonlySet<string>;
  site: { language: string; timeZone: string };
}

type Matches = (bookmark: Bookmark) => boolean;

/** Works a query out once, for many pages. */
export function matcher(query: KeptQuery, sources: MatchSources): Matches {
  const { words, stemmers, site } = sources;
  switch (query.kind) {
    case "all": {
      const parts = query.of.map((part) => matcher(part, sources));
      return (bookmark) => parts.every((matches) => matches(bookmark));
    }
    case "any": {
      const parts = query.of.map((part) => matcher(part, sources));
      return (bookmark) => parts.some((matches) => matches(bookmark));
    }
    case "not": {
      const matches = matcher(query.of, sources);
      return (bookmark) => !matches(bookmark);
    }
    case "words": {
      const { within, ...anywhere } = query;
      const pattern = wordPattern(anywhere, stemmers);
      return (bookmark) => words.has(bookmark, pattern, within === "headline");
    }
    case "topic": {
      const path = paths.topic.href(query.id);
      return ({ address, fields }) =>
        fields[`topic:${query.id}`] === true || address === path || /^[/?]/.test(afterStart(address, path));
    }
    case "language":
      return ({ fields }) => primaryLanguage(fields.lang ?? site.language) === query.language;
    // Kept pages do not say which story they belong to.
    case "story":
      return () => false;
    case "dates": {
      const { from = "", to = "9999" } = query;
      return ({ fields: { date } }) => {
        if (date === undefined) return false;
        const day = dayOf(date, site.timeZone);
        return day >= from && day <= to;
      };
    }
    case "collection":
    case "label":
    case "has":
    case "is":
      return keptMatcher(query, sources);
  }
}

function afterStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : "";
}

function keptMatcher(part: KeptPart, { tree, readings, highlighted }: MatchSources): Matches {
  switch (part.kind) {
    case "collection": {
      const ids = collectionsNamed(tree, part.name);
      return ({ fields }) => fields.collection !== undefined && ids.has(fields.collection);
    }
    case "label": {
      const wanted = nameKey(part.name);
      return ({ fields }) => labelsOf(fields).some((label) => nameKey(label) === wanted);
    }
    case "has":
      if (part.what === "note") return ({ fields }) => Boolean(fields.note);
      if (part.what === "label") return ({ fields }) => labelsOf(fields).length > 0;
      return ({ address }) => highlighted.has(address);
    case "is":
      if (part.what === "favourite") return ({ fields }) => fields.favourite === true;
      if (part.what === "later") return ({ fields }) => fields.later === true;
      return ({ address }) => (readings.get(address)?.readAt === undefined) === (part.what === "unread");
  }
}

/**
 * The ids of the collections of a name and of all that are in them. A name may be a path, `Space / Moon`: one that is a
 * whole path means no other.
 */
function collectionsNamed({ all }: CollectionTree, name: string): Set<string> {
  const wanted = nameKey(name);
  const exact = all.filter((collection) => nameKey(pathOf(collection)) === wanted);
  const named = exact.length > 0 ? exact : all.filter((collection) => nameKey(collection.name) === wanted);
  return new Set(
    all.filter((collection) => named.some((outer) => isWithin(collection, outer))).map(({ id }) => id),
  );
}
