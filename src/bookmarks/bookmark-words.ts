import type { StemmerOf } from "../words/stemmer.ts";
import { tokenize } from "../words/tokens.ts";
import type { PatternStep, WordPattern } from "../words/word-pattern.ts";
import { labelsOf, titleOf, type Bookmark } from "./bookmark.ts";

/** The words of a kept page, each with its place; those of the title come first. */
interface Words {
  terms: string[];
  places: number[];
  titleEnd: number;
}

/** Words on both sides of a boundary between parts are no phrase. */
const GAP = 2;

/** Knows the words of kept pages: of each it works them out once, and again when the page's record has changed. */
export class BookmarkWords {
  readonly #stemmerOf: StemmerOf;
  readonly #language: string;
  readonly #known = new WeakMap<Bookmark["fields"], Words>();

  /** `language` is that of pages that do not say theirs. */
  constructor(stemmerOf: StemmerOf, language: string) {
    this.#stemmerOf = stemmerOf;
    this.#language = language;
  }

  /** True where what a pattern looks for stands; a pattern without steps looks for nothing. */
  has(bookmark: Bookmark, pattern: WordPattern, isInTitle: boolean): boolean {
    const [first, ...others] = pattern;
    if (first === undefined) return true;
    const words = this.#wordsOf(bookmark);
    return words.terms.some((term, index) => {
      const place = words.places[index] ?? 0;
      if (!suits(first, term) || (isInTitle && place >= words.titleEnd)) return false;
      return others.every((step) => stands(words, step, place + step.offset - first.offset));
    });
  }

  #wordsOf(bookmark: Bookmark): Words {
    const known = this.#known.get(bookmark.fields);
    if (known !== undefined) return known;
    const words = readWords(bookmark, this.#stemmerOf(bookmark.fields.lang ?? this.#language));
    this.#known.set(bookmark.fields, words);
    return words;
  }
}

function readWords(bookmark: Bookmark, stem: ReturnType<StemmerOf>): Words {
  const { standfirst = "", note = "" } = bookmark.fields;
  const terms: string[] = [];
  const places: number[] = [];
  let end = 0;
  const add = (text: string) => {
    end = tokenize(text, stem, end, (term, place) => {
      terms.push(term);
      places.push(place);
    });
    return end;
  };
  const titleEnd = add(titleOf(bookmark));
  for (const text of [standfirst, note, ...labelsOf(bookmark.fields)]) {
    end += GAP;
    add(text);
  }
  return { terms, places, titleEnd };
}

function suits({ terms, prefix }: PatternStep, term: string): boolean {
  return terms.includes(term) || (prefix !== undefined && term.startsWith(prefix));
}

function stands({ terms, places }: Words, step: PatternStep, wanted: number): boolean {
  for (let at = places.indexOf(wanted); places[at] === wanted; at++)
    if (suits(step, terms[at] ?? "")) return true;
  return false;
}
