import { windows1252 } from "../text/windows-1252.ts";

// Characters that have no place in an article: controls, byte order marks, soft hyphens (a browser hyphenates by itself, and
// a search must find the word), marks of bidirectional text that reach over what follows (they can make neighbouring words
// read otherwise: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), line and paragraph separators, and
// halves of surrogate pairs.
const UNWANTED = /[[\p{Cc}\p{Cs}\u00ad\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]--[\t\n\f\r]]/v;
const EACH = /[[\p{Cc}\u00ad\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]--[\t\n\f\r]]/gv;
const OTHER_SPACES = /[\t\n\f\r]| {2}/;
// Chinese and Japanese have no spaces, so that the end of a line is none: https://drafts.csswg.org/css-text/#line-break-transform
const UNSPACED_LINE_END =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff60])[ \t\r]*\n\s*(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uff60])/gu;
const SPACES = /[ \t\n\f\r]+/g;
const VISIBLE = /[^\s\u200b-\u200f\u2060-\u2064]/;

/** Text without the characters that no article has; what was meant as Windows-1252 becomes what was meant. */
export function cleanText(text: string): string {
  return UNWANTED.test(text) ? text.toWellFormed().replace(EACH, replacement) : text;
}

function replacement(character: string): string {
  if (character === "\u2028" || character === "\u2029") return " ";
  if (character < "\u0080" || character > "\u009f") return "";
  const meant = windows1252(character.charCodeAt(0));
  return meant === character ? "" : meant;
}

/** Text with each stretch of spaces and line ends as one space, as CSS shows it; spaces that do not break stay. */
export function collapseSpaces(text: string): string {
  if (!OTHER_SPACES.test(text)) return text;
  const joined = text.includes("\n") ? text.replace(UNSPACED_LINE_END, "") : text;
  return joined.replace(SPACES, " ");
}

/** Plain text on one line. */
export function oneLine(text: string): string {
  return collapseSpaces(cleanText(text)).trim();
}

/** True where there is something to see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
