import { BETWEEN, letterKind, MARK, UNSPACED_MARK } from "./letter-kinds.ts";
import type { Lexicon } from "./lexicon.ts";

const ROOM = 1 << 14;
/** Of the hash of Fowler, Noll and Vo, and of another one. */
const PRIME = 0x01_00_01_93;
const OTHER_PRIME = 0x9e_37_79_b1;
/** Only a text with some of these may be in other than Unicode's normal form. */
const MAY_BE_COMPOSED = /[\u0300-\uffff]/;

/** The words of a text, numbered by a lexicon, and where they stand in it. The same object reads one text after the other. */
export class TextWords {
  text = "";
  count = 0;
  numbers = new Int32Array(ROOM);
  starts = new Int32Array(ROOM);
  ends = new Int32Array(ROOM);
  /** The text's units of UTF-16, which are sooner read than the text, with a 0 at its end. */
  units = new Uint16Array(ROOM);
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Reads a text in normal form; scripts without spaces give a word for each character with its marks. */
  read(text: string): void {
    this.text = text;
    if (text.length >= this.units.length) this.#makeRoom(2 * text.length);
    const { units, numbers, starts, ends } = this;
    const lexicon = this.#lexicon;
    const { seed } = lexicon;
    units[Buffer.from(units.buffer).write(text, "utf16le") / 2] = 0;
    let count = 0;
    for (let at = 0; at < text.length;) {
      const kind = letterKind(units, at);
      if (kind === BETWEEN) {
        at += 1;
        continue;
      }
      const start = at;
      let hash = seed;
      let check = seed;
      do {
        const unit = units[at++] ?? 0;
        hash = Math.imul(hash ^ unit, PRIME);
        check = (Math.imul(check, OTHER_PRIME) + unit) | 0;
      } while (kind >= MARK ? letterKind(units, at) >= MARK : isMark(letterKind(units, at)));
      numbers[count] = lexicon.numberOf(hash, check, text, start, at);
      starts[count] = start;
      ends[count++] = at;
    }
    this.count = count;
  }

  /** How many of the words begin before a place in the text. */
  before(place: number): number {
    let low = 0;
    for (let high = this.count; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #makeRoom(length: number): void {
    this.units = new Uint16Array(length);
    this.numbers = new Int32Array(length);
    this.starts = new Int32Array(length);
    this.ends = new Int32Array(length);
  }
}

function isMark(kind: number): boolean {
  return kind === MARK || kind === UNSPACED_MARK;
}

/** A text in Unicode's normal form. */
export function normalized(text: string): string {
  return MAY_BE_COMPOSED.test(text) ? text.normalize("NFC") : text;
}
