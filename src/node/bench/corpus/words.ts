import { type Random, weighted } from "./random.ts";

// How often words are used, after their rank r from 0 on: Zipf–Mandelbrot, 1 / (r + 2), for the 5,200 that every writer
// shares, then r to the power of -2.04 without an end (two regimes, as Ferrer i Cancho and Solé found them). Such a tail
// makes the vocabulary grow with the number of words T as Heaps' law has it: 44 · T^0.49, the constants of Reuters RCV1
// (Manning, Raghavan, Schütze: Introduction to Information Retrieval, 5.1.1). The head fits Reuters-21578 and BBC news.
const KERNEL = 5200;
const SHIFT = 2;
const TAIL_EXPONENT = 2.04;

/** The commonest words are of grammar: every article has them, and nobody looks for them. */
export const FUNCTION_WORDS = 150;

// Numbers stand in a text about as often as in BBC news, small ones more often than large ones (Benford).
const NUMBERS = 0.04;
const NUMBER_DIGITS = 5;

const kernel = Array.from({ length: KERNEL }, (_, rank) => 1 / (rank + SHIFT));
const tail = KERNEL ** TAIL_EXPONENT / (KERNEL + SHIFT) / (TAIL_EXPONENT - 1) / KERNEL ** (TAIL_EXPONENT - 1);
const drawKernel = weighted([...kernel, tail]);

/** The rank of a word, drawn as often as it is used in news. */
export function drawWord(random: Random): number {
  const rank = drawKernel(random);
  return rank < KERNEL ? rank : drawRareWord(random);
}

/** The rank of a word that most articles do not have: a name, a place, a term of some trade. */
export function drawRareWord(random: Random): number {
  return Math.floor(KERNEL * (1 - random()) ** (-1 / (TAIL_EXPONENT - 1)));
}

/** True for a word that only some articles have. */
export function isRare(rank: number): boolean {
  return rank >= KERNEL;
}

const ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl sp st str t th tr v w wh".split(
  " ",
);
const VOWELS = "a e i o u ai ea ee oo ou".split(" ");
// No ending that the English stemmer would take for a suffix: two words never come to the same stem.
const CODAS = "b ck f g k lk lm lp m mp nk p rk rm rp sk th x".split(" ");

const SHORT = 2000;
const MEDIUM = 1_000_000;
const ONE_SYLLABLE = ONSETS.length * VOWELS.length * CODAS.length;
const TWO_SYLLABLES = ONE_SYLLABLE * ONSETS.length * VOWELS.length;
const THREE_SYLLABLES = TWO_SYLLABLES * ONSETS.length * VOWELS.length;
/** A prime number, so that words of neighbouring ranks share nothing. */
const SPREAD = 7_654_337;

const known: string[] = [];
const KNOWN = 1 << 17;

/** The word of a rank, the short ones first; half of the rare ones are names. */
export function wordOf(rank: number): string {
  return rank < KNOWN ? (known[rank] ??= makeWord(rank)) : makeWord(rank);
}

function makeWord(rank: number): string {
  const word =
    rank < SHORT
      ? spell((rank * SPREAD) % ONE_SYLLABLE, 1)
      : rank < MEDIUM
        ? spell((rank * SPREAD) % TWO_SYLLABLES, 2)
        : spell(((rank % THREE_SYLLABLES) * SPREAD) % THREE_SYLLABLES, 3);
  return rank > KERNEL && rank % 2 === 0 ? capitalised(word) : word;
}

function spell(number: number, syllables: number): string {
  let rest = number;
  function take(parts: string[]): string {
    const part = parts[rest % parts.length] ?? "";
    rest = Math.floor(rest / parts.length);
    return part;
  }
  let word = take(CODAS);
  for (let left = syllables; left > 0; left--) {
    const vowel = take(VOWELS);
    word = take(ONSETS) + vowel + word;
  }
  return word;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number as a text has it, or nothing where a word stands. */
export function drawNumber(random: Random): string | undefined {
  return random() < NUMBERS ? String(Math.floor(10 ** (random() * NUMBER_DIGITS))) : undefined;
}
