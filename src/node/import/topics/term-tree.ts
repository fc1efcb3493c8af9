/** A place in a tree of terms, below the words that lead to it. */
export interface TermNode<T> {
  /** What is kept of the term that ends here. */
  value?: T;
  /** The places that one word more leads to. */
  next?: Map<string, TermNode<T>>;
}

/** Longer names are cut: no text has them word for word. */
const LONGEST = 12;

/** Keeps terms of several words by one word after the other: linear in a text, however many terms there are. */
export class TermTree<T> {
  readonly #root: TermNode<T> = {};

  /** What is kept under the words, made by `make` the first time. */
  at(words: string[], make: () => T): T {
    let node = this.#root;
    for (const word of words.slice(0, LONGEST)) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = {}));
      node = next;
    }
    return (node.value ??= make());
  }

  /** Where a word leads to that a term begins with. */
  beginning(word: string): TermNode<T> | undefined {
    return this.#root.next?.get(word);
  }

  *values(): Generator<T> {
    const nodes = [this.#root];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (node.value !== undefined) yield node.value;
      nodes.push(...(node.next?.values() ?? []));
    }
  }
}
