import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DANGLING,
  isEnglish,
  isVerb,
  OPEN_VERBS,
  PREPOSITIONS,
} from "./english-words.ts";
import { isBalanced } from "./is-balanced.ts";
import { LINKING_WORDS } from "./linking-words.ts";

interface Word {
  /** As it stands, with its marks. */
  text: string;
  /** In small letters without marks. */
  token: string;
  /** Where it ends in the sentence. */
  end: number;
}

/** How good a place is to end, a clause's end being best. */
const CLAUSE = 3;
const PHRASE = 2.2;
const LINK = 1;
const NOWHERE = -0.4;
const NEVER = -4;
/** What the whole length is worth: what is longer says more. */
const LENGTH = 2.2;
/** What a headline loses that has no verb, and one that is hardly a line. */
const NO_VERB = 2.5;
const TOO_SHORT = 1;
const SHORT = 32;
const EARLY = 45;
const FEWEST_WORDS = 3;
const END_MARKS = /[.,;:‒–—―-]*$/u;
const DASH = /^[‒–—―-]+$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
/** What begins a sentence before its subject. */
const LEADS_IN = new Set(
  (
    "as if when while although though because since after before once until unless according with without for due thanks " +
    "despite from by following under over in on at during amid to"
  ).split(" "),
);
/** Articles and prepositions of most languages are so short. */
const LINKING_WORD = /^[\p{Ll}\p{M}'’]{1,4}$/u;
/** `two hours before`, `a day after`. */
const SPAN = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/;
const FROM_THEN = /^(?:before|after|ago|later|earlier)$/;
const UNIT = /^(?:per|percent|million|billion|m|bn|years?|months?|weeks?|days?|hours?|points?|people|jobs?)$/;

/** The beginning of a sentence that stands best alone, at most `longest` characters; empty where the first word is longer. */
export function cutSentence(sentence: string, longest: number): string {
  const words = wordsOf(sentence.slice(0, longest * 2));
  const english = isEnglish(words.map(({ token }) => token));
  let best = { score: -Infinity, end: 0 };
  let commas = 0;
  let hasVerb = !english;
  // The verb of a sentence that begins with "as", "according" or "three years ago" comes after the comma.
  const leadsIn = LEADS_IN.has(words[0]?.token ?? "") || /^[^,]* ago,/.test(sentence);
  const verbFrom = leadsIn && sentence.includes(",") ? 1 : 0;
  for (const [index, word] of words.entries()) {
    if (word.end - (END_MARKS.exec(word.text)?.[0].length ?? 0) > longest) break;
    // A verb between the first two commas belongs to an apposition, unless there was one before.
    const isMain = commas >= verbFrom && (commas !== 1 || verbFrom === 1);
    hasVerb ||= isMain && isVerb(word.token, words[index - 1]?.token, words[index + 1]?.token);
    const score =
      placeScore(words, index, english, hasVerb) +
      (LENGTH * word.end) / longest -
      (hasVerb ? 0 : NO_VERB) -
      (word.end < SHORT ? TOO_SHORT : 0);
    if (score >= best.score && isBalanced(sentence.slice(0, word.end))) best = { score, end: word.end };
    if (word.text.endsWith(",") || DASH.test(word.text)) commas++;
  }
  return sentence.slice(0, best.end);
}

/** A sentence without what stands between commas after its subject: "Jez San, the man behind the group, has sold it". */
export function withoutApposition(sentence: string): string {
  const [, subject = "", rest = ""] = /^([^,]{3,80}), [^,]{3,120}, ([^,].*)$/su.exec(sentence) ?? [];
  const hasVerb = (text: string) =>
    wordsOf(text).some(({ token }, index, all) =>
      isVerb(token, all[index - 1]?.token, all[index + 1]?.token),
    );
  const [next] = wordsOf(rest);
  const [first] = wordsOf(subject);
  const isApposition =
    !LEADS_IN.has(first?.token ?? "") && next !== undefined && isVerb(next.token, "") && !hasVerb(subject);
  return isApposition ? `${subject} ${rest}` : sentence;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    token: word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""),
    end: index + word.length,
  }));
}

function placeScore(words: Word[], index: number, english: boolean, hasVerb: boolean): number {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || index + 1 < FEWEST_WORDS) return NEVER;
  const endsClause = /[,;:]$/.test(word.text) || DASH.test(next?.text ?? "");
  if (!english) return linkScore(word, next, endsClause);
  const isAloneBehindComma =
    !endsClause && next !== undefined && words[index - 1]?.text.endsWith(",") === true;
  if (isAloneBehindComma || isOpen(word, next, endsClause)) return NEVER;
  // Without a verb a comma ends no more than a name or a list.
  if (endsClause && !hasVerb) return LINK;
  if (next === undefined || endsClause || opensClause(next, words[index + 2])) return CLAUSE;
  // The whole of a name, and nothing said of it.
  if (AUXILIARIES.has(next.token)) return hasVerb ? -LINK : 0;
  return Math.min(beforeScore(word, next, words[index + 2]), hasVerb ? CLAUSE : LINK);
}

/** In a language whose verbs are not known, a short word begins a phrase, and an early comma may end no more than a name. */
function linkScore(word: Word, next: Word | undefined, endsClause: boolean): number {
  if (LINKING_WORDS.has(word.token)) return NEVER;
  if (endsClause) return word.end < EARLY ? LINK : CLAUSE;
  if (LINKING_WORD.test(word.text)) return -LINK;
  return next === undefined || LINKING_WORD.test(next.text) || LINKING_WORDS.has(next.token) ? LINK : NOWHERE;
}

/** True for a word that something has to follow. */
function isOpen(word: Word, next: Word | undefined, endsClause: boolean): boolean {
  if (
    DANGLING.has(word.token) ||
    ORDINAL.test(word.token) ||
    /['’]s?$|-$/.test(word.text) ||
    DASH.test(word.text)
  )
    return true;
  if (!endsClause && OPEN_VERBS.has(word.token)) return true;
  if (next === undefined) return false;
  return (
    (/\d/.test(word.token) && UNIT.test(next.token)) || (SPAN.test(word.token) && FROM_THEN.test(next.token))
  );
}

/** `as`, and `just as`; not `since 2008`, without which the highest is another. */
function opensClause({ token }: Word, second: Word | undefined): boolean {
  if (token === "since" && /^\d/.test(second?.token ?? "")) return false;
  const isBefore = /^(?:just|even|only|shortly|hours|days|weeks|months|years)$/.test(token);
  return CLAUSE_OPENERS.has(token) || (isBefore && second !== undefined && CLAUSE_OPENERS.has(second.token));
}

function beforeScore(word: Word, next: Word, second: Word | undefined): number {
  if (PREPOSITIONS.has(next.token) || (next.token === "up" && second?.token === "to")) return PHRASE;
  const isName = /^\p{Lu}/u.test(word.text) && /^\p{Lu}/u.test(next.text);
  if (isName || next.token === "of") return -LINK;
  if (next.token === "to")
    return /^(?:the|a|an|his|her|its|their|[\d$£€].*)$/.test(second?.token ?? "") ? PHRASE : LINK;
  return ["and", "or", "that"].includes(next.token) ? LINK : NOWHERE;
}
