import { fold } from "../../../words/fold.ts";
import type { Stemmer } from "../../../words/stemmer.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";

/** Of a longer word, its beginning stands for it. */
export const LONGEST_WORD = 40;

/** A word as terms are made of it. */
export interface Word {
  /** Folded, its abbreviation written out, and stemmed. */
  term: string;
  /** As it is written, where that is in capitals: an acronym stands for itself only so. */
  acronym?: string;
}

/** Reads a word as it is written. */
export function readWord(written: string, stem: Stemmer): Word {
  const cut = written.slice(0, LONGEST_WORD);
  const folded = fold(cut);
  const isAcronym = cut.length > 1 && cut === cut.toUpperCase() && cut !== cut.toLowerCase();
  return { term: stem(ABBREVIATIONS.get(folded) ?? folded), ...(isAcronym && { acronym: cut }) };
}
