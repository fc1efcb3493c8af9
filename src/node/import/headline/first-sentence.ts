import { readDateline } from "../plain-text/dateline.ts";
import { endsInAbbreviation } from "./abbreviations.ts";
import { isBalanced } from "./is-balanced.ts";

/** A sentence that goes on longer is cut anyway. */
const LONGEST = 1000;
const SENTENCE_END =
  /[.!?…](?:["”’»)\]]|'')*\s+(?=["“‘«([¿¡]?[\p{Lu}\p{Lo}\d])|[。！？؟۔।](?:["”’»」』)])*/gu;
/** What stands before a text that is none of it: a mark or number of a list, an agency by itself. */
const BEFORE_TEXT =
  /^(?:[-*•●▪·–—>#]+ |\d{1,2}[.)] |[([][\p{L} /]{2,20}[)\]] ?(?:--?|–|—) |\(\p{Lu}{2,8}\) ?)/u;

/** The first sentence of a text on one line, without the dateline before it and the full stop behind it. */
export function firstSentence(body: string): string {
  const end = body.indexOf("\n\n");
  const paragraph = body
    .slice(0, end === -1 ? LONGEST : Math.min(end, LONGEST))
    .replace(/\s+/g, " ")
    .trim();
  const text = paragraph.slice(readDateline(paragraph)?.length ?? 0).replace(BEFORE_TEXT, "");
  const sentence = wholeSentence(text);
  return withoutLooseQuote(sentence ?? text);
}

/** Up to the first end of a sentence, or the next that is in no quotation which began in the middle. */
function wholeSentence(text: string): string | undefined {
  let first: string | undefined;
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(text); match !== null; match = SENTENCE_END.exec(text)) {
    const sentence = text.slice(0, SENTENCE_END.lastIndex).trimEnd();
    if (endsInAbbreviation(sentence, text.slice(SENTENCE_END.lastIndex))) continue;
    if (/^["“«„]/.test(sentence) || isBalanced(sentence)) return sentence;
    first ??= sentence;
  }
  return first !== undefined && !isBalanced(text) ? first : undefined;
}

/** Of a quotation that goes on in the next sentence only the beginning is there. */
function withoutLooseQuote(sentence: string): string {
  const isLoose = /^["“«„]/.test(sentence) && !/["”»]/.test(sentence.slice(1));
  return isLoose ? sentence.slice(1) : sentence;
}
