import { fold } from "./fold.ts";
import type { Stemmer } from "./stemmer.ts";

// Scripts written without spaces between words, and Hangul, whose words carry their particles.
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const LONGEST = 40;

/**
 * Takes a piece of text that a search can find: its term, its place among the text's words, and where it stands in the
 * text. `cluster` is the number of characters that a term of an unspaced script is made of, 0 for a word.
 */
export type TakeToken = (term: string, place: number, start: number, end: number, cluster: 0 | 1 | 2) => void;

/**
 * Splits a text into tokens, the same way in a build and in any browser (`Intl.Segmenter` differs between versions).
 * A word is folded and stemmed; a run of a script without spaces gives each character and each two neighbours, so that
 * any part of it can be found. Returns the place after the last.
 */
export function tokenize(text: string, stem: Stemmer, first: number, take: TakeToken): number {
  let place = first;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(word)) {
      place = splitMixed(word, stem, place, index, take);
    } else if (!isPossessive(text, word, index)) {
      take(wordTerm(word, stem), place++, index, index + word.length, 0);
    }
  }
  return place;
}

// A few words make most of any text: each is folded and stemmed once.
const known = new WeakMap<Stemmer, Map<string, string>>();
const MOST_KNOWN = 100_000;

/** The term of one word. */
function wordTerm(word: string, stem: Stemmer): string {
  let terms = known.get(stem);
  if (terms === undefined || terms.size > MOST_KNOWN) {
    terms = new Map();
    known.set(stem, terms);
  }
  let term = terms.get(word);
  if (term === undefined) {
    term = stem(fold(word).slice(0, LONGEST));
    terms.set(word, term);
  }
  return term;
}

/** The s of `Putin's` is not a word. */
function isPossessive(text: string, word: string, index: number): boolean {
  return (
    (word === "s" || word === "S") && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, index - 3), index))
  );
}

/** A word such as `JAXA内蔵`, in which runs of spaced and unspaced scripts follow each other. */
function splitMixed(word: string, stem: Stemmer, first: number, start: number, take: TakeToken): number {
  let place = first;
  let at = start;
  let run = "";
  function flush(): void {
    if (run !== "") take(wordTerm(run, stem), place++, at - run.length, at, 0);
    run = "";
  }
  const characters = Array.from(word);
  for (const [index, character] of characters.entries()) {
    const end = at + character.length;
    if (UNSPACED.test(character)) {
      flush();
      const next = characters[index + 1];
      const own = fold(character);
      take(own, place, at, end, 1);
      if (next !== undefined && UNSPACED.test(next)) take(own + fold(next), place, at, end + next.length, 2);
      place += 1;
    } else if (/\p{M}/u.test(character) && run === "" && index > 0) {
      // A mark on a character of an unspaced script belongs to it.
    } else run += character;
    at = end;
  }
  flush();
  return place;
}
