/**
 * Finds where the quotations of comma-separated values close. They are asked for in their order, so that nothing is looked
 * through again and again, whatever is not closed.
 */
export class CsvQuotations {
  readonly #text: string;
  readonly #delimiter: string;
  /** The end of the line that the last one that was asked for begins in. */
  #lineEnd = -1;
  /** The first single mark behind that line. */
  #behind = { at: -1, isClose: false };

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  /** The mark that closes what another opens; `undefined` where a later row begins before one does. */
  closeOf(open: number): number | undefined {
    const lineEnd = this.endOfLine(open);
    for (let at = this.#single(open + 1, lineEnd); at < lineEnd; at = this.#single(at + 1, lineEnd))
      // On the same line the others are marks that were written as they are: "The "moon" rises".
      if (this.#isClose(at)) return at;
    if (this.#behind.at < lineEnd) {
      const at = this.#single(lineEnd, this.#text.length);
      this.#behind = { at, isClose: this.#isClose(at) };
    }
    return this.#behind.isClose ? this.#behind.at : undefined;
  }

  /** Where the line ends that a mark stands in. */
  endOfLine(at: number): number {
    if (this.#lineEnd < at) {
      const found = this.#text.indexOf("\n", at);
      this.#lineEnd = found === -1 ? this.#text.length : found;
    }
    return this.#lineEnd;
  }

  /** The first mark that is not one of two, which stand for one; none is behind the text. */
  #single(from: number, to: number): number {
    let at = this.#text.indexOf('"', from);
    while (at !== -1 && at < to && this.#text[at + 1] === '"') at = this.#text.indexOf('"', at + 2);
    return at === -1 ? this.#text.length : at;
  }

  #isClose(at: number): boolean {
    if (at === this.#text.length) return false;
    const next = this.#text[endOfSpaces(this.#text, at + 1)];
    return next === undefined || next === "\n" || next === this.#delimiter;
  }
}

export function endOfSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at += 1;
  return at;
}
