import { FILLERS, LANGUAGES, OTHER_MONTHS } from "./date-languages.ts";

const ENGLISH_MONTHS =
  "january february march april may june july august september october november december".split(" ");
const ENGLISH_WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** A month is 1 to 12, a weekday 0 for Sunday. A word can be a weekday in several languages, and a month too. */
export interface WordMeaning {
  month?: number;
  weekdays: number[];
  isFiller: boolean;
}

/** What a word, written as `plainWords` has it, means in a date. A word that is one month here and another there is none. */
export function meaningOf(word: string): WordMeaning {
  const month = namedInEnglish(ENGLISH_MONTHS, word) ?? (word === "sept" ? 8 : undefined);
  const weekday = namedInEnglish(ENGLISH_WEEKDAYS, word === "weds" ? "wed" : word);
  if (month !== undefined)
    return { month: month + 1, weekdays: otherWords().weekdays.get(word) ?? [], isFiller: false };
  if (weekday !== undefined) return { weekdays: [weekday], isFiller: false };
  if (FILLERS.has(word)) return { weekdays: [], isFiller: true };
  const weekdays = otherWords().weekdays.get(word) ?? [];
  const months = otherWords().months.get(word) ?? (weekdays.length > 0 ? [] : monthsBeginning(word));
  const [only] = months;
  return { ...(months.length === 1 && only !== undefined && { month: only + 1 }), weekdays, isFiller: false };
}

/** Some cut names shorter than Node does: "ноя" is of ноября. */
function monthsBeginning(word: string): number[] {
  if (word.length < 3) return [];
  const names = [...otherWords().months].filter(([name]) => name.startsWith(word));
  return [...new Set(names.flatMap(([, months]) => months))];
}

/** As words are compared: small letters, no accents, digits of ASCII. */
export function plainWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFD");
  return plain
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .normalize("NFC")
    .replace(/(?<=\p{L})['’ʼ׳](?=\p{L})/gu, "")
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/[‐-―−]/g, "-")
    .replaceAll("ı", "i");
}

/** Of Arabic, Thai and others the last four bits are the digit; those of India begin at 6. */
function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return code < 0x80 ? digit : String((code & 0xf) - (code >= 0x966 && code <= 0xd6f ? 6 : 0));
}

function namedInEnglish(names: string[], word: string): number | undefined {
  const index = word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
  return index === -1 ? undefined : index;
}

type Names = Map<string, number[]>;
let others: { months: Names; weekdays: Names } | undefined;

/** The words of all languages; they take a moment to make, and English dates do without them. */
function otherWords(): { months: Names; weekdays: Names } {
  others ??= makeOtherWords();
  return others;
}

function makeOtherWords(): { months: Names; weekdays: Names } {
  const months: Names = new Map();
  const weekdays: Names = new Map();
  for (const language of LANGUAGES) {
    for (const length of ["long", "short"] as const) {
      const forms: Intl.DateTimeFormatOptions[] = [{ month: length }, { month: length, day: "numeric" }];
      for (const form of forms)
        for (let month = 0; month < 12; month++)
          add(months, month, nameOf(language, form, "month", Date.UTC(2023, month, 15)));
      for (let day = 0; day < 7; day++)
        add(weekdays, day, nameOf(language, { weekday: length }, "weekday", Date.UTC(2023, 0, 1 + day)));
    }
  }
  OTHER_MONTHS.forEach((names, month) => names.split(" ").forEach((name) => add(months, month, name)));
  return { months, weekdays };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function nameOf(
  language: string,
  form: Intl.DateTimeFormatOptions,
  part: "month" | "weekday",
  time: number,
): string {
  const key = `${language} ${JSON.stringify(form)}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...form, timeZone: "UTC" });
  formats.set(key, format);
  return format.formatToParts(time).find(({ type }) => type === part)?.value ?? "";
}

/** A name of several words, as "sexta-feira", is known by each of them; one with a number, as "11月", is read as numbers. */
function add(names: Names, number: number, name: string): void {
  if (/\d/.test(name)) return;
  for (const word of plainWords(name)
    .replace(/[.'’׳]/g, "")
    .split(/[^\p{L}]+/u)) {
    const numbers = names.get(word) ?? [];
    if (word.length > 1 && !numbers.includes(number)) names.set(word, [...numbers, number]);
  }
}
