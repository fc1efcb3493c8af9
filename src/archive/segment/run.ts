import type { Card } from "../../content/card.ts";
import { eachTerm, isHeadlineTerm, isWordTerm } from "../../words/article-terms.ts";
import { wordWeight } from "../relevance.ts";
import { ByteWriter } from "./bytes.ts";
import { writeFrontCoded } from "./front-coding.ts";
import { writePlace, writePosting } from "./postings.ts";
import type { SegmentDocument } from "./segment.ts";

/**
 * Some thousand articles, inverted: for each term, in the order of code units, the articles that have it and its places
 * in them. Plain arrays, so that a worker can hand it over.
 */
export interface Run {
  /** How many articles it has. */
  size: number;
  /** The terms, front-coded: how many code units are those of the term before, and the rest. */
  terms: Uint8Array<ArrayBuffer>;
  /** For each term how many articles have it, and how many bytes its postings and its places take. */
  frequencies: Uint32Array<ArrayBuffer>;
  postingBytes: Uint32Array<ArrayBuffer>;
  placeBytes: Uint32Array<ArrayBuffer>;
  postings: Uint8Array<ArrayBuffer>;
  places: Uint8Array<ArrayBuffer>;
  /** The cards as JSON, newest first. */
  cards: Uint8Array<ArrayBuffer>;
}

/** The memory that a worker hands over with a run. */
export function runBuffers(run: Run): ArrayBuffer[] {
  const { terms, frequencies, postingBytes, placeBytes, postings, places, cards } = run;
  return [terms, frequencies, postingBytes, placeBytes, postings, places, cards].map(({ buffer }) => buffer);
}

/** Inverts articles, newest first. */
export function indexRun(documents: Iterable<SegmentDocument>): Run {
  const tokens = new TokenList();
  const cards: Card[] = [];
  for (const { card, article, stem, primary } of documents) {
    cards.push(card);
    tokens.starts.push(tokens.length);
    tokens.headlineEnds.push(eachTerm(article, stem, primary, (term, place) => tokens.add(term, place)));
  }
  return { size: cards.length, ...invert(tokens), cards: new TextEncoder().encode(JSON.stringify(cards)) };
}

/** Every token of the articles in their order: which term, where. */
class TokenList {
  readonly numbers = new Map<string, number>();
  terms = new Uint32Array(1 << 16);
  places = new Uint32Array(1 << 16);
  length = 0;
  /** Where each article's tokens begin. */
  readonly starts: number[] = [];
  /** The place where each article's headline ends. */
  readonly headlineEnds: number[] = [];

  add(term: string, place: number): void {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(term, number);
    }
    if (this.length === this.terms.length) this.grow();
    this.terms[this.length] = number;
    this.places[this.length++] = place;
  }

  private grow(): void {
    for (const name of ["terms", "places"] as const) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this[name]);
      this[name] = grown;
    }
  }
}

/** Sorts the tokens by term, those of one term staying in the order of articles and places, and writes each term's lists. */
function invert(tokens: TokenList): Omit<Run, "size" | "cards"> {
  const terms = [...tokens.numbers.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const ranks = new Uint32Array(terms.length);
  for (const [rank, term] of terms.entries()) ranks[tokens.numbers.get(term) ?? 0] = rank;
  const { order, bounds } = countingSort(tokens, ranks);
  const articles = articleOfToken(tokens);

  const written = {
    terms: new ByteWriter(1 << 16),
    postings: new ByteWriter(1 << 18),
    places: new ByteWriter(1 << 18),
  };
  const frequencies = new Uint32Array(terms.length);
  const postingBytes = new Uint32Array(terms.length);
  const placeBytes = new Uint32Array(terms.length);
  let before = "";
  for (const [rank, term] of terms.entries()) {
    const [postingsBefore, placesBefore] = [written.postings.length, written.places.length];
    writeFrontCoded(written.terms, before, term);
    frequencies[rank] = writeLists(
      term,
      order.subarray(bounds[rank], bounds[rank + 1]),
      tokens,
      articles,
      written,
    );
    postingBytes[rank] = written.postings.length - postingsBefore;
    placeBytes[rank] = written.places.length - placesBefore;
    before = term;
  }
  return {
    terms: written.terms.finish(),
    postings: written.postings.finish(),
    places: written.places.finish(),
    frequencies,
    postingBytes,
    placeBytes,
  };
}

function countingSort(tokens: TokenList, ranks: Uint32Array): { order: Uint32Array; bounds: Uint32Array } {
  const bounds = new Uint32Array(ranks.length + 1);
  for (let token = 0; token < tokens.length; token++) {
    const rank = ranks[tokens.terms[token] ?? 0] ?? 0;
    bounds[rank + 1] = (bounds[rank + 1] ?? 0) + 1;
  }
  for (let rank = 0; rank < ranks.length; rank++)
    bounds[rank + 1] = (bounds[rank + 1] ?? 0) + (bounds[rank] ?? 0);
  const next = bounds.slice();
  const order = new Uint32Array(tokens.length);
  for (let token = 0; token < tokens.length; token++) {
    const rank = ranks[tokens.terms[token] ?? 0] ?? 0;
    const at = next[rank] ?? 0;
    order[at] = token;
    next[rank] = at + 1;
  }
  return { order, bounds };
}

function articleOfToken({ starts, length }: TokenList): Uint32Array {
  const articles = new Uint32Array(length);
  for (const [article, start] of starts.entries())
    articles.fill(article, start, starts[article + 1] ?? length);
  return articles;
}

/** Writes the postings and places of one term, given its tokens. Returns how many articles have it. */
function writeLists(
  term: string,
  own: Uint32Array,
  tokens: TokenList,
  articles: Uint32Array,
  to: { postings: ByteWriter; places: ByteWriter },
): number {
  const isWord = isWordTerm(term);
  const isHeadline = isHeadlineTerm(term);
  let last = 0;
  let frequency = 0;
  for (let start = 0; start < own.length;) {
    const article = articles[own[start] ?? 0] ?? 0;
    const headlineEnd = isHeadline ? Infinity : (tokens.headlineEnds[article] ?? 0);
    let end = start;
    let inHeadline = 0;
    let lastPlace = 0;
    while (end < own.length && articles[own[end] ?? 0] === article) {
      const place = tokens.places[own[end++] ?? 0] ?? 0;
      if (place < headlineEnd) inHeadline++;
      if (isWord) writePlace(to.places, place - lastPlace, articles[own[end] ?? -1] !== article);
      lastPlace = place;
    }
    writePosting(to.postings, article - last, isWord ? wordWeight(end - start, inHeadline) : 1);
    last = article;
    frequency++;
    start = end;
  }
  return frequency;
}
