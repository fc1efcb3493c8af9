/** What a character is to the words of a text. From `MARK` on it makes words with its neighbours. */
export const BETWEEN = 1;
/** Of a script without spaces between words, in which each character counts as one. */
export const UNSPACED = 2;
export const UNSPACED_MARK = 3;
export const MARK = 4;
export const LETTER = 5;

// Hangul too, whose words carry their particles.
const OF_UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const OF_MARK = /\p{M}/u;
// Not a raised figure, which is a note's.
const OF_WORD = /[\p{L}\p{Nd}\p{Nl}]/u;

/** The kinds of single units of UTF-16 that were asked for; 0 of the others, and of the halves of pairs always. */
const known = new Uint8Array(0x1_00_00);

/** The kind of a unit of UTF-16 in a text, after which a unit that is no letter has to stand. */
export function letterKind(units: Uint16Array, at: number): number {
  return known[units[at] ?? 0] || findKind(units, at);
}

function findKind(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  if (isFirstHalf(unit)) return kindOfPair(unit, units[at + 1] ?? 0);
  if (isSecondHalf(unit)) {
    const kind = kindOfPair(units[at - 1] ?? 0, unit);
    // It belongs to the first half, as a mark would.
    return kind === UNSPACED ? UNSPACED_MARK : kind;
  }
  return (known[unit] = kindOf(String.fromCharCode(unit)));
}

function kindOfPair(first: number, second: number): number {
  return isFirstHalf(first) && isSecondHalf(second) ? kindOf(String.fromCharCode(first, second)) : BETWEEN;
}

function kindOf(character: string): number {
  const isMark = OF_MARK.test(character);
  if (OF_UNSPACED.test(character)) return isMark ? UNSPACED_MARK : UNSPACED;
  if (isMark) return MARK;
  return OF_WORD.test(character) ? LETTER : BETWEEN;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd8_00 && unit <= 0xdb_ff;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc_00 && unit <= 0xdf_ff;
}
