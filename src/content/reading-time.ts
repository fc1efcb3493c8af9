const WORDS_A_MINUTE = 230;
// Readers of Chinese and Japanese take in about 500 characters a minute.
const CHARACTERS_A_MINUTE = 500;

/** Whole minutes it takes to read a text, at least one. */
export function readingMinutes(text: string): number {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words =
    text.match(/(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}'’-])+/gu)?.length ??
    0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}
