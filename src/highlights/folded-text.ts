const ALIKE: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
};
const TYPESET = /[‘’‚‛“”„‟«»]|[^\S\n ]/g;
/** Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/;
const LONGER = /\s\s|[\u00ad\u200b\u2060\ufeff]/;
/** What may become shorter or longer: white space, the unseen, a letter with marks or the parts of a Korean syllable. */
const PIECE = /\s{2,}|[\u00ad\u200b\u2060\ufeff]|[^][\p{M}\u1160-\u11ff]+/gu;

/** A text as it is compared: what only typesetting changes in it makes no difference. */
export interface FoldedText {
  text: string;
  /** Where each of its characters begins in the raw text, and where it ends; absent where both texts are of one length. */
  places?: { starts: number[]; ends: number[] };
}

/** Folds a text: composed letters, one kind of quotation marks, one space or line end for white space, nothing unseen. */
export function foldText(raw: string): FoldedText {
  const isComposed = raw.normalize("NFC") === raw;
  return isComposed && !LONGER.test(raw) ? { text: withoutTypesetting(raw) } : foldPieces(raw);
}

function foldPieces(raw: string): FoldedText {
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];

  function keep(from: number, to: number): void {
    texts.push(withoutTypesetting(raw.slice(from, to)));
    for (let at = from; at < to; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
  }

  let done = 0;
  for (const { 0: piece, index } of raw.matchAll(PIECE)) {
    keep(done, index);
    done = index + piece.length;
    const folded = foldPiece(piece);
    texts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(done);
    }
  }
  keep(done, raw.length);
  return { text: texts.join(""), places: { starts, ends } };
}

function foldPiece(piece: string): string {
  if (UNSEEN.test(piece)) return "";
  if (piece.trim() === "") return piece.includes("\n") ? "\n" : " ";
  return withoutTypesetting(piece.normalize("NFC"));
}

function withoutTypesetting(text: string): string {
  return text.replace(TYPESET, (unit) => ALIKE[unit] ?? " ");
}

/** Where a stretch of the raw text is in the folded one: the characters that lie in it whole. */
export function foldedPlace({ places }: FoldedText, start: number, end: number) {
  if (places === undefined) return { from: start, to: end };
  const from = countBelow(places.starts, start);
  return { from, to: Math.max(from, countBelow(places.ends, end + 1)) };
}

/** Where a stretch of the folded text is in the raw one. */
export function rawPlace({ places }: FoldedText, from: number, to: number) {
  return { start: places ? (places.starts[from] ?? 0) : from, end: places ? (places.ends[to - 1] ?? 0) : to };
}

/** How many of the numbers, which grow, are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
