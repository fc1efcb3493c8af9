import type { WordQuery } from "../query/query.ts";
import type { StemmerOf } from "./stemmer.ts";
import { tokenize } from "./tokens.ts";
import { wordPattern, type PatternStep } from "./word-pattern.ts";

/** A part of a text, as offsets in it. */
export interface Span {
  start: number;
  end: number;
}

/** Says where a text in some language has what a query looks for; the spans do not overlap, and stand in order. */
export type TextMarker = (text: string, language: string) => Span[];

/** Makes a marker of the words and phrases of a query. A phrase is marked only where all of it stands. */
export function textMarker(words: WordQuery[], stemmerOf: StemmerOf, languages: string[]): TextMarker {
  const stemmers = languages.map(stemmerOf);
  // The part of the text that is marked is not asked: a word for the headline is marked where it stands.
  const patterns = words.map(({ kind, text, quoted, typing = false }) =>
    wordPattern({ kind, text, quoted, typing }, stemmers),
  );
  return (text, language) => {
    const tokens: { term: string; place: number; start: number; end: number }[] = [];
    tokenize(text, stemmerOf(language), 0, (term, place, start, end) =>
      tokens.push({ term, place, start, end }),
    );
    const spans = patterns.flatMap((steps) => {
      const [first, ...others] = steps;
      if (first === undefined) return [];
      const fits = (step: PatternStep, place: number) =>
        tokens.find((token) => token.place === place && suits(step, token.term));
      return tokens
        .filter(({ term }) => suits(first, term))
        .flatMap((start) => {
          const found = others.map((step) => fits(step, start.place + step.offset - first.offset));
          return found.every((token) => token !== undefined) ? [start, ...found] : [];
        });
    });
    return merge(spans);
  };
}

function suits({ terms, prefix }: PatternStep, term: string): boolean {
  return terms.includes(term) || (prefix !== undefined && term.startsWith(prefix));
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
