import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse-query.ts";
import {
  allOf,
  anyOf,
  both,
  clauses,
  EVERYTHING,
  isEverything,
  notOf,
  topicQuery,
  topicsOf,
  wantedWords,
  withoutClause,
  type Query,
} from "./query.ts";

const [a, b, c] = [topicQuery("a"), topicQuery("b"), topicQuery("c")];

function query(text: string): Query {
  const parsed = parseQuery(text);
  if ("problem" in parsed) throw new Error(`${text} is no query`);
  return parsed.query;
}

describe("queries", () => {
  it("are joined flat, and what is said twice is said once", () => {
    expect(both(both(a, b), both(b, c))).toEqual({ kind: "all", of: [a, b, c] });
    expect(both(a, a)).toEqual(a);
    expect(both(EVERYTHING, a)).toEqual(a);
    expect(allOf([])).toEqual(EVERYTHING);
    expect(anyOf([anyOf([a, b]), a, c])).toEqual({ kind: "any", of: [a, b, c] });
    expect(anyOf([a])).toEqual(a);
    expect(notOf(notOf(a))).toEqual(a);
  });

  it("lose a clause", () => {
    expect(withoutClause(both(a, b), b)).toEqual(a);
    expect(isEverything(withoutClause(a, a))).toBe(true);
    expect(clauses(withoutClause(query("#a #b OR #c -#d"), query("#b OR #c")))).toEqual([a, query("-#d")]);
  });

  it("know the topics they speak of, and the words that an article should have", () => {
    expect(topicsOf(query("#a -#b (moon #c) OR #a"))).toEqual(["a", "b", "c"]);
    expect(wantedWords(query('moon -sun "nuclear test" OR #a')).map(({ text }) => text)).toEqual([
      "moon",
      "nuclear test",
    ]);
  });
});
