import { describe, expect, it } from "vitest";
import { spellingsNear } from "./spellings.ts";

describe("the spellings near a word", () => {
  it.each([
    ["teatre", "theatre", "a letter was left out"],
    ["theeatre", "theatre", "a letter is too many"],
    ["theatte", "theatre", "a letter is another"],
    ["thaetre", "theatre", "two letters changed places"],
    ["heatre", "theatre", "the first letter was left out"],
    ["theatr", "theatre", "the last letter was left out"],
    ["выбры", "выборы", "a letter was left out"],
    ["القر", "القمر", "a letter was left out"],
  ])("of %s have %s: %s", (typed, meant) => {
    expect(spellingsNear(typed).map(({ spelling }) => spelling)).toContain(meant);
  });

  it("are each there once, without the word itself", () => {
    const spellings = spellingsNear("aabb").map(({ spelling }) => spelling);
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(spellings).not.toContain("aabb");
  });

  it("are none for a word that is too short, or in a script without an alphabet", () => {
    expect(spellingsNear("ab")).toEqual([]);
    expect(spellingsNear("月面着陸")).toEqual([]);
    expect(spellingsNear("")).toEqual([]);
  });
});
