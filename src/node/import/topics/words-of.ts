import { fold } from "../../../words/fold.ts";
import type { Stemmer } from "../../../words/stemmer.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";

/** A word of a text. */
export interface Word {
  /** Folded, its abbreviation written out, and stemmed. */
  term: string;
  /** As it is written, where that is in capitals: an acronym stands for itself only so. */
  acronym?: string;
}

/** Gives the words of a text; scripts without spaces give each character. */
export type WordsOf = (text: string) => Word[];

// Hangul too, whose words carry their particles.
const UNSPACED =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
// Most texts have only these, with which the work is done sooner: Latin letters with the punctuation and signs beside them.
const NOT_LATIN = /[^\s -\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/;
const LATIN_WORD = /[A-Za-z0-9\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u024f]+/g;
const LONGEST = 40;
const MOST_KNOWN = 100_000;

export function wordReader(stem: Stemmer): WordsOf {
  // A few words make most of any text: each is folded and stemmed once.
  let known = new Map<string, Word>();
  function read(written: string): Word {
    const cut = written.slice(0, LONGEST);
    const folded = fold(cut);
    const isAcronym = cut.length > 1 && cut === cut.toUpperCase() && cut !== cut.toLowerCase();
    return { term: stem(ABBREVIATIONS.get(folded) ?? folded), ...(isAcronym && { acronym: cut }) };
  }
  return (text) => {
    const written = (NOT_LATIN.test(text) ? text.normalize("NFC").match(WORD) : text.match(LATIN_WORD)) ?? [];
    return written.map((one) => {
      let word = known.get(one);
      if (word === undefined) {
        if (known.size >= MOST_KNOWN) known = new Map();
        known.set(one, (word = read(one)));
      }
      return word;
    });
  };
}
