import { readDate } from "../dates/read-date.ts";

const FIRST_WORDS = /^(\p{Lu}[^\n]{1,90}?)[ \t]+(?:--?|–|—)[ \t]/u;
const AGENCY = /[ \t]*(?:\([^()]{1,40}\)|\/[^/]{1,40}\/)$/u;
const PLACE = /^\p{Lu}[\p{L}\p{M}.'’/ -]{1,40}$/u;
const CAPITALS = /^[\p{Lu}\p{M}.'’/ -]+$/u;
/** `Nov 17`, `17 November`: of which year it does not say. */
const DAY_OF_YEAR = /^(?:\p{L}{3,12}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,12}\.?)$/u;
const WEEKDAY = /^\p{L}{3,10}day$/u;
const MOST_PARTS = 5;

/** Where a text was written, and when if its year is told. */
export interface Dateline {
  place: string;
  date?: string;
  /** How long it is, with the dash behind it. */
  length: number;
}

/** The dateline that a paragraph begins with, as in `LONDON, Nov 17 (Reuters) - ` or `Geneva, 17 November 2023 — `. */
export function readDateline(paragraph: string): Dateline | undefined {
  const [all, words] = FIRST_WORDS.exec(paragraph) ?? [];
  if (all === undefined || words === undefined) return undefined;
  const withoutAgency = words.replace(AGENCY, "");
  const parts = withoutAgency.split(/,[ \t]*/);
  if (parts.length > MOST_PARTS) return undefined;
  const { places, date, hasDay } = splitParts(parts);
  const place = places.join(", ");
  const isMarked = hasDay || withoutAgency !== words || places.some((part) => CAPITALS.test(part));
  if (!isMarked || places.length === 0 || !places.every((part) => PLACE.test(part))) return undefined;
  return { place, ...(date !== undefined && { date }), length: all.length };
}

/** The date stands behind the places: `Geneva, Switzerland, Nov. 17, 2023`. */
function splitParts(parts: string[]): { places: string[]; date?: string; hasDay: boolean } {
  for (let at = 1; at < parts.length; at++) {
    const said = parts.slice(at).join(", ");
    const date = readDate(said);
    if (date !== undefined && /\d{4}/.test(said)) return { places: parts.slice(0, at), date, hasDay: true };
    if (DAY_OF_YEAR.test(said) || WEEKDAY.test(said)) return { places: parts.slice(0, at), hasDay: true };
  }
  return { places: parts, hasDay: false };
}
