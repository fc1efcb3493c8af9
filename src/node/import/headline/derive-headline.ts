import { cutSentence, withoutApposition } from "./cut-sentence.ts";
import { firstSentence } from "./first-sentence.ts";
import { withoutAdverbial } from "./leading-adverbial.ts";
import { withoutSalutation } from "./salutation.ts";

const LONGEST = 90;
/** `(£1.8bn)`, `(BCC)`, `<AXP>`, `late on Tuesday`: what a headline does without when it is too long; not `on Monday to Friday`. */
const DISPENSABLE =
  /\s\([^()]{1,40}\)|\s<\p{Lu}{1,6}(?:\.\p{Lu}{1,2})?>|\s(?:early |late )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?= (?!(?:and|or|to|until|through) \p{Lu}|morning|afternoon|evening|night)|[,.]|$)/gu;
const QUOTES = /["“”«»„]/gu;
const END_MARKS = /[\s.,;:‒–—―。、“‘«([-]+$/u;

/**
 * A headline for a document that has none, from its first sentence: without its leading adverbial, cut where a clause or
 * phrase ends, at most 90 characters, with no word left dangling and no full stop.
 */
export function deriveHeadline(body: string, language = "en"): string {
  const main = withoutAdverbial(firstSentence(withoutSalutation(body)));
  const whole = trimEnd(main);
  if (whole.length <= LONGEST) return whole;
  const brief = main.replace(DISPENSABLE, "");
  const cut = trimEnd(cutSentence(brief, LONGEST));
  const other = trimEnd(cutSentence(withoutApposition(brief), LONGEST));
  // A quotation that is longer than a headline may be does without its marks.
  const unmarked = trimEnd(cutSentence(brief.replace(QUOTES, ""), LONGEST));
  return other || cut || unmarked || cutUnspaced(main, language);
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

/** Without the marks at its end, but for the dot of `p.m.` or `U.S.` */
function trimEnd(headline: string): string {
  const trimmed = headline.replace(END_MARKS, "");
  return /\.\p{L}$/u.test(trimmed) && headline[trimmed.length] === "." ? `${trimmed}.` : trimmed;
}
