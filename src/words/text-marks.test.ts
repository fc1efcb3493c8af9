import { beforeAll, describe, expect, it } from "vitest";
import { parseQuery } from "../query/parse-query.ts";
import { wantedWords } from "../query/query.ts";
import { loadStemmers, type StemmerOf } from "./stemmer.ts";
import { textMarker } from "./text-marks.ts";

const LANGUAGES = ["en", "fr", "ja", "ar"];
let stemmerOf: StemmerOf;

beforeAll(async () => {
  stemmerOf = await loadStemmers(LANGUAGES);
});

/** The text with what the query finds in it in brackets. */
function marked(text: string, typed: string, { typing = false, language = "en" } = {}): string {
  const parsed = parseQuery(typed, { typing });
  if ("problem" in parsed) throw new Error(`${typed} is no query`);
  const spans = textMarker(wantedWords(parsed.query), stemmerOf, LANGUAGES)(text, language);
  return spans
    .toReversed()
    .reduce(
      (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      text,
    );
}

describe("marking", () => {
  it("marks a word in all its forms, with or without accents and capitals", () => {
    expect(marked("Elections: an election’s café", "electing CAFE")).toBe(
      "[Elections]: an [election]’s [café]",
    );
  });

  it("marks a phrase only where all of it stands", () => {
    const text = "A nuclear test. Nuclear power, a test.";
    expect(marked(text, '"nuclear tests"')).toBe("A [nuclear] [test]. Nuclear power, a test.");
  });

  it("marks what begins with a word that is being typed", () => {
    expect(marked("The moon and moonlight", "moo", { typing: true })).toBe("The [moon] and [moonlight]");
    expect(marked("The moon and moonlight", "moo")).toBe("The moon and moonlight");
  });

  it("marks each alternative, and nothing that must not be there", () => {
    expect(marked("Sun, moon and stars", "sun OR moon -stars #topic")).toBe("[Sun], [moon] and stars");
  });

  it("marks a word for the headline wherever it stands", () => {
    expect(marked("A treaty", "title:treaty")).toBe("A [treaty]");
  });

  it("marks the whole of a run without spaces as one", () => {
    expect(marked("無人機が月面着陸した", "月面着陸", { language: "ja" })).toBe("無人機が[月面着陸]した");
  });

  it("marks words in other scripts by their own language", () => {
    expect(marked("Des élections nationales", "élection", { language: "fr" })).toBe(
      "Des [élections] nationales",
    );
    expect(marked("صورة القمر", "القمر", { language: "ar" })).toBe("صورة [القمر]");
  });

  it("gives spans that stand in order and do not overlap", () => {
    expect(marked("moon moon treaty", '"moon moon" "moon treaty" moon')).toBe("[moon] [moon] [treaty]");
  });
});
