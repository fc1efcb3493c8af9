import { htmlLine } from "../html/read-html.ts";
import { linkedArticles, type LinkedNode } from "./linked-data.ts";
import type { PageFacts } from "./page-facts.ts";

/** Longer is no headline, name or description. */
const LONGEST_LINE = 2000;

/** What a page says of itself, by where it says so. */
export interface PageSays {
  facts: PageFacts;
  /** The article of its JSON-LD; empty where there is none. */
  linked: LinkedNode;
  /** The values of `meta` elements with one of these names, in the order of the names, which have spaces between them. */
  meta: (names: string) => string[];
  property: (name: string) => string[];
}

export function pageSays(facts: PageFacts): PageSays {
  const articles = linkedArticles(facts.linkedData);
  return {
    facts,
    linked: articles.find((node) => node["headline"] !== undefined) ?? articles[0] ?? {},
    meta: (names) => names.split(" ").flatMap((name) => facts.metas.get(name) ?? []),
    property: (name) => facts.properties.get(name) ?? [],
  };
}

/** The first of several texts that has something in it, on one line and without markup. */
export function firstLine(texts: (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const line = text === undefined ? "" : htmlLine(text.slice(0, LONGEST_LINE));
    if (line !== "") return line;
  }
  return undefined;
}
