import type { Vocabulary } from "../../content/topic.ts";
import { fold } from "../../words/fold.ts";

const MOST = 8;
/** A name in the headline or the first paragraph counts this much, one further down counts one. */
const AT_THE_TOP = 2;
const ENOUGH = 2;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** One name of a topic, as the words it consists of. */
interface Term {
  label: string;
  words: string[];
  /** An acronym stands for itself only in capitals: US is not us. */
  exact: boolean;
}

interface Word {
  written: string;
  folded: string;
}

/**
 * Makes a function that finds the vocabulary's topics in an article's text: at most eight labels, the most telling
 * first. A topic named once in passing is left out, unless nothing else was found.
 */
export function topicFinder(vocabulary: Vocabulary): (headline: string, body: string) => string[] {
  const terms = vocabulary.flatMap(({ label, aliases, labels }) =>
    [label, ...aliases, ...Object.values(labels)].map((name) => makeTerm(label, name)),
  );
  const spaced = Map.groupBy(
    terms
      .filter(({ words }) => !UNSPACED.test(words.join()))
      .toSorted((a, b) => b.words.length - a.words.length),
    ({ words, exact }) => (exact ? words[0] : fold(words[0] ?? "")),
  );
  const unspaced = terms.filter(({ words }) => UNSPACED.test(words.join()));

  return (headline, body) => {
    const scores = new Map<string, number>();
    const add = (label: string, score: number) => scores.set(label, (scores.get(label) ?? 0) + score);
    const [first = "", ...others] = body.split("\n\n");
    for (const { text, weight } of [
      { text: `${headline}\n${first}`, weight: AT_THE_TOP },
      { text: others.join("\n"), weight: 1 },
    ]) {
      for (const label of namesIn(text, spaced)) add(label, weight);
      for (const { label, words } of unspaced) add(label, weight * (text.split(words.join("")).length - 1));
    }
    return mostTelling(scores);
  };
}

function makeTerm(label: string, name: string): Term {
  const words = wordsOf(name).map(({ written }) => written);
  return { label, words, exact: name === name.toUpperCase() && /\p{Lu}/u.test(name) };
}

/** The labels of the topics named in a text, once for every time; the longest name that fits wins. */
function* namesIn(text: string, terms: Map<string | undefined, Term[]>): Generator<string> {
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const { written, folded } = words[at] ?? { written: "", folded: "" };
    const candidates = [
      ...(terms.get(folded) ?? []),
      ...(written === folded ? [] : (terms.get(written) ?? [])),
    ];
    const found = candidates
      .toSorted((a, b) => b.words.length - a.words.length)
      .find((term) => standsAt(term, words, at));
    if (found === undefined) continue;
    yield found.label;
    at += found.words.length - 1;
  }
}

function standsAt({ words, exact }: Term, text: Word[], at: number): boolean {
  return words.every((word, offset) => {
    const here = text[at + offset];
    return exact ? here?.written === word : here?.folded === fold(word);
  });
}

function wordsOf(text: string): Word[] {
  return (text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((written) => ({
    written,
    folded: fold(written),
  }));
}

function mostTelling(scores: Map<string, number>): string[] {
  const found = [...scores].filter(([, score]) => score > 0).toSorted(([, a], [, b]) => b - a);
  const telling = found.filter(([, score]) => score >= ENOUGH);
  return (telling.length > 0 ? telling : found.slice(0, 1)).slice(0, MOST).map(([label]) => label);
}
