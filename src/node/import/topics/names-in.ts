import { COMMON_WORDS } from "./common-words.ts";

/** A name that a text has, and how often. */
export interface Name {
  name: string;
  count: number;
}

/** Names of several words, as `Bank of England` and `Ludwig van Beethoven`. */
const CAPITALISED =
  /\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-](?!s\b)\p{L}+)*(?: (?:(?:of|the|de|da|del|van|von|der|bin|al) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-](?!s\b)\p{L}+)*){0,5}/gu;
const BEGINS_SENTENCE = /(?:^|[.!?:;"“”‘\n(]['"”’)]?)\s*$/u;
const TITLE = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Prof|Professor|President|Minister|The|the|of) )+/;
const LONGEST = 60;
/** A name is sought in the beginning of a long text: what it is about, it says there. */
const READ = 20_000;

/**
 * What looks like a name in a text that has small letters too, the most frequent first. A word that has its capital only
 * at the beginning of sentences is none; a last name counts for the full name before it.
 */
export function namesIn(text: string): Name[] {
  const counts = new Map<string, number>();
  const within = new Set<string>();
  const read = text.slice(0, READ);
  for (const { 0: match, index } of read.matchAll(CAPITALISED)) {
    const isFirst = BEGINS_SENTENCE.test(read.slice(Math.max(0, index - 4), index));
    const name = (isFirst ? withoutOpening(match, read) : match).replace(TITLE, "");
    if (name.length < 2 || name.length > LONGEST) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (!isFirst || name.length < match.length) within.add(name);
  }
  const names = [...counts].filter(([name]) => within.has(name) || within.has(lastWord(name)));
  return withLastNames(names).toSorted((a, b) => b.count - a.count);
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
