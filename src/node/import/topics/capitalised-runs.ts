import type { Lexicon } from "./lexicon.ts";
import type { TextWords } from "./text-words.ts";

/** Words of a text that may be a name together: from the beginning of the first to the end of the last. */
export interface Run {
  start: number;
  end: number;
}

/** Gives the runs of words in a text from one of its words to another. */
export type FindRuns = (words: TextWords, from: number, to: number) => Run[];

/** What a word is to a name: a number, or such, is none. */
const NONE = 0;
const SMALL = 1;
const CAPITALISED = 2;
/** Of `Bank of England` and `Ludwig van Beethoven`. */
const JOINING = 3;
const JOINING_WORDS = /^(?:of|the|de|da|del|van|von|der|bin|al)$/;
const MOST_JOINING = 2;
const MOST_FURTHER = 5;
const SPACE = 0x20;
/** A hyphen and apostrophes. */
const JOINTS = [0x2d, 0x27, 0x20_19];

/** Finds runs of capitalised words, each with what a hyphen or an apostrophe joins to it, small ones that names have among them. */
export function capitalisedRuns(lexicon: Lexicon): FindRuns {
  const kindOf = lexicon.table((written) => {
    if (/^\p{Lu}/u.test(written)) return CAPITALISED;
    if (JOINING_WORDS.test(written)) return JOINING;
    // The s of `China's` is no part of the name.
    return /^\p{L}/u.test(written) && written !== "s" ? SMALL : NONE;
  });
  return (words, from, to) => {
    const { numbers, starts, ends, units } = words;
    const kindAt = (at: number) => (at < to ? kindOf(numbers[at] ?? 0) : NONE);
    const spaced = (at: number) => isBetween(at, (unit) => unit === SPACE);

    /** True where one sign, and nothing else, stands before a word. */
    function isBetween(at: number, isSign: (unit: number) => boolean): boolean {
      const end = ends[at - 1] ?? 0;
      return starts[at] === end + 1 && isSign(units[end] ?? 0);
    }

    /** The last of the words that are one with the word at a place. */
    function withJoined(at: number): number {
      let last = at;
      while (kindAt(last + 1) !== NONE && isBetween(last + 1, isJoint)) last++;
      return last;
    }

    /** The word that goes on with a name whose last is at a place; the same place where none does. */
    function further(last: number): number {
      let at = last + 1;
      while (at - last <= MOST_JOINING && kindAt(at) === JOINING && spaced(at)) at++;
      return kindAt(at) === CAPITALISED && spaced(at) ? withJoined(at) : last;
    }

    const runs: Run[] = [];
    for (let at = from; at < to; at++) {
      if (kindAt(at) !== CAPITALISED) continue;
      const start = starts[at] ?? 0;
      at = withJoined(at);
      for (let more = 0, next = further(at); more < MOST_FURTHER && next !== at; more++, next = further(at))
        at = next;
      runs.push({ start, end: ends[at] ?? 0 });
    }
    return runs;
  };
}

function isJoint(unit: number): boolean {
  return JOINTS.includes(unit);
}
