import type { Block } from "../content/block.ts";
import { blockText } from "../content/block.ts";
import type { Card } from "../content/card.ts";
import type { Stemmer } from "./stemmer.ts";
import { tokenize } from "./tokens.ts";

// No word begins with these, so each is a name space of its own in one dictionary.
const TOPIC = "#";
const LANGUAGE = "@";
const STORY = "=";
const HEADLINE = "^";

export const topicTerm = (id: string) => TOPIC + id;
export const languageTerm = (language: string) => LANGUAGE + language;
export const storyTerm = (story: string) => STORY + story;
/** The term of a word that stands in a headline; the word's own term counts it too. */
export const headlineTerm = (term: string) => HEADLINE + term;

/** True for a term of words, in a headline or anywhere, which knows its places; topics, languages and stories have none. */
export function isWordTerm(term: string): boolean {
  return !term.startsWith(TOPIC) && !term.startsWith(LANGUAGE) && !term.startsWith(STORY);
}

export function isHeadlineTerm(term: string): boolean {
  return term.startsWith(HEADLINE);
}

/** An article as the index sees it. */
export interface IndexedArticle {
  card: Pick<Card, "headline" | "standfirst" | "topics">;
  body: readonly Block[];
  authors: readonly string[];
  story?: string | undefined;
  /** Its BCP 47 language tag. */
  language: string;
}

/** Words on both sides of a boundary between parts of an article are no phrase. */
const GAP = 2;

/**
 * Gives every term of an article with its place among the words. Headline first, then standfirst, topics, authors and
 * body. Terms that have no place (topics, language, story) have place 0. Returns the place where the headline ends.
 */
export function eachTerm(
  article: IndexedArticle,
  stem: Stemmer,
  primary: string,
  take: (term: string, place: number) => void,
): number {
  const { card, body, authors, story } = article;
  for (const { id } of card.topics) take(topicTerm(id), 0);
  take(languageTerm(primary), 0);
  if (story !== undefined) take(storyTerm(story), 0);
  const headlineEnd = tokenize(card.headline, stem, 0, (term, at) => {
    take(term, at);
    take(headlineTerm(term), at);
  });
  let place = headlineEnd;
  function add(text: string): void {
    place = tokenize(text, stem, place + GAP, take);
  }
  if (card.standfirst !== undefined) add(card.standfirst);
  for (const { label } of card.topics) add(label);
  for (const author of authors) add(author);
  for (const block of body) add(blockText(block));
  return headlineEnd;
}
