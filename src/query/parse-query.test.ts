import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse-query.ts";
import type { ProblemCode } from "./query-problem.ts";
import type { Query } from "./query.ts";

const word = (text: string): Query => ({ kind: "words", text, quoted: false });
const phrase = (text: string): Query => ({ kind: "words", text, quoted: true });
const topic = (id: string): Query => ({ kind: "topic", id });
const all = (...of: Query[]): Query => ({ kind: "all", of });
const any = (...of: Query[]): Query => ({ kind: "any", of });
const not = (of: Query): Query => ({ kind: "not", of });

function problemOf(text: string): { code: ProblemCode; at: string } | undefined {
  const parsed = parseQuery(text);
  if (!("problem" in parsed)) return undefined;
  const { code, offset, length } = parsed.problem;
  return { code, at: text.slice(offset, offset + length) };
}

describe("a query that is typed", () => {
  it.each<[string, Query]>([
    ["", all()],
    ["moon", word("moon")],
    ["moon  treaty", all(word("moon"), word("treaty"))],
    ["moon treaty moon", all(word("moon"), word("treaty"))],
    ['"nuclear  test"', phrase("nuclear test")],
    ["“nuclear test”", phrase("nuclear test")],
    ["„Atom test“", phrase("Atom test")],
    ["«essai nucléaire»", phrase("essai nucléaire")],
    ['"the ""big"" one"', phrase('the "big" one')],
    ["-moon", not(word("moon"))],
    ["−moon", not(word("moon"))],
    ['-"nuclear test"', not(phrase("nuclear test"))],
    ["#north-korea", topic("north-korea")],
    ["#Russia", topic("russia")],
    ["-#sport", not(topic("sport"))],
    ["state-of-the-art", word("state-of-the-art")],
    ["Putin’s", word("Putin’s")],
    ["moon　treaty", all(word("moon"), word("treaty"))],
    ["cafe\u0301", word("café")],
    ["title:treaty", { kind: "words", text: "treaty", quoted: false, within: "headline" }],
    ['Title:"moon treaty"', { kind: "words", text: "moon treaty", quoted: true, within: "headline" }],
    ["lang:fr", { kind: "language", language: "fr" }],
    ["lang:pt-BR", { kind: "language", language: "pt" }],
    ["lang:nb", { kind: "language", language: "no" }],
    ['story:"The Moon race"', { kind: "story", name: "The Moon race" }],
    ["http://example.com", word("http://example.com")],
    ["Re:moon", word("Re:moon")],
  ])("%s is understood", (text, query) => {
    expect(parseQuery(text)).toEqual({ query });
  });

  it.each<[string, Extract<Query, { kind: "dates" }>]>([
    ["after:2024", { kind: "dates", from: "2024-01-01" }],
    ["after:2024-02", { kind: "dates", from: "2024-02-01" }],
    ["after:2024-02-29", { kind: "dates", from: "2024-02-29" }],
    ["before:2024", { kind: "dates", to: "2023-12-31" }],
    ["before:2024-03", { kind: "dates", to: "2024-02-29" }],
    ["before:2024-03-02", { kind: "dates", to: "2024-03-01" }],
    ["on:2024", { kind: "dates", from: "2024-01-01", to: "2024-12-31" }],
    ["on:2024-02", { kind: "dates", from: "2024-02-01", to: "2024-02-29" }],
    ["on:2024-02-03", { kind: "dates", from: "2024-02-03", to: "2024-02-03" }],
  ])("%s is a span of days", (text, query) => {
    expect(parseQuery(text)).toEqual({ query });
  });

  it("joins neighbours by OR, which binds tighter than a space", () => {
    expect(parseQuery("moon #a OR -#b treaty")).toEqual({
      query: all(word("moon"), any(topic("a"), not(topic("b"))), word("treaty")),
    });
    expect(parseQuery("a OR b OR a")).toEqual({ query: any(word("a"), word("b")) });
    expect(parseQuery("a or b")).toEqual({ query: all(word("a"), word("or"), word("b")) });
  });

  it("has groups in parentheses", () => {
    expect(parseQuery("(moon treaty) OR -(a OR b)")).toEqual({
      query: any(all(word("moon"), word("treaty")), not(any(word("a"), word("b")))),
    });
    expect(parseQuery("((moon)) ()")).toEqual({ query: word("moon") });
    expect(parseQuery("-(-moon)")).toEqual({ query: word("moon") });
  });

  it("does without what no article can be searched for", () => {
    expect(parseQuery('moon & – "" "…" ?')).toEqual({ query: word("moon") });
  });

  it.each<[string, ProblemCode, string]>([
    ['moon "nuclear test', "openQuote", '"'],
    ['title:"moon', "openQuote", '"'],
    ["before:2024-13 moon", "date", "2024-13"],
    ["on:2023-02-29", "date", "2023-02-29"],
    ["after:soon", "date", "soon"],
    ["lang:french", "language", "french"],
    ["title: moon", "nothingBehind", "title:"],
    ['story:""', "nothingBehind", "story:"],
    ["OR moon", "or", "OR"],
    ["moon OR", "or", "OR"],
    ["moon OR OR sun", "or", "OR"],
    ["(moon OR) sun", "or", "OR"],
    ["moon - sun", "minus", "-"],
    ["moon -", "minus", "-"],
    ["moon # sun", "topic", "#"],
    ["moon (sun", "parenthesis", "("],
    ["moon) sun", "parenthesis", ")"],
  ])("%s is no query, and its fault has a place", (text, code, at) => {
    expect(problemOf(text)).toEqual({ code, at });
  });

  it("never fails, whatever is typed", () => {
    const signs = fc.constantFrom(
      '"',
      "“",
      "(",
      ")",
      "-",
      "#",
      ":",
      " ",
      "　",
      "OR",
      "before:",
      "2024",
      "a",
      "é",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(signs).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (text, typing) => {
        const parsed = parseQuery(text, { typing });
        if (!("problem" in parsed)) return;
        const { offset, length } = parsed.problem;
        expect(length).toBeGreaterThan(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
    expect(problemOf("(".repeat(100_000))).toMatchObject({ code: "parenthesis" });
  });
});

describe("a query that is still being typed", () => {
  const typed = (text: string) => parseQuery(text, { typing: true });

  it("ends with the beginning of a word", () => {
    const query: Query = { kind: "words", text: "trea", quoted: false, typing: true };
    expect(typed("trea")).toEqual({ query });
    expect(typed("moon trea")).toEqual({ query: all(word("moon"), query) });
  });

  it("has that of a headline's word too", () => {
    expect(typed("title:trea")).toEqual({
      query: { kind: "words", text: "trea", quoted: false, within: "headline", typing: true },
    });
  });

  it.each(["trea ", '"trea"', "-trea", "#trea", "lang:en", "(trea)"])(
    "has none where %s is finished",
    (text) => {
      expect(JSON.stringify(typed(text))).not.toContain("typing");
    },
  );
});
