import { below, type Random } from "./random.ts";
import type { Story } from "./stories.ts";
import { kinOf } from "./topics.ts";
import { capitalised, drawNumber, drawWord, FUNCTION_WORDS, isRare, wordOf } from "./words.ts";

// Bursts: a word that an article has used is used again there, and topics and stories have words of their own. With these
// shares an article of 400 words has about 210 different ones, and a word stands 1.3 to 1.4 times in each article that has
// it, as in Reuters-21578 and BBC news.
const RECURRING = 0.25;
const TOPICAL = 0.35;
const NAMED = 0.15;
/** Of so many words that are used about as often, a topic prefers one. */
const KIN = 16;

const [SHORTEST_TEXT, LONGEST_TEXT] = [200, 800];
const [SHORTEST_SENTENCE, LONGEST_SENTENCE] = [8, 28];
const [SHORTEST_HEADLINE, LONGEST_HEADLINE] = [6, 12];
const SENTENCES_OF_A_PARAGRAPH = 3;
const COMMA = 0.05;
const GRAMMAR_IN_HEADLINES = 0.25;

/** A text as it is being written. */
export interface Draft {
  random: Random;
  story: Story;
  /** The ranks of its words that are not of grammar, as often as they stand in it. */
  words: number[];
}

/** How many words a text has: about 400, some many more. */
export function drawLength(random: Random): number {
  return Math.floor(SHORTEST_TEXT + (LONGEST_TEXT - SHORTEST_TEXT) * random() ** 2);
}

/** Paragraphs with a blank line between them. */
export function writeBody(draft: Draft, length: number): string {
  let text = "";
  let sentences = 0;
  for (let left = length; left > 0; sentences++) {
    const words = Math.min(left, drawBetween(draft.random, SHORTEST_SENTENCE, LONGEST_SENTENCE));
    if (text !== "") text += sentences % SENTENCES_OF_A_PARAGRAPH === 0 ? "\n\n" : " ";
    text += writeSentence(draft, words);
    left -= words;
  }
  return text;
}

/** A sentence of so many words, a full stop at its end. */
export function writeSentence(draft: Draft, words: number): string {
  let text = capitalised(nextWord(draft));
  for (let left = words - 1; left > 0; left--)
    text += (draft.random() < COMMA ? ", " : " ") + nextWord(draft);
  return `${text}.`;
}

/** Words that the text has, those that it has often more likely; some of grammar between them. */
export function writeHeadline({ random, words }: Draft): string {
  const chosen = new Set<string>();
  const wanted = drawBetween(random, SHORTEST_HEADLINE, LONGEST_HEADLINE);
  while (chosen.size < wanted) {
    const isGrammar = chosen.size > 0 && random() < GRAMMAR_IN_HEADLINES;
    chosen.add(wordOf((isGrammar ? undefined : oneOf(random, words)) ?? below(random, FUNCTION_WORDS)));
  }
  return capitalised([...chosen].join(" "));
}

export function drawBetween(random: Random, fewest: number, most: number): number {
  return fewest + below(random, most - fewest + 1);
}

function nextWord(draft: Draft): string {
  const { random, words } = draft;
  const rank = drawWord(random);
  if (rank < FUNCTION_WORDS) return drawNumber(random) ?? wordOf(rank);
  const chosen = chooseWord(draft, rank);
  words.push(chosen);
  return wordOf(chosen);
}

/** Lets the text, its story or its topics have a word in place of one that any text might have. */
function chooseWord({ random, story, words }: Draft, rank: number): number {
  const chance = random();
  if (chance < RECURRING) return oneOf(random, words) ?? rank;
  if (isRare(rank) && chance < RECURRING + NAMED) return oneOf(random, story.names) ?? rank;
  return chance < RECURRING + TOPICAL ? kinOf(oneOf(random, story.topics) ?? 0, rank, KIN) : rank;
}

function oneOf(random: Random, ranks: number[]): number | undefined {
  return ranks[below(random, ranks.length)];
}
