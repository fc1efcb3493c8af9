import { cutSentence, withoutApposition } from "./cut-sentence.ts";
import { firstSentence } from "./first-sentence.ts";
import { withoutSalutation } from "./salutation.ts";

const LONGEST = 90;

// Adverbials that can go without changing what a sentence claims: not "if", "although" or "according to".
const LEADING_ADVERBIAL =
  /^(?:in|on|at|after|before|during|following|amid|despite|since|over|under|earlier|later|meanwhile|however|moreover|furthermore|additionally|notably|today|yesterday|\p{L}+ly)\b[^,;:.]{0,70},\s+/iu;
/** `In Paris, Rome and Oslo, …`: the first comma stands in a list, not after an adverbial. */
const LIST = /^[^,]{1,30}(?:,[^,]{1,30}){0,9},? (?:and|or) [^,]{1,30},/iu;
/** `(£1.8bn)`, `(BCC)`: what a headline does without when it is too long. */
const BRACKETED = /\s\([^()]{1,40}\)/gu;
const END_MARKS = /[\s.,;:–—。、“‘«([-]+$/u;

/**
 * A headline for a document that has none, from its first sentence: without its leading adverbial, cut where a clause or
 * phrase ends, at most 90 characters, with no word left dangling and no full stop.
 */
export function deriveHeadline(body: string, language = "en"): string {
  const main = withoutAdverbial(firstSentence(withoutSalutation(body)));
  const whole = trimEnd(main);
  if (whole.length <= LONGEST) return whole;
  const brief = main.replace(BRACKETED, "");
  const cut = trimEnd(cutSentence(brief, LONGEST));
  const other = trimEnd(cutSentence(withoutApposition(brief), LONGEST));
  return other || cut || cutUnspaced(main, language);
}

function withoutAdverbial(sentence: string): string {
  const rest = sentence.replace(LEADING_ADVERBIAL, "");
  const isSafe = rest !== sentence && rest.split(" ").length >= 4 && !LIST.test(sentence);
  return isSafe ? rest.charAt(0).toUpperCase() + rest.slice(1) : sentence;
}

/** Text without spaces ends where one of its words ends. */
function cutUnspaced(sentence: string, language: string): string {
  let end = 0;
  const words = new Intl.Segmenter(language, { granularity: "word" });
  for (const { index, segment } of words.segment(sentence.slice(0, LONGEST * 2))) {
    if (index + segment.length > LONGEST) break;
    end = index + segment.length;
  }
  return trimEnd(sentence.slice(0, end === 0 ? LONGEST : end));
}

function trimEnd(headline: string): string {
  return headline.replace(END_MARKS, "");
}
