const BITS = 2 ** 26;

/**
 * Tells of most numbers that were never added that they were not, at once (a Bloom filter): each sets two bits. Eight
 * megabytes do for some ten million; of more, fewer and fewer are told.
 */
export class KeyFilter {
  readonly #bits = new Uint8Array(BITS / 8);

  add(key: number): void {
    for (const bit of bitsOf(key)) this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  /** False where it was surely not added. */
  mayHave(key: number): boolean {
    return bitsOf(key).every((bit) => ((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
  }
}

/** Keys are the 52 bits of a hash, so that their halves are as good as two. */
function bitsOf(key: number): [number, number] {
  return [key % BITS, Math.floor(key / BITS)];
}
