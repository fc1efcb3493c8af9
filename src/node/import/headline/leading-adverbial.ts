// Adverbials that can go without changing what a sentence claims: not "if", "although", "allegedly" or "according to".

const NUMBER =
  "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\\d+|(?:just|only|barely|nearly|almost|about|more than|less than|fewer than) [^,]{1,20})";
const SPAN = "(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|century|centuries)";
const MOMENT = "(?:week|weekend|month|year|night|spring|summer|autumn|fall|winter|season|\\p{L}+day)";

/** Up to the comma. A hyphen or a number makes another word of some: "Under-fire", "Over 400 people". */
const FORMS = [
  "(?:in|on|after|before|during|following|amid|despite|since|under|earlier|later|across|throughout|within|en|em|après|depuis|pendant|durant|avant|tras|después|desde|durante|após|depois|dopo)(?= )[^,;:.]{0,70}",
  "(?:over|at)(?= (?!\\d|least|most))[^,;:.]{0,70}",
  `${NUMBER} ${SPAN} (?:after|before|later|earlier|ago|since|into|on)\\b[^,;:.]{0,70}`,
  "(?:late|early|shortly|soon|hours|days|weeks|months|years|minutes|moments|just|only) (?:on|in|at|after|before|last|this|into|later|ago)\\b[^,;:.]{0,70}",
  `(?:last|this|next) ${MOMENT}(?: (?:in|at) [^,;:.]{1,30})?`,
  "(?:today|yesterday|tomorrow|tonight)(?: (?:in|at|on|morning|evening|afternoon)\\b[^,;:.]{0,50})?",
  "(?:meanwhile|however|moreover|furthermore|elsewhere|instead|nevertheless|nonetheless|afterwards|overall|still|now|of course|as a result|as expected|for example|for instance|once again|so far)",
  "(?!(?:allegedly|apparently|possibly|probably|purportedly|reportedly|supposedly|emily|kelly|sally|molly|holly|polly|billy|willy|lily|lilly|reilly|italy|sicily|july|family|assembly|supply|ally)\\b)\\p{L}{3,}ly",
];
const LEADING_ADVERBIAL = new RegExp(`^(?:${FORMS.join("|")}),\\s+`, "iu");

/** `In Paris, Rome and Oslo, …`: the first comma stands in a list, not after an adverbial. */
const LIST = /^[^,]{1,30}(?:,[^,]{1,30}){0,9},? (?:and|or|et|ou|y|e) [^,]{1,30},/iu;
/** `In Austin, Texas, …`: a place with the larger one in which it lies. */
const PLACE_IN_PLACE =
  /^(?:In|At|Near) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*,/u;
/** When it was, if it is no news: without it a claim would be of today. */
const LONG_AGO = /^[^,]*(?:\bago\b|\b(?:1\d|20)\d\d)/i;
/** What belongs to the words before it. */
const GOES_ON =
  /^(?:which|who|whose|whom|where|when|and|or|but|that|said|including|such|qui|que|dont|où|donde|che)\b/iu;
const FEWEST_WORDS = 4;
/** `Today, in a packed courtroom, …` has two. */
const MOST = 2;

/** The sentence without the adverbials that it begins with, if what is left can stand alone. */
export function withoutAdverbial(sentence: string): string {
  let main = sentence;
  for (let count = 0; count < MOST; count++) {
    const rest = main.replace(LEADING_ADVERBIAL, "");
    const isSafe = rest !== main && rest.split(" ").length >= FEWEST_WORDS && !GOES_ON.test(rest);
    if (!isSafe || LONG_AGO.test(main) || LIST.test(main) || PLACE_IN_PLACE.test(main)) break;
    main = rest.charAt(0).toUpperCase() + rest.slice(1);
  }
  return main;
}
