import { capitalisedRuns } from "./capitalised-runs.ts";
import { COMMON_WORDS } from "./common-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { LETTER, letterKind } from "./letter-kinds.ts";
import type { TextWords } from "./text-words.ts";

/** A name that a text has, and how often. */
export interface Name {
  name: string;
  count: number;
}

/** Gives what looks like a name in a text from one of its words on, the most frequent first. */
export type FindNames = (words: TextWords, from: number) => Name[];

const BEGINS_SENTENCE = /(?:^|[.!?:;"“”‘\n(]['"”’)]?)\s*$/u;
const TITLE = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Prof|Professor|President|Minister|The|the|of) )+/;
const LONGEST = 60;
/** A name is sought in the beginning of a long text: what it is about, it says there. */
const READ = 20_000;

/**
 * Finds names in texts that have small letters too. A word that has its capital only at the beginning of sentences is
 * none; a last name counts for the full name before it.
 */
export function nameFinder(lexicon: Lexicon): FindNames {
  const findRuns = capitalisedRuns(lexicon);
  return (words, from) => {
    const begin = words.starts[from] ?? 0;
    const text = words.text.slice(0, begin + READ);
    const counts = new Map<string, number>();
    const within = new Set<string>();
    for (const { start, end } of findRuns(words, from, words.before(begin + READ))) {
      const run = text.slice(start, end);
      const isFirst = beginsSentence(words, start);
      const name = (isFirst ? withoutOpening(run, text) : run).replace(TITLE, "");
      if (name.length < 2 || name.length > LONGEST) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!isFirst || name.length < run.length) within.add(name);
    }
    const names = [...counts].filter(([name]) => within.has(name) || within.has(lastWord(name)));
    return withLastNames(names).toSorted((a, b) => b.count - a.count);
  };
}

function beginsSentence({ text, units }: TextWords, at: number): boolean {
  // Most words follow a word.
  const isAfterWord = units[at - 1] === 0x20 && letterKind(units, at - 2) === LETTER;
  return !isAfterWord && BEGINS_SENTENCE.test(text.slice(Math.max(0, at - 4), at));
}

/** `In Paris` at the beginning of a sentence is Paris: a word that has small letters elsewhere is no part of a name. */
function withoutOpening(name: string, text: string): string {
  const [first = "", ...others] = name.split(" ");
  const small = first.toLowerCase();
  return others.length > 0 && (COMMON_WORDS.has(small) || text.includes(` ${small} `))
    ? others.join(" ")
    : name;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

function withLastNames(names: [name: string, count: number][]): Name[] {
  const full = new Map<string, string>();
  for (const [name] of names) {
    const last = lastWord(name);
    if (last !== name && !full.has(last)) full.set(last, name);
  }
  const found = new Map<string, Name>();
  for (const [name, count] of names) {
    const whole = full.get(name) ?? name;
    const known = found.get(whole);
    if (known === undefined) found.set(whole, { name: whole, count });
    else known.count += count;
  }
  return [...found.values()];
}
