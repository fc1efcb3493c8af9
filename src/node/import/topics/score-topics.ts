import type { Vocabulary } from "../../../content/topic.ts";
import type { Clue, Evidence } from "./evidence.ts";
import type { Word } from "./words-of.ts";

/** What is in the headline or the first paragraph counts so many times. */
const IN_HEADLINE = 3;
const IN_FIRST = 2;
/** A term counts half its most when it stands so many times. */
const HALF = 1.5;
/** Named less often is in passing. */
const ENOUGH = 2;
/** A single word of the text tells nothing: words are said in many senses. One in the headline counts as several. */
const MENTIONS = 2;
/** Of the best score, the share from which on others are kept. */
const TELLING = 0.65;
/** A topic whose branch of the vocabulary nothing else speaks for keeps so much of its score. */
const ALONE = 0.5;

export interface Parts {
  headline: string;
  first: string;
  rest: string;
}

/** Gives the places of the topics that a text is about in the vocabulary, the most telling first. */
export type Scorer = (parts: Parts, evidence: Evidence) => number[];

export function topicScorer(vocabulary: Vocabulary): Scorer {
  const lines = linesOf(vocabulary);
  const rootOf = (topic: number) => lines[topic]?.at(-1) ?? topic;
  return (parts, evidence) => {
    const found = sumUp(countTerms(parts, evidence));
    const branches = new Map<number, number>();
    for (const { topic, score } of found)
      branches.set(rootOf(topic), (branches.get(rootOf(topic)) ?? 0) + score);
    const strongest = [...branches.values()].reduce((most, one) => Math.max(most, one), 0);
    for (const one of found)
      one.score *= ALONE + (1 - ALONE) * ((branches.get(rootOf(one.topic)) ?? 0) / strongest);
    const top = found.reduce((most, { score }) => Math.max(most, score), 0);
    const enough = found.filter(({ told }) => told >= ENOUGH);
    const best = new Set(enough.filter(({ score }) => score >= TELLING * top).map(({ topic }) => topic));
    const isNamed = ({ topic, named }: Found) =>
      isOwn(topic) ? named > 0 : named >= ENOUGH && lines[topic]?.some((broader) => best.has(broader));
    const telling = enough.filter((one) => best.has(one.topic) || isNamed(one));
    const named = (telling.length > 0 ? telling : found.filter(({ score }) => score === top).slice(0, 1))
      .toSorted((a, b) => b.score - a.score)
      .map(({ topic }) => topic);
    return [...new Set([...named, ...broaderOf(named)])];
  };

  /** What is broader than an editor's own topic goes with it. */
  function broaderOf(topics: number[]): number[] {
    return topics.filter(isOwn).flatMap((topic) => (lines[topic] ?? []).slice(1, 2).filter(isOwn));
  }

  /** An editor's own topic is what it is called; a subject with a definition has to be told of. */
  function isOwn(topic: number): boolean {
    return vocabulary[topic]?.definition === undefined;
  }
}

/** For each topic the line from it up to its broadest. */
function linesOf(vocabulary: Vocabulary): number[][] {
  const places = new Map(vocabulary.map(({ id }, at) => [id, at]));
  const parents = vocabulary.map(({ broader }) => places.get(broader ?? "") ?? -1);
  return parents.map((_, at) => lineOf(at, parents));
}

function lineOf(topic: number, parents: number[]): number[] {
  const line = [topic];
  // An editor's mistake may make a circle.
  for (let up = parents[topic] ?? -1; up >= 0 && !line.includes(up); up = parents[up] ?? -1) line.push(up);
  return line;
}

/** How often a term stands in a text: by the weight of the places, and as it is, one in the headline as several. */
interface Count {
  weighted: number;
  mentions: number;
}

function countTerms({ headline, first, rest }: Parts, evidence: Evidence): Map<Clue[], Count> {
  const counts = new Map<Clue[], Count>();
  const count = (text: string, weight: number, mentions: number) => {
    for (const clues of cluesIn(text, evidence)) {
      const known = counts.get(clues);
      if (known === undefined) counts.set(clues, { weighted: weight, mentions });
      else {
        known.weighted += weight;
        known.mentions += mentions;
      }
    }
  };
  count(headline, IN_HEADLINE, MENTIONS);
  count(first, IN_FIRST, 1);
  count(rest, 1, 1);
  return counts;
}

const byTerm = ({ term }: Word) => term;
const byAcronym = ({ acronym }: Word) => acronym;

/** What the terms of a text speak for, one after the other; the longest term that fits wins. */
function* cluesIn(text: string, { wordsOf, terms, acronyms }: Evidence): Generator<Clue[]> {
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const acronym = words[at]?.acronym === undefined ? undefined : acronyms.longest(words, at, byAcronym);
    const term = terms.longest(words, at, byTerm);
    const found = acronym !== undefined && acronym.length >= (term?.length ?? 0) ? acronym : term;
    if (found === undefined) continue;
    yield found.value;
    at += found.length - 1;
  }
}

/** A topic that something in a text speaks for. */
interface Found {
  topic: number;
  score: number;
  /** How often anything spoke for it, and how often by its name. */
  told: number;
  named: number;
  mentions: number;
  /** Of its names that were found, the weight of the best. */
  weight: number;
}

function sumUp(counts: Map<Clue[], Count>): Found[] {
  const found = new Map<number, Found>();
  for (const [clues, { weighted: count, mentions }] of counts)
    for (const { topic, weight, isName, isSure } of clues) {
      let one = found.get(topic);
      if (one === undefined)
        found.set(topic, (one = { topic, score: 0, told: 0, named: 0, mentions: 0, weight: 0 }));
      one.told += count;
      one.mentions += isSure ? MENTIONS : mentions;
      if (isName) {
        one.named += count;
        one.weight = Math.max(one.weight, weight);
      } else one.score += (weight * count) / (count + HALF);
    }
  // Names are one thing said in several ways; other words are several.
  for (const one of found.values()) one.score += (one.weight * one.named) / (one.named + HALF);
  return [...found.values()].filter(({ mentions }) => mentions >= MENTIONS);
}
