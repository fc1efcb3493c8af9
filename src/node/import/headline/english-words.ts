// The words by which a sentence of English is cut.

import { LINKING_WORDS } from "./linking-words.ts";

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}

/** What a headline cannot end with: articles, prepositions, conjunctions, auxiliaries, pronouns, bare adjectives. */
export const DANGLING = words(
  "a an the this that these those its his her their our my your whose to of in on at by for from with without into onto over under " +
    "between among through during about against across around behind beyond near towards toward upon within since until till " +
    "and or but nor so as than if when while where which who whom what why how whether because although though unless amid despite " +
    "is are was were be been being am has have had having will would shall should can could may might must do does did done not no " +
    "it he she they we you i him them us me there here also just still already even only both either neither too very more most less " +
    "least much many few several some any each every all another other others such same own new old big major first second third last next " +
    "latest former top leading one two three four five six seven eight nine ten some around nearly almost about up out off " +
    "mr mrs ms dr sir lord lady st vs versus compared",
);

/** Where a clause begins that a headline can do without. */
export const CLAUSE_OPENERS = words(
  "which who whom whose while whereas because although though as after before when where amid despite following if unless until since saying " +
    "but so with",
);

export const PREPOSITIONS = words(
  "in on at by for from into onto over under between among through during about against across around behind beyond near towards " +
    "toward within ahead alongside without per via throughout",
);

export const AUXILIARIES = words(
  "is are was were be been has have had will would shall should can could may might must do does did",
);

/** What asks for the verb that follows: nothing is said by "is set". */
export const OPEN_VERBS = words(
  "set due expected likely unlikely able unable ready going trying begun began begin begins continue continues continued agree agreed want wants wanted hope " +
    "hopes hoped plan plans planned forced allowed ordered told urged asked used refused refuse failed fails fail need needs needed " +
    "supposed according aims aim aimed try tries tried seek seeks sought vow vows vowed threaten threatens threatened appear appears appeared " +
    "say says said saying believe believes believed claim claimed warn warns warned insist insists insisted admit admits admitted show shows shown showed " +
    "suggest suggests suggested think thinks reveal revealed announced announce confirmed hit make makes made take takes took put puts become becomes became propose proposes proposed",
);

const VERBS = words(
  "say says said plan plans win wins won lose loses lost lead leads led face faces meet meets met hit hits beat beats take takes took " +
    "give gives gave get gets got make makes made go goes went come comes came become becomes became begin begins began hold holds held keep " +
    "keeps kept leave leaves left tell tells told think thinks thought find finds found put puts cut cuts set sets sell sells sold buy buys " +
    "bought rise rises rose fall falls fell grow grows grew see sees saw know knows knew show shows run runs ran bring brings brought build builds " +
    "built spend spends spent send sends sent break breaks broke draw draws drew drive drives drove fight fights fought fly flies flew " +
    "throw throws threw throng want wants need needs hope hopes try tries seek seeks urge urges warn warns call calls accept accepts back backs bid bids " +
    "claim claims deny denies end ends enter enters expect expects fear fears fail fails help helps join joins launch launches look looks " +
    "mark marks move moves offer offers open opens pay pays pull pulls push pushes quit quits reach reaches reject rejects remain remains reveal reveals " +
    "return returns sign signs start starts stand stands stood stay stays suffer suffers threaten threatens turn turns use uses vow vows work works " +
    "appear appears believe believes consider considers continue continues drop drops force forces include includes insist insists aim aims agree agrees " +
    "admit admits announce announces add adds allow allows ask asks attack attacks ban bans block blocks boost boosts criticise criticises demand demands " +
    "dismiss dismisses defend defends defeat defeats edge edges escape escapes emerge emerges extend extends finish finishes feature features " +
    "get gets ease eases soar soars slip slips slump slumps rule rules shed sheds shut shuts strike strikes struck spread spreads sink sinks sank sweep swept " +
    "teach teaches taught wear wears wore write writes wrote ride rides rode hurt hurts let lets read reads clinch clinches crash crashes " +
    "uphold upholds upheld withdraw withdraws withdrew withstood overtook overcame underwent shook spoke swore dealt fed hung laid lent meant rang " +
    "sang shot slid swung swam tore froze stole chose bent bore arose lit shone",
);

/** Words that most sentences of English have, and few of other languages. */
const ENGLISH = words(
  "the of and to in a is for has on with was that by said will are from have an at his its be says say can after but not their " +
    "this been than against despite were would could which who what into she they it",
);

/** True for words of which some are English and more than are of another language. */
export function isEnglish(tokens: string[]): boolean {
  const english = tokens.filter((token) => ENGLISH.has(token)).length;
  const others = tokens.filter((token) => LINKING_WORDS.has(token) && !ENGLISH.has(token)).length;
  return english * 10 >= tokens.length && english > others;
}

/** True for what is most likely a verb of a sentence, not a participle that stands for an adjective. */
export function isVerb(token: string, before: string | undefined, after?: string): boolean {
  if (AUXILIARIES.has(token)) return true;
  if (before === undefined || isDeterminer(before) || PREPOSITIONS.has(before)) return false;
  // "a drug made by": what is done to somebody is told with an auxiliary before it.
  if (after === "by") return false;
  return VERBS.has(token) || (/[^e]ed$/.test(token) && token.length > 4);
}

function isDeterminer(token: string): boolean {
  return /^(?:a|an|the|its|his|her|their|our|of|more|most)$/.test(token);
}
