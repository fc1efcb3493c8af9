import type { Word } from "./words-of.ts";

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

/** Longer names are cut: no text has them word for word. */
const LONGEST = 12;

/** Finds terms of several words in a text, the longest that fits first: linear in the text, however many terms there are. */
export class TermTree<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** What is kept under the words, made by `make` the first time. */
  at(words: string[], make: () => T): T {
    let node = this.#root;
    for (const word of words.slice(0, LONGEST)) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: new Map() }));
      node = next;
    }
    return (node.value ??= make());
  }

  *values(): Generator<T> {
    const nodes = [this.#root];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (node.value !== undefined) yield node.value;
      nodes.push(...node.next.values());
    }
  }

  /** The longest term that begins at a word of a text. `key` says by what of a word it is looked up. */
  longest(
    words: Word[],
    from: number,
    key: (word: Word) => string | undefined,
  ): { value: T; length: number } | undefined {
    let node: Node<T> | undefined = this.#root;
    let found: { value: T; length: number } | undefined;
    for (let at = from; node !== undefined && at < words.length; at++) {
      const word = words[at];
      const wanted = word && key(word);
      node = wanted === undefined ? undefined : node.next.get(wanted);
      if (node?.value !== undefined) found = { value: node.value, length: at + 1 - from };
    }
    return found;
  }
}
