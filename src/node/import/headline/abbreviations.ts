/** What a name or number follows: no sentence ends with it. */
const BEFORE_NAMES =
  /(?:^|[\s("“])(?:Messrs|Mr|Mrs|Ms|Mmes?|Mlle|Dr|Dra|Prof|Gens?|Col|Lt|Sgt|Cpl|Capt|Cmdr|Maj|Adm|Brig|Govs?|Sens?|Reps?|Rev|Hon|Pres|Supt|Insp|Det|St|Ste|Ft|Mt|Sr|Sra|Srta|Hr|Fr|No|Nos|Nr|Art|Abs|Fig|Vol|vs|v|ca|bzw|EE|p|pp|um|г|ул|им)\.$/u;
/** What may end a sentence too: `Washington, D.C.`, `Apple Inc.`, `at 5 p.m.`, and initials. */
const ANYWHERE =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Jr|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mio|Mrd|etc|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Mass|Mich|Minn|Miss|Mo|Okla|Ore|Pa|Tenn|Tex|Va|Wash|Wis)\.$/u;
const HOUR = /\d ?[ap]\.m\.$/;
/** Words that open a sentence and hardly stand behind an abbreviation in one. */
const OPENER =
  /^["“‘]?(?:The|A|An|He|She|It|They|We|You|This|That|These|Those|There|But|And|His|Her|Its|Their|In|On|At|After|When|However|Nobody|No one|Police|Officials)\s/;
/** What stands behind the hour of a day. */
const AFTER_HOUR =
  /^(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Pacific|Central|Mountain|Greenwich|\d)/;
/** German and its neighbours write days with a dot: am 3. Oktober. */
const DAY = /(?:^|\s)(?:am|vom|zum|bis|ab|seit|den|der|des|dem|im|beim|die|das) \d{1,2}\.$/iu;

/** True where the full stop at the end belongs to an abbreviation, as far as it and what follows tell. */
export function endsInAbbreviation(text: string, after: string): boolean {
  if (BEFORE_NAMES.test(text) || DAY.test(text)) return true;
  if (HOUR.test(text)) return AFTER_HOUR.test(after);
  return ANYWHERE.test(text) && !OPENER.test(after);
}
