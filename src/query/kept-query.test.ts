import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatKeptQuery,
  parseKeptQuery,
  HAVINGS,
  STATES,
  type KeptPart,
  type KeptQuery,
} from "./kept-query.ts";
import { parseQuery } from "./parse-query.ts";
import type { ProblemCode } from "./query-problem.ts";
import { allOf, anyOf, notOf, type Query } from "./query.ts";

function query(text: string): KeptQuery {
  const parsed = parseKeptQuery(text);
  if ("problem" in parsed) throw new Error(`${text} is no query`);
  return parsed.query;
}

describe("a query over kept pages", () => {
  it.each<[string, KeptQuery]>([
    ["in:Moon", { kind: "collection", name: "Moon" }],
    ['in:"To the moon"', { kind: "collection", name: "To the moon" }],
    ["IN:🚀", { kind: "collection", name: "🚀" }],
    ["label:to-do", { kind: "label", name: "to-do" }],
    ["label:“to do”", { kind: "label", name: "to do" }],
    ["has:note", { kind: "has", what: "note" }],
    ["Has:Highlight", { kind: "has", what: "highlight" }],
    ["-is:unread", { kind: "not", of: { kind: "is", what: "unread" } }],
    [
      "is:later OR is:favourite",
      {
        kind: "any",
        of: [
          { kind: "is", what: "later" },
          { kind: "is", what: "favourite" },
        ],
      },
    ],
    [
      "#space in:Moon treaty",
      {
        kind: "all",
        of: [
          { kind: "topic", id: "space" },
          { kind: "collection", name: "Moon" },
          { kind: "words", text: "treaty", quoted: false },
        ],
      },
    ],
  ])("%s is understood", (text, expected) => {
    expect(query(text)).toEqual(expected);
  });

  it.each<[string, ProblemCode, string]>([
    ["has:cake", "has", "cake"],
    ["moon is:blue", "is", "blue"],
    ["in: moon", "nothingBehind", "in:"],
    ['label:""', "nothingBehind", "label:"],
    ['label:"x', "openQuote", '"'],
  ])("%s is no query, and its fault has a place", (text, code, at) => {
    const parsed = parseKeptQuery(text);
    if (!("problem" in parsed)) throw new Error(`${text} is a query`);
    const { offset, length } = parsed.problem;
    expect([parsed.problem.code, text.slice(offset, offset + length)]).toEqual([code, at]);
  });

  it.each(["in:Moon", "label:x", "has:note", "is:unread"])("asks the archive for the word %s", (text) => {
    expect(parseQuery(text)).toEqual({ query: { kind: "words", text, quoted: false } });
  });

  const name = fc.oneof(
    fc.constantFrom("Moon", 'The "Bounty"', "“Curly”", "🚀", "a/b", "-x", "(", "OR", "القمر", "to do"),
    fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() === text && text !== ""),
  );
  const part: fc.Arbitrary<KeptQuery> = fc.oneof(
    name.map((name): KeptPart => ({ kind: "collection", name })),
    name.map((name): KeptPart => ({ kind: "label", name })),
    fc.constantFrom(...HAVINGS).map((what): KeptPart => ({ kind: "has", what })),
    fc.constantFrom(...STATES).map((what): KeptPart => ({ kind: "is", what })),
    fc.constant<Query>({ kind: "words", text: "moon", quoted: false }),
  );
  const { some } = fc.letrec<{ some: KeptQuery }>((tie) => ({
    some: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      part,
      fc.array(tie("some"), { minLength: 2, maxLength: 3 }).map((parts) => allOf<KeptPart>(parts)),
      fc.array(tie("some"), { minLength: 2, maxLength: 3 }).map((parts) => anyOf<KeptPart>(parts)),
      tie("some").map((part) => notOf<KeptPart>(part)),
    ),
  }));

  it("is read from its text as the same query again, whatever things are called", () => {
    fc.assert(
      fc.property(some, (wanted) => {
        expect(query(formatKeptQuery(wanted))).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});
