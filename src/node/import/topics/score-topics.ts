import type { Vocabulary } from "../../../content/topic.ts";
import type { Term } from "./evidence.ts";
import type { FindTerms } from "./term-finder.ts";
import type { TextWords } from "./text-words.ts";

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

/** A text, and how many of its words are the headline, and that with the first paragraph. */
export interface Parts {
  words: TextWords;
  headline: number;
  first: number;
}

/** Gives the places of the topics that a text is about in the vocabulary, the most telling first. */
export type Scorer = (parts: Parts, findTerms: FindTerms) => number[];

export function topicScorer(vocabulary: Vocabulary): Scorer {
  const lines = linesOf(vocabulary);
  const rootOf = (topic: number) => lines[topic]?.at(-1) ?? topic;
  const sumUp = topicSummer(vocabulary.length);
  return (parts, findTerms) => {
    const found = sumUp(countTerms(parts, findTerms));
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

/** The terms that a text has, each with how often. */
function countTerms({ words, headline, first }: Parts, findTerms: FindTerms): Term[] {
  const said: Term[] = [];
  const counting = (weight: number, mentions: number) => (term: Term) => {
    if (term.mentions === 0) said.push(term);
    term.weighted += weight;
    term.mentions += mentions;
  };
  findTerms(words, 0, headline, counting(IN_HEADLINE, MENTIONS));
  findTerms(words, headline, first, counting(IN_FIRST, 1));
  findTerms(words, first, words.count, counting(1, 1));
  return said;
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

/** Sums up for each topic what the terms of a text say, and forgets how often they stand in it. */
function topicSummer(topics: number): (said: Term[]) => Found[] {
  const byTopic: (Found | undefined)[] = Array.from({ length: topics });
  return (said) => {
    const found: Found[] = [];
    for (const term of said) {
      const { clues, weighted: count, mentions } = term;
      for (const { topic, weight, isName, isSure } of clues) {
        let one = byTopic[topic];
        if (one === undefined) {
          byTopic[topic] = one = { topic, score: 0, told: 0, named: 0, mentions: 0, weight: 0 };
          found.push(one);
        }
        one.told += count;
        one.mentions += isSure ? MENTIONS : mentions;
        if (isName) {
          one.named += count;
          one.weight = Math.max(one.weight, weight);
        } else one.score += (weight * count) / (count + HALF);
      }
      term.weighted = 0;
      term.mentions = 0;
    }
    // Names are one thing said in several ways; other words are several.
    for (const one of found) {
      one.score += (one.weight * one.named) / (one.named + HALF);
      byTopic[one.topic] = undefined;
    }
    return found.filter(({ mentions }) => mentions >= MENTIONS);
  };
}
