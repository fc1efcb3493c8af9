/** The most articles that a list by relevance goes through. */
export const BEST = 240;

const HEADLINE_WORTH = 8;
const HEAVIEST = 255;
const HALF = 4;

/** What a word weighs in an article: its occurrences, each in the headline counting eight. */
export function wordWeight(occurrences: number, inHeadline: number): number {
  return Math.min(HEAVIEST, occurrences + (HEADLINE_WORTH - 1) * inHeadline);
}

/** What a word of the given weight adds to an article's relevance, from 0 to 1: every further occurrence adds less. */
export function relevanceOf(weight: number): number {
  return weight / (weight + HALF);
}
