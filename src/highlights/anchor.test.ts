import { describe as suite, expect, it } from "vitest";
import { describe, type Anchor } from "./anchor.ts";
import { anchorFinder } from "./find-anchor.ts";

const TEXT = [
  "The talks ended on Friday. Nobody had slept, and the room was cold.",
  "“Café tables were our desks,” the chair said. Nobody had slept, she added.",
  "What was agreed is two pages long, and the second page is a list of names.",
].join("\n");

/** Describes the first passage of these words, or a later one. */
function mark(text: string, words: string, nth = 0): Anchor & { rival: number } {
  let start = text.indexOf(words);
  for (let at = 0; at < nth; at += 1) start = text.indexOf(words, start + 1);
  return describe(text, start, start + words.length);
}

function found(text: string, anchor: Anchor): string | undefined {
  const place = anchorFinder(text)(anchor);
  return place && text.slice(place.start, place.end);
}

suite("the description of a passage", () => {
  it("is its words, what stands around them, and where", () => {
    expect(mark(TEXT, "two pages")).toEqual({
      exact: "two pages",
      prefix: "the chair said. Nobody had slept, she added.\nWhat was agreed is ",
      suffix: " long, and the second page is a list of names.",
      start: TEXT.indexOf("two pages"),
      end: TEXT.indexOf("two pages") + 9,
      rival: -1,
    });
  });

  it("has no half of a character in it", () => {
    const text = `${"😀".repeat(40)}!x!${"😀".repeat(40)}`;
    const { prefix, suffix } = mark(text, "x");
    expect([prefix.length, suffix.length]).toEqual([63, 63]);
    expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true]);
  });

  it("says how alike another passage of the same words is", () => {
    expect(mark(TEXT, "Nobody had slept").rival).toBe(2);
  });

  it("has the whole text where a paragraph stands twice", () => {
    const text = `Yes.\nNo.\nYes.\n${TEXT}`;
    expect(mark(text, "Yes.").suffix).toBe(text.slice(4));
  });
});

suite("a passage is found again", () => {
  it("where everything around it was written anew", () => {
    const anchor = mark(TEXT, "What was agreed is two pages long, and the second page");
    expect(found(`All else is new.\n“${anchor.exact}” it said`, anchor)).toBe(anchor.exact);
  });

  it("where its paragraph moved", () => {
    const anchor = mark(TEXT, "the second page is a list of names");
    const moved = TEXT.split("\n").toReversed().join("\n");
    expect(found(moved, anchor)).toBe(anchor.exact);
  });

  it("where words right before and right after it changed", () => {
    const anchor = mark(TEXT, "was agreed is two pages long, and the second");
    expect(
      found(TEXT.replace("What was", "All that was").replace("second page", "second sheet"), anchor),
    ).toBe(anchor.exact);
  });

  it("where only the typesetting changed", () => {
    const anchor = mark(TEXT, "“Café tables were our desks,” the chair said");
    const typed = `Short.\n${TEXT.replace("é", "e\u0301").replace(/[“”]/g, '"').replace("our desks", "our \u00a0desks")}`;
    expect(found(typed, anchor)).toBe('"Cafe\u0301 tables were our \u00a0desks," the chair said');
  });

  it("where its words stand twice and it is told by what surrounds it", () => {
    const anchor = mark(TEXT, "Nobody had slept");
    const edited = `A new first line.\n${TEXT}`;
    expect(anchorFinder(edited)(anchor)?.start).toBe(edited.indexOf("Nobody"));
  });
});

suite("a passage is gone", () => {
  it("where it was deleted and the same sentence remains elsewhere", () => {
    const anchor = mark(TEXT, "Nobody had slept");
    expect(found(TEXT.replace(" Nobody had slept,", ""), anchor)).toBeUndefined();
  });

  it("where one of two equal paragraphs was deleted, and nobody can tell which", () => {
    const text = `${TEXT}\n${TEXT}`;
    expect(anchorFinder(text)(mark(text, "two pages", 1))?.start).toBe(text.lastIndexOf("two pages"));
    expect(found(TEXT, mark(text, "two pages"))).toBeUndefined();
    expect(found(TEXT, mark(text, "two pages", 1))).toBeUndefined();
  });

  it("where its word was deleted and stands in another sentence now", () => {
    const anchor = mark(TEXT, "cold");
    expect(
      found(TEXT.replace("and the room was cold", "").replace("two pages", "two cold pages"), anchor),
    ).toBe(undefined);
  });

  it("where it was changed itself", () => {
    expect(
      found(TEXT.replace("two pages", "two short pages"), mark(TEXT, "is two pages long")),
    ).toBeUndefined();
  });

  it("where an import says nothing of its surroundings and its words are few", () => {
    const imported = { exact: "page", prefix: "", suffix: "", start: 0, end: 0 };
    expect(found(TEXT, imported)).toBeUndefined();
    const exact = "the second page is a list of names";
    expect(found(TEXT, { ...imported, exact })).toBe(exact);
  });
});
