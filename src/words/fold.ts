// Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic and its tatweel. Not the vowel signs of
// Indic and Thai letters, without which other words come out. The breve of й tells a letter from another, so it stays.
const MARKS =
  /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0640]/g;

/** Letters that stand for others: without a decomposition in Unicode, or as Lucene's ArabicNormalizer has them. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

const PLAIN = /^[a-z0-9 ]*$/;

/** A word or text folded for searching: lower case, compatible forms, without accents and marks. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .normalize("NFC")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}
