import { describe, expect, it } from "vitest";
import { hasWords, queryWords, searchText } from "./search-text.ts";

function finds(query: string, text: string): boolean {
  return hasWords(searchText(text), queryWords(query));
}

describe("searching a text", () => {
  it("finds words whatever their case and accents", () => {
    expect(finds("francois MITTERRAND", "François Mitterrand à Paris")).toBe(true);
    expect(finds("zürich", "Zurich")).toBe(true);
  });

  it("wants every word, each at the beginning of a word", () => {
    expect(finds("nucl weap", "nuclear weapons")).toBe(true);
    expect(finds("clear", "nuclear weapons")).toBe(false);
    expect(finds("nuclear energy", "nuclear weapons")).toBe(false);
  });

  it("does not match across two words", () => {
    expect(finds("nuclearweapons", "nuclear weapons")).toBe(false);
  });

  it("finds any part of a text that has no spaces", () => {
    expect(finds("月面", "日本の探査機が月面に着陸した")).toBe(true);
    expect(finds("火星", "日本の探査機が月面に着陸した")).toBe(false);
  });

  it("folds Arabic marks and the forms of alef", () => {
    expect(finds("المغرب", "زلزال المَغرِب")).toBe(true);
    expect(finds("اكثر", "أكثر من ألفي")).toBe(true);
  });

  it("finds nothing in a query without words", () => {
    expect(queryWords(" -- ?! ")).toEqual([]);
  });
});
