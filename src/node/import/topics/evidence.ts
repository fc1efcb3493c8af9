import type { Topic, Vocabulary } from "../../../content/topic.ts";
import { primaryLanguage, type Stemmer } from "../../../words/stemmer.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { Lexicon } from "./lexicon.ts";
import { TELLING_WORDS } from "./telling-words.ts";
import { TermTree } from "./term-tree.ts";
import { normalized, TextWords } from "./text-words.ts";
import { readWord, type Word } from "./word.ts";

/** That a term speaks for a topic, by its place in the vocabulary. */
export interface Clue {
  topic: number;
  /** How much: less, the more topics the term speaks for. */
  weight: number;
  /** True for a name of the topic: its label, an alias, its label in another language. */
  isName: boolean;
  /** True for what is hardly said in another sense: several words, an acronym, what an editor's own topic is called. */
  isSure: boolean;
}

/** What speaks for topics, and how often the text at hand says it. */
export interface Term {
  clues: Clue[];
  /** By the weight of the places where it stands. */
  weighted: number;
  /** One in the headline counts as several. */
  mentions: number;
}

/** What a text in one language can say that speaks for topics. */
export interface Evidence {
  stem: Stemmer;
  terms: TermTree<Term>;
  /** Names that are written in capitals. */
  acronyms: TermTree<Term>;
}

interface Gathering extends Evidence {
  wordsOf: (text: string) => Word[];
}

/** A name of several words is hardly there by chance. */
const LONG_NAME = 2;
const NAME = 1;
const ALIAS = 0.8;
const TELLING = 1;
/** A word out of a name of several, or out of a definition. */
const PART = 0.5;
const DEFINITION = 0.2;
/** Less is not worth its time. */
const LEAST = 0.1;

/** Gathers what speaks for the topics of a vocabulary in a text of a language; without one, names in all languages do. */
export function gatherEvidence(
  vocabulary: Vocabulary,
  stem: Stemmer,
  language: string | undefined,
): Evidence {
  const wordsOf = wordReader(stem);
  const evidence: Gathering = { stem, wordsOf, terms: new TermTree(), acronyms: new TermTree() };
  for (const [at, topic] of vocabulary.entries()) {
    // What has a definition is a subject: parts of its names speak for it, as they do not for an editor's own topics.
    const isOwn = topic.definition === undefined;
    const nameOf = isOwn ? addName : addParts;
    nameOf(evidence, at, topic.label, NAME, isOwn);
    // An alias in small letters is a word like others: `computers`.
    for (const alias of topic.aliases) nameOf(evidence, at, alias, ALIAS, isOwn && /^\p{Lu}/u.test(alias));
    for (const name of labelsIn(topic, language)) nameOf(evidence, at, name, NAME, isOwn);
    if (language !== undefined && language !== "en") continue;
    for (const term of TELLING_WORDS[topic.code ?? ""]?.split(", ") ?? []) addTelling(evidence, at, term);
    for (const { term } of wordsOf(topic.definition ?? "")) addWord(evidence, at, term, DEFINITION);
  }
  weigh(evidence, vocabulary.length);
  return evidence;
}

function wordReader(stem: Stemmer): Gathering["wordsOf"] {
  const lexicon = new Lexicon();
  const words = new TextWords(lexicon);
  const wordOf = lexicon.table((written) => readWord(written, stem));
  return (text) => {
    words.read(normalized(text));
    return Array.from(words.numbers.subarray(0, words.count), wordOf);
  };
}

function labelsIn({ labels }: Topic, language: string | undefined): string[] {
  return Object.entries(labels).flatMap(([tag, label]) =>
    language === undefined || primaryLanguage(tag) === language ? [label] : [],
  );
}

const BETWEEN = /\s*[,/&]\s*|\s+(?:and|or|und|oder|et|ou|y|e|o|och|eller|og|en|of)\s+/iu;
const IN_BRACKETS = /\s*\([^()]*\)/g;

function addName(evidence: Gathering, topic: number, name: string, weight: number, isOwn = false): void {
  const words = evidence.wordsOf(name);
  const terms = words.map(({ term }) => term);
  if (name === name.toUpperCase() && name !== name.toLowerCase()) {
    const letters = words.map(({ term, acronym }) => acronym ?? term);
    return add(evidence.acronyms, letters, { topic, weight: weight * LONG_NAME, isName: true, isSure: true });
  }
  const isSure = terms.length > 1 || isOwn;
  if (terms.length === 1) addWord(evidence, topic, terms[0] ?? "", weight, { isName: true, isSure });
  else add(evidence.terms, terms, { topic, weight: weight * LONG_NAME, isName: true, isSure });
}

/** `Merger or acquisition (business)` is a merger too, or an acquisition. */
function addParts(evidence: Gathering, topic: number, name: string, weight: number): void {
  const bare = name.replace(IN_BRACKETS, "").trim() || name;
  if (isProper(bare)) return addName(evidence, topic, bare, weight);
  for (const part of new Set([bare, ...bare.split(BETWEEN)])) {
    addName(evidence, topic, part, weight);
    for (const { term } of evidence.wordsOf(part)) addWord(evidence, topic, term, weight * PART);
  }
}

/** Has another capital than the first: its words say nothing each. */
function isProper(name: string): boolean {
  return /\s\p{Lu}/u.test(name);
}

function addTelling(evidence: Gathering, topic: number, written: string): void {
  const words = evidence.wordsOf(written);
  const isAcronym = words.every(({ acronym }) => acronym !== undefined);
  const weight = words.length > 1 ? LONG_NAME * TELLING : TELLING;
  const terms = words.map(({ term, acronym }) => (isAcronym ? (acronym ?? term) : term));
  add(isAcronym ? evidence.acronyms : evidence.terms, terms, {
    topic,
    weight,
    isName: false,
    isSure: isAcronym || words.length > 1,
  });
}

function addWord(
  evidence: Gathering,
  topic: number,
  term: string,
  weight: number,
  { isName, isSure } = { isName: false, isSure: false },
): void {
  if (term !== "" && (isName || (!COMMON_WORDS.has(term) && /^\D./u.test(term))))
    add(evidence.terms, [term], { topic, weight, isName, isSure });
}

/** Of several reasons why a term speaks for a topic the strongest counts. */
function add(terms: TermTree<Term>, words: string[], clue: Clue): void {
  if (words.every((word) => word === "")) return;
  const { clues } = terms.at(words, () => ({ clues: [], weighted: 0, mentions: 0 }));
  const known = clues.find(({ topic }) => topic === clue.topic);
  if (known === undefined) return void clues.push(clue);
  known.weight = Math.max(known.weight, clue.weight);
  known.isName ||= clue.isName;
  known.isSure ||= clue.isSure;
}

/**
 * A term that speaks for many topics says little for each: the square of its inverse frequency, of 0 to 1. What says next
 * to nothing is left out.
 */
function weigh({ terms, acronyms }: Evidence, topics: number): void {
  for (const tree of [terms, acronyms])
    for (const { clues } of tree.values()) {
      const rarity = (Math.log(1 + topics / clues.length) / Math.log(1 + topics)) ** 2;
      for (const clue of clues) clue.weight *= rarity;
      const telling = clues.filter(({ weight, isName }) => isName || weight >= LEAST);
      clues.splice(0, clues.length, ...telling);
    }
}
