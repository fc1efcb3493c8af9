import { randomInt } from "node:crypto";
import { LONGEST_WORD } from "./word.ts";

const MOST = 100_000;
const FEWEST = 1 << 13;
/** A slot holds the two hashes of a word, and its number and 1; 0 where there is none. */
const SLOT = 4;
const [HASH, CHECK, NUMBER] = [0, 1, 2];
const BYTES_OF_LETTER = 2;

/**
 * Numbers words as they are written, from 0 on, so that what is known of a word is looked up by its number. Words are told
 * apart by two hashes, 64 bits together, in a table with open addresses that is never more than half full.
 */
export class Lexicon {
  /**
   * What the hashes begin with: another each time, so that nobody can write a text whose words all come to one place in the
   * table, or one that is taken for a word of another text.
   */
  readonly seed = randomInt(2 ** 32) | 0;
  #slots = new Int32Array(2 * FEWEST * SLOT);
  /** The letters of all words, one after the other, and of each word where they begin: short strings take more memory. */
  #letters = Buffer.alloc(8 * FEWEST * BYTES_OF_LETTER);
  readonly #starts = [0];
  readonly #tables: unknown[][] = [];

  get #size(): number {
    return this.#starts.length - 1;
  }

  /** Gives what is known of a word, which is worked out once for each by how it is written. */
  table<T>(make: (written: string) => T): (word: number) => T {
    const values: T[] = [];
    this.#tables.push(values);
    return (word) => {
      const value = values[word];
      return value === undefined ? (values[word] = make(this.#written(word))) : value;
    };
  }

  /** Begins anew when there are so many words that most will not come again; their numbers mean nothing then. */
  forgetSome(): void {
    if (this.#size < MOST) return;
    this.#slots.fill(0);
    this.#starts.length = 1;
    for (const values of this.#tables) values.length = 0;
  }

  /** The number of the word with these hashes that stands in a text. */
  numberOf(hash: number, check: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let at = firstSlot(hash) & last; ; at = (at + SLOT) & last) {
      const number = slots[at + NUMBER] ?? 0;
      if (number === 0) return this.#add(hash, check, text.slice(start, Math.min(end, start + LONGEST_WORD)));
      if (slots[at + HASH] === hash && slots[at + CHECK] === check) return number - 1;
    }
  }

  #written(word: number): string {
    return this.#letters.toString("utf16le", this.#starts[word], this.#starts[word + 1]);
  }

  #add(hash: number, check: number, written: string): number {
    const word = this.#size;
    if (word * 2 * SLOT >= this.#slots.length) this.#widen();
    const start = this.#starts[word] ?? 0;
    const end = start + written.length * BYTES_OF_LETTER;
    if (end > this.#letters.length) this.#letters = Buffer.concat([this.#letters], 2 * this.#letters.length);
    this.#letters.write(written, start, "utf16le");
    this.#starts.push(end);
    this.#keep(hash, check, word + 1);
    return word;
  }

  #keep(hash: number, check: number, number: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = firstSlot(hash) & last;
    while (slots[at + NUMBER] !== 0) at = (at + SLOT) & last;
    slots[at + HASH] = hash;
    slots[at + CHECK] = check;
    slots[at + NUMBER] = number;
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += SLOT)
      if (old[at + NUMBER] !== 0)
        this.#keep(old[at + HASH] ?? 0, old[at + CHECK] ?? 0, old[at + NUMBER] ?? 0);
  }
}

function firstSlot(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), SLOT);
}
