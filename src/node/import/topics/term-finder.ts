import type { Evidence, Term } from "./evidence.ts";
import type { Lexicon } from "./lexicon.ts";
import type { TermNode } from "./term-tree.ts";
import type { TextWords } from "./text-words.ts";
import { readWord, type Word } from "./word.ts";

/** Gives what stands in a part of a text, from one of its words to another: one term after the other, the longest that fits. */
export type FindTerms = (text: TextWords, from: number, to: number, take: (term: Term) => void) => void;

/** Where the terms lead to that begin with a word. */
interface Beginning {
  term?: TermNode<Term> | undefined;
  acronym?: TermNode<Term> | undefined;
}

interface Found {
  term: Term;
  length: number;
}

/** Finds the terms that speak for topics. Most words begin none, and are passed over by their number alone. */
export function termFinder(lexicon: Lexicon, { stem, terms, acronyms }: Evidence): FindTerms {
  const wordOf = lexicon.table((written) => readWord(written, stem));
  const beginningOf = lexicon.table((written): Beginning | null => {
    const word = readWord(written, stem);
    const term = terms.beginning(word.term);
    const acronym = word.acronym === undefined ? undefined : acronyms.beginning(word.acronym);
    return leadsOn(term) || acronym !== undefined ? { term, acronym } : null;
  });

  function longest(
    { numbers }: TextWords,
    from: number,
    to: number,
    beginning: TermNode<Term> | undefined,
    key: keyof Word,
  ): Found | undefined {
    let found: Found | undefined;
    let node = beginning;
    for (let at = from + 1; node !== undefined; at++) {
      if (node.value !== undefined) found = { term: node.value, length: at - from };
      const wanted = node.next === undefined || at >= to ? undefined : wordOf(numbers[at] ?? 0)[key];
      node = wanted === undefined ? undefined : node.next?.get(wanted);
    }
    return found;
  }

  return (text, from, to, take) => {
    for (let at = from; at < to; at++) {
      const beginning = beginningOf(text.numbers[at] ?? 0);
      if (beginning === null) continue;
      const acronym = longest(text, at, to, beginning.acronym, "acronym");
      const term = longest(text, at, to, beginning.term, "term");
      const found = acronym !== undefined && acronym.length >= (term?.length ?? 0) ? acronym : term;
      if (found === undefined) continue;
      take(found.term);
      at += found.length - 1;
    }
  };
}

/** A word alone that speaks for nothing enough leads nowhere. */
function leadsOn(node: TermNode<Term> | undefined): boolean {
  return node !== undefined && (node.next !== undefined || node.value?.clues.length !== 0);
}
