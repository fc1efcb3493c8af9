import { lettersOf } from "../fields/letters.ts";
import { plainLine } from "../fields/plain-or-html.ts";
import { linkedArticles, textOf, type LinkedNode } from "./linked-data.ts";
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
  /** The same of microdata and of microformats, which are called as microdata calls them. */
  property: (names: string) => string[];
}

export function pageSays(facts: PageFacts): PageSays {
  return {
    facts,
    linked: ownArticle(linkedArticles(facts.linkedData), facts) ?? {},
    meta: (names) => names.split(" ").flatMap((name) => facts.metas.get(name) ?? []),
    property: (names) => names.split(" ").flatMap((name) => facts.properties.get(name) ?? []),
  };
}

/** Pages describe what they link to, too: their own has the headline that they show. */
function ownArticle(articles: LinkedNode[], { title, headings }: PageFacts): LinkedNode | undefined {
  const named = articles.filter((node) => node["headline"] !== undefined);
  if (named.length < 2) return named[0] ?? articles[0];
  const shown = new Set([...headings, title].map(lettersOf));
  return named.find((node) => shown.has(lettersOf(firstLine([textOf(node["headline"])]) ?? ""))) ?? named[0];
}

/** The first of several texts that has something in it, on one line and without markup. */
export function firstLine(texts: (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const line = text === undefined ? "" : plainLine(text.slice(0, LONGEST_LINE));
    if (line !== "") return line;
  }
  return undefined;
}
