import { readDateline } from "../plain-text/dateline.ts";

/** A sentence that goes on longer is cut anyway. */
const LONGEST = 1000;
const SENTENCE_END =
  /[.!?…](?:["”’»)\]]|'')*\s+(?=["“‘«([¿¡]?[\p{Lu}\p{Lo}\d])|[。！？؟۔।](?:["”’»」』)])*/gu;
// "Gen. Milley" and "the U.S. Senate" do not end a sentence.
const ABBREVIATION =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Gov|Sen|Rep|Rev|Hon|St|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** The first sentence of a text on one line, without the dateline before it and the full stop behind it. */
export function firstSentence(body: string): string {
  const end = body.indexOf("\n\n");
  const paragraph = body
    .slice(0, end === -1 ? LONGEST : Math.min(end, LONGEST))
    .replace(/\s+/g, " ")
    .trim();
  const text = paragraph.slice(readDateline(paragraph)?.length ?? 0);
  SENTENCE_END.lastIndex = 0;
  for (let match = SENTENCE_END.exec(text); match !== null; match = SENTENCE_END.exec(text)) {
    const sentence = text.slice(0, SENTENCE_END.lastIndex).trimEnd();
    if (!ABBREVIATION.test(sentence)) return withoutLooseQuote(sentence);
  }
  return withoutLooseQuote(text);
}

/** Of a quotation that goes on in the next sentence only the beginning is there. */
function withoutLooseQuote(sentence: string): string {
  const isLoose = /^["“«„]/.test(sentence) && !/["”»]/.test(sentence.slice(1));
  return isLoose ? sentence.slice(1) : sentence;
}
