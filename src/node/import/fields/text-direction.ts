/** Scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic, Adlam and older ones. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTERS = /\p{L}/gu;
/** Enough of a text to tell. */
const BEGINNING = 600;

/** `rtl` for a text most of whose letters are of a script that runs from right to left; which language it is, it does not tell. */
export function textDirection(text: string): "rtl" | undefined {
  const beginning = text.slice(0, BEGINNING);
  if (!RIGHT_TO_LEFT.test(beginning)) return undefined;
  const letters = beginning.match(LETTERS) ?? [];
  const count = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  return count * 2 > letters.length ? "rtl" : undefined;
}
