import { stem as english } from "porter2";
import { describe, expect, it } from "vitest";
import type { WordQuery } from "../query/query.ts";
import { wordPattern } from "./word-pattern.ts";

function pattern(text: string, given: Partial<WordQuery> = {}, stemmers = [english]) {
  return wordPattern({ kind: "words", text, quoted: false, ...given }, stemmers);
}

describe("what a word looks for", () => {
  it("is its stem", () => {
    expect(pattern("Elections")).toEqual([{ offset: 0, terms: ["elect"] }]);
  });

  it("is its stem in each of the languages", () => {
    const shouting = (word: string) => word.toUpperCase();
    expect(pattern("moon", {}, [english, shouting])).toEqual([{ offset: 0, terms: ["moon", "MOON"] }]);
  });

  it("is nothing where there is no letter", () => {
    expect(pattern("…")).toEqual([]);
  });

  it("is the words of a phrase, one after the other", () => {
    expect(pattern("nuclear tests", { quoted: true })).toEqual([
      { offset: 0, terms: ["nuclear"] },
      { offset: 1, terms: ["test"] },
    ]);
    expect(pattern("state-of-the-art")).toHaveLength(4);
  });

  it("is the headline's terms where it is asked for there", () => {
    expect(pattern("moon", { within: "headline" })).toEqual([{ offset: 0, terms: ["^moon"] }]);
    expect(pattern("moo", { within: "headline", typing: true })[0]?.prefix).toBe("^moo");
  });
});

describe("what a word that is being typed looks for", () => {
  it("is all that begins with it", () => {
    expect(pattern("Moo", { typing: true })).toMatchObject([{ prefix: "moo" }]);
  });

  it.each(["el", "elec", "elect", "electi", "electio", "election", "elections"])(
    "finds elections by %s on the way to it",
    (typed) => {
      const [step] = pattern(typed, { typing: true });
      const stem = english("elections");
      expect(step?.terms.includes(stem) || stem.startsWith(step?.prefix ?? "-")).toBe(true);
    },
  );

  it("is open at its last word only", () => {
    const steps = pattern("state-of-th", { typing: true });
    expect(steps.map(({ prefix }) => prefix)).toEqual([undefined, undefined, "th"]);
  });
});

describe("what a run of a script without spaces looks for", () => {
  it("is its neighbours, so that any part of it is found", () => {
    expect(pattern("月面着陸")).toEqual([
      { offset: 0, terms: ["月面"] },
      { offset: 1, terms: ["面着"] },
      { offset: 2, terms: ["着陸"] },
    ]);
  });

  it("is the character where it is one", () => {
    expect(pattern("月")).toEqual([{ offset: 0, terms: ["月"] }]);
  });

  it("goes on with a word of another script", () => {
    expect(pattern("JAXA内蔵")).toEqual([
      { offset: 0, terms: ["jaxa"] },
      { offset: 1, terms: ["内蔵"] },
    ]);
  });
});
