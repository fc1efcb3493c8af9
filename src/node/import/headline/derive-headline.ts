const LONGEST = 90;
/** A cut at a clause must leave at least this much, or it says too little. */
const SHORTEST_CLAUSE = 40;
/** A headline keeps at least so many words. */
const SHORTEST = 3;

// Adverbials that can go without changing what a sentence claims: not "if", "although" or "according to".
const LEADING_ADVERBIAL =
  /^(?:in|on|at|after|before|during|following|amid|despite|since|over|under|earlier|later|meanwhile|however|moreover|furthermore|additionally|notably|today|yesterday|\p{L}+ly)\b[^,;:.]{0,70},\s+/iu;
/** `In Paris, Rome and Oslo, …`: the first comma stands in a list, not after an adverbial. */
const LIST = /^[^,]{1,30}(?:,[^,]{1,30})*,? (?:and|or) [^,]{1,30},/iu;
const CLAUSE_END =
  /[,;:]\s|\s[–—]\s|\s(?:which|who|while|whereas|because|although|as|after|before|when|amid)\s/giu;
// What a headline cannot end with: articles, prepositions, conjunctions, auxiliaries.
const DANGLING = new Set(
  (
    "a an the this that these those its his her their our my your to of in on at by for from with without into onto over under between among " +
    "through during about against and or but nor so as than if when while which who whose is are was were be been being has have had will would " +
    "shall should can could may might must do does did not no it he she they we you two three four five very more most such some any each every new"
  ).split(" "),
);

const LAST_PHRASE =
  /\s(?:in|on|at|by|for|from|with|over|under|between|among|during|about|against|into|of)(?:\s\S+){0,4}$/u;
const END_MARKS = /[\s.,;:–—。、"“‘«([-]+$/u;

/**
 * A headline for a document that has none, from its first sentence: without its leading adverbial, cut at a clause or
 * else at a whole word, at most 90 characters, with no word left dangling and no full stop.
 */
export function deriveHeadline(body: string, language = "en"): string {
  const sentence = firstSentence(body, language);
  const main = withoutAdverbial(sentence);
  return trimEnd(main.length <= LONGEST ? main : cut(main, language), main.length > LONGEST);
}

function firstSentence(body: string, language: string): string {
  const paragraph = body.split("\n\n")[0]?.replace(/\s+/g, " ").trim() ?? "";
  let sentence = "";
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(paragraph)) {
    sentence += segment;
    // "Gen. Milley" and "the U.S. Senate" do not end a sentence.
    const endsInAbbreviation = /(?:^|\s)(?:\p{Lu}\p{Ll}{0,3}|(?:\p{L}\.)+\p{L})\.\s*$/u.test(sentence);
    if (!endsInAbbreviation) break;
  }
  return sentence.trim();
}

function withoutAdverbial(sentence: string): string {
  const rest = sentence.replace(LEADING_ADVERBIAL, "");
  const isSafe = rest !== sentence && rest.split(" ").length >= 4 && !LIST.test(sentence);
  return isSafe ? rest.charAt(0).toUpperCase() + rest.slice(1) : sentence;
}

function cut(sentence: string, language: string): string {
  const clauses = [...sentence.matchAll(CLAUSE_END)].map(({ index }) => index);
  const clause = clauses.findLast((end) => end >= SHORTEST_CLAUSE && end <= LONGEST);
  if (clause !== undefined) return sentence.slice(0, clause);
  const space = sentence.lastIndexOf(" ", LONGEST);
  return space > 0 ? withoutHalfPhrase(sentence.slice(0, space)) : cutUnspaced(sentence, language);
}

/** Without a last phrase that may go on behind the cut: "risen for the tenth" of "risen for the tenth straight month". */
function withoutHalfPhrase(headline: string): string {
  const phrase = LAST_PHRASE.exec(headline);
  return phrase !== null && phrase.index >= SHORTEST_CLAUSE ? headline.slice(0, phrase.index) : headline;
}

/** Text without spaces ends where one of its words ends. */
function cutUnspaced(sentence: string, language: string): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(sentence)) {
    if (index + segment.length > LONGEST) break;
    end = index + segment.length;
  }
  return sentence.slice(0, end === 0 ? LONGEST : end);
}

/** Without the marks at its end and, where it was cut, the words that lead nowhere. */
function trimEnd(headline: string, wasCut: boolean): string {
  const words = headline.replace(END_MARKS, "").split(" ");
  const last = wasCut ? words.findLastIndex((word) => !dangles(word)) : words.length - 1;
  return words
    .slice(0, Math.max(last + 1, SHORTEST))
    .join(" ")
    .replace(END_MARKS, "");
}

function dangles(word: string): boolean {
  return DANGLING.has(word.toLowerCase()) || /['’]s$/.test(word);
}
