import type { WordQuery } from "../query/query.ts";
import { headlineTerm } from "./article-terms.ts";
import { fold } from "./fold.ts";
import type { Stemmer } from "./stemmer.ts";
import { tokenize } from "./tokens.ts";

/** What must stand at one place of the text: one of some terms, or one that begins with what is being typed. */
export interface PatternStep {
  /** How far behind the first step's place. */
  offset: number;
  terms: string[];
  /** A term's beginning that is enough, where the word is still being typed. */
  prefix?: string;
}

/** The steps that a word or phrase of a query takes; more than one are a phrase. Without any there is nothing to look for. */
export type WordPattern = PatternStep[];

// Endings of English words. Its index has stems, so that a word is found by no beginning that is longer than its stem
// (electio, elect): the endings that such a beginning may be on the way to are tried instead.
const ENDINGS = ["ing", "ings", "ed", "ies", "ly", "ion", "ions", "ation", "ations", "ment", "ments", "ness"];
ENDINGS.push(
  "able",
  "ible",
  "ance",
  "ence",
  "ive",
  "ously",
  "ity",
  "ities",
  "ical",
  "ally",
  "ization",
  "isation",
);
const SHORTEST_BASE = 3;

/** Works out what a word or phrase of a query looks for, by the stemmers of the archive's languages. */
export function wordPattern(query: WordQuery, stemmers: Stemmer[]): WordPattern {
  const places = new Map<number, { clusters: Set<number>; terms: Map<number, Set<string>> }>();
  for (const stem of stemmers.length > 0 ? stemmers : [(word: string) => word]) {
    tokenize(query.text, stem, 0, (term, place, _start, _end, cluster) => {
      const known = places.get(place) ?? { clusters: new Set(), terms: new Map() };
      places.set(place, known);
      known.clusters.add(cluster);
      known.terms.set(cluster, (known.terms.get(cluster) ?? new Set()).add(term));
    });
  }
  const last = Math.max(...places.keys());
  const steps = [...places].flatMap(([offset, { terms }]): PatternStep[] => {
    const pairs = terms.get(2);
    const words = terms.get(0);
    if (words !== undefined) {
      const isOpen = query.typing === true && offset === last;
      return [isOpen ? openStep(query.text, offset, words, stemmers) : { offset, terms: [...words] }];
    }
    if (pairs !== undefined) return [{ offset, terms: [...pairs] }];
    // The last character of a run is in the pair before it.
    const isEndOfRun = (places.get(offset - 1)?.terms.get(2) ?? undefined) !== undefined;
    return isEndOfRun ? [] : [{ offset, terms: [...(terms.get(1) ?? [])] }];
  });
  return query.within === "headline" ? steps.map(inHeadline) : steps;
}

function openStep(text: string, offset: number, stems: Set<string>, stemmers: Stemmer[]): PatternStep {
  const typed = fold(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u.exec(text)?.[0] ?? "");
  // A finished word: what follows it is not a part of it.
  if (typed === "") return { offset, terms: [...stems] };
  const completed = completions(typed).flatMap((word) =>
    stemmers.map((stem) => stem(word)).filter((stem) => stem.length < typed.length && typed.startsWith(stem)),
  );
  return { offset, terms: [...new Set([...stems, ...completed])], prefix: typed };
}

/** The words that a beginning may become by the ending it is in the middle of: `election` for `electio`. */
function completions(typed: string): string[] {
  return ENDINGS.flatMap((ending) => {
    for (let shared = ending.length - 1; shared > 0; shared--) {
      const base = typed.length - shared;
      if (base >= SHORTEST_BASE && typed.endsWith(ending.slice(0, shared)))
        return [typed + ending.slice(shared)];
    }
    return [];
  });
}

function inHeadline({ offset, terms, prefix }: PatternStep): PatternStep {
  return {
    offset,
    terms: terms.map(headlineTerm),
    ...(prefix !== undefined && { prefix: headlineTerm(prefix) }),
  };
}
