import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { tokenize } from "./tokens.ts";

interface Taken {
  term: string;
  place: number;
  /** What stands there in the text. */
  source: string;
}

function tokensOf(text: string, stem = (word: string) => word): Taken[] {
  const taken: Taken[] = [];
  tokenize(text, stem, 0, (term, place, start, end) =>
    taken.push({ term, place, source: text.slice(start, end) }),
  );
  return taken;
}

function terms(text: string): string[] {
  return tokensOf(text).map(({ term }) => term);
}

describe("the tokens of a text", () => {
  it("are its words, folded, each with its place", () => {
    expect(tokensOf("The Café, 2024!")).toEqual([
      { term: "the", place: 0, source: "The" },
      { term: "cafe", place: 1, source: "Café" },
      { term: "2024", place: 2, source: "2024" },
    ]);
  });

  it("are stemmed", () => {
    expect(tokensOf("Elections", (word) => word.slice(0, 5))).toMatchObject([{ term: "elect" }]);
  });

  it("leave out the s of a possessive, but no other", () => {
    expect(terms("Putin's plan, Putin’s plan")).toEqual(["putin", "plan", "putin", "plan"]);
    expect(terms("s block")).toEqual(["s", "block"]);
  });

  it("count on from the place they are given", () => {
    const places: number[] = [];
    const next = tokenize(
      "a b",
      (word) => word,
      7,
      (_term, place) => places.push(place),
    );
    expect([...places, next]).toEqual([7, 8, 9]);
  });

  it("are the characters and their neighbours in a script without spaces", () => {
    expect(tokensOf("月面着")).toEqual([
      { term: "月", place: 0, source: "月" },
      { term: "月面", place: 0, source: "月面" },
      { term: "面", place: 1, source: "面" },
      { term: "面着", place: 1, source: "面着" },
      { term: "着", place: 2, source: "着" },
    ]);
  });

  it("are taken apart where scripts follow each other in one word", () => {
    expect(tokensOf("JAXA内蔵x2")).toMatchObject([
      { term: "jaxa", place: 0, source: "JAXA" },
      { term: "内", place: 1 },
      { term: "内蔵", place: 1, source: "内蔵" },
      { term: "蔵", place: 2 },
      { term: "x2", place: 3, source: "x2" },
    ]);
  });

  it("know characters outside the basic plane", () => {
    expect(tokensOf("𠮷野")).toMatchObject([
      { term: "𠮷", source: "𠮷" },
      { term: "𠮷野", source: "𠮷野" },
      { term: "野", source: "野" },
    ]);
  });

  it("stand where they say, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let last = 0;
        tokenize(
          text,
          (word) => word,
          0,
          (term, place, start, end, cluster) => {
            expect(end).toBeGreaterThan(start);
            expect(place).toBeGreaterThanOrEqual(last);
            last = place;
            if (cluster === 0) expect(term).toBe(fold(text.slice(start, end)).slice(0, 40));
          },
        );
      }),
      { numRuns: 1000 },
    );
  });
});
