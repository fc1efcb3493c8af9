import { matchPath } from "react-router";
import { linkTarget } from "../content/link-target.ts";
import { paths, readFilter, readSearch } from "../paths.ts";
import { formatQuery } from "../query/format-query.ts";
import { parseQuery } from "../query/parse-query.ts";
import { allOf, topicQuery, type Query } from "../query/query.ts";

interface ListAddress {
  /** As a pinned list has it: without where the page at hand begins. */
  address: string;
  query: Query;
  /** It is the list from its newest article on. */
  isNewest: boolean;
}

/** Reads the address of a list that can be pinned; `undefined` for any other page. */
export function readListAddress(address: string): ListAddress | undefined {
  const path = sitePath(address);
  if (path === undefined) return undefined;
  const { pathname, searchParams } = new URL(path, "https://site.invalid");
  const isNewest = !searchParams.has("from") && !searchParams.has("page");
  const topic = matchPath(paths.topic.pattern, pathname)?.params.topic;
  if (topic !== undefined) {
    const { text } = readFilter(searchParams);
    const query = parsed(text);
    return (
      query && {
        address: paths.topic.href(topic, formatQuery(query)),
        query: allOf([topicQuery(topic), query]),
        isNewest,
      }
    );
  }
  if (pathname !== paths.search.pattern) return undefined;
  const { text, order } = readSearch(searchParams);
  const query = text.trim() === "" ? undefined : parsed(text);
  return query && { address: paths.search.href(text.trim(), { order }), query, isNewest };
}

/** What a pinned list asks of the archive. */
export function queryOfView(address: string): Query | undefined {
  return readListAddress(address)?.query;
}

/** The path of an address of this site; what came by import may be anything. */
export function sitePath(address: string): string | undefined {
  const target = linkTarget(address);
  return target && "path" in target ? target.path : undefined;
}

function parsed(text: string): Query | undefined {
  const answer = parseQuery(text);
  return "query" in answer ? answer.query : undefined;
}
