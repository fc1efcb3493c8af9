import { describe, expect, it } from "vitest";
import { parseQuery } from "../query/parse-query.ts";
import { describeQuery } from "./describe-query.ts";

const wording = { language: "en-GB", labels: { russia: "Russia", china: "China", sport: "Sport" } };

function inWords(typed: string): string {
  const parsed = parseQuery(typed);
  if ("problem" in parsed) throw new Error(`${typed} is no query`);
  return describeQuery(parsed.query, wording);
}

describe("a query in words", () => {
  it.each([
    ["#russia", "about Russia"],
    ["-#sport", "not about Sport"],
    ["#russia OR #china", "about Russia or China"],
    ["-(#russia OR #china)", "not about Russia or China"],
    ["#volcanoes", "about volcanoes"],
    ["treaty", "has the word “treaty”"],
    ["-treaty", "does not have the word “treaty”"],
    ['"nuclear test"', "contains the words “nuclear test”"],
    ["title:treaty", "has “treaty” in the headline"],
    ['-title:"moon treaty"', "does not have “moon treaty” in the headline"],
    ["after:2024", "since 1 January 2024"],
    ["before:2024", "until 31 December 2023"],
    ["-after:2024", "before 1 January 2024"],
    ["on:2024", "in 2024"],
    ["on:2024-02", "in February 2024"],
    ["-on:2024-02-03", "not on 3 February 2024"],
    ["lang:fr", "in French"],
    ["-lang:fr", "not in French"],
    ["lang:qqq", "in qqq"],
    ['story:"The Moon race"', "part of the story “The Moon race”"],
    ["moon OR #russia", "has the word “moon” or about Russia"],
    ["-(moon OR #russia)", "does not have the word “moon” and not about Russia"],
    ["-(moon #russia)", "does not have the word “moon” or not about Russia"],
  ])("is for %s: %s", (typed, words) => {
    expect(inWords(typed)).toBe(words);
  });

  it("says both ends of a span of days", () => {
    const dates = { kind: "dates", from: "2024-01-05", to: "2024-02-10" } as const;
    expect(describeQuery(dates, wording)).toBe("from 5 January 2024 to 10 February 2024");
  });
});
