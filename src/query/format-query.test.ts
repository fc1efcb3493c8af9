import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuery } from "./format-query.ts";
import { parseQuery } from "./parse-query.ts";
import { allOf, anyOf, notOf, topicQuery, type Query } from "./query.ts";

const SOME_WORDS = ["moon", "state-of-the-art", "Putin’s", "Café", "月面着陸", "القمر", "x:y"];
const SOME_PHRASES = ["nuclear test", 'the "big" one', "«essai»", "OR", "-5 (at night)", "#1"];

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const within = fc.constantFrom({}, { within: "headline" } as const);

const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...SOME_WORDS), within)
    .map(([text, within]): Query => ({ kind: "words", text, quoted: false, ...within })),
  fc
    .tuple(fc.constantFrom(...SOME_PHRASES), within)
    .map(([text, within]): Query => ({ kind: "words", text, quoted: true, ...within })),
  fc.constantFrom("russia", "north-korea", "1f600").map(topicQuery),
  fc.constantFrom("en", "ar", "ckb").map((language): Query => ({ kind: "language", language })),
  fc.constantFrom("The Moon race", 'The "Bounty"', "“Curly”").map((name): Query => ({ kind: "story", name })),
  day.map((from): Query => ({ kind: "dates", from })),
  day.map((to): Query => ({ kind: "dates", to })),
  day.map((day): Query => ({ kind: "dates", from: day, to: day })),
);

/** Any query in its normal form: without nested conjunctions, double negations and the like. */
const { query: someQuery } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("query"), { minLength: 2, maxLength: 4 }).map((parts) => allOf(parts)),
    fc.array(tie("query"), { minLength: 2, maxLength: 3 }).map((parts) => anyOf(parts)),
    tie("query").map((part) => notOf(part)),
  ),
}));

function query(text: string): Query {
  const parsed = parseQuery(text);
  if ("problem" in parsed) throw new Error(`${text} is no query`);
  return parsed.query;
}

describe("the text of a query", () => {
  it("is read as the same query again", () => {
    fc.assert(
      fc.property(someQuery, (wanted) => {
        expect(query(formatQuery(wanted))).toEqual(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the same for whatever was typed for it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const parsed = parseQuery(text);
        if ("problem" in parsed) return;
        expect(query(formatQuery(parsed.query))).toEqual(parsed.query);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["  moon   TREATY ", "moon TREATY"],
    ["“nuclear test”", '"nuclear test"'],
    ["( moon )", "moon"],
    ["(moon treaty) OR #a", "(moon treaty) OR #a"],
    ["((moon OR #a))  treaty", "moon OR #a treaty"],
    ["-( moon OR #a )", "-(moon OR #a)"],
    ["after:2024-01-01", "after:2024"],
    ["before:2024-03-01", "before:2024-03"],
    ["on:2024-03", "on:2024-03"],
    ["on:2024-03-09", "on:2024-03-09"],
    ["lang:EN-gb", "lang:en"],
    ["story:x", 'story:"x"'],
  ])("of %s is %s", (typed, text) => {
    expect(formatQuery(query(typed))).toBe(text);
  });

  it("says a span that is no year, month or day by its two ends", () => {
    const dates: Query = { kind: "dates", from: "2024-01-05", to: "2024-02-10" };
    expect(formatQuery(dates)).toBe("after:2024-01-05 before:2024-02-11");
    expect(formatQuery(notOf(dates))).toBe("-(after:2024-01-05 before:2024-02-11)");
  });

  it("says nothing of a word that is being typed", () => {
    expect(formatQuery({ kind: "words", text: "trea", quoted: false, typing: true })).toBe("trea");
  });
});
