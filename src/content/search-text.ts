// Scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Text folded for searching: lower case, without accents and marks, one space before, between and after the words. */
export function foldText(text: string): string {
  const folded = text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/['’]/g, "");
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/** The different words of a text, folded, in the order they first appear: all that a search needs of it. */
export function searchText(text: string): string {
  return ` ${[...new Set(foldText(text).trim().split(" "))].join(" ")} `;
}

/** The words of a query, folded. */
export function queryWords(query: string): string[] {
  return foldText(query)
    .split(" ")
    .filter((word) => word !== "");
}

/** True when every word begins a word of the folded text; a word of a script without spaces may stand anywhere in it. */
export function hasWords(folded: string, words: string[]): boolean {
  return words.every((word) => folded.includes(UNSPACED.test(word) ? word : ` ${word}`));
}
