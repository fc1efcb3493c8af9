import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";

describe("folding", () => {
  it.each([
    ["Moon", "moon"],
    ["CAFÉ", "cafe"],
    ["cafe\u0301", "cafe"],
    ["Łódź", "lodz"],
    ["straße", "strasse"],
    ["STRASSE", "strasse"],
    ["Æsir Œuvre", "aesir oeuvre"],
    ["Þingvellir", "thingvellir"],
    ["İstanbul", "istanbul"],
    ["ıspanak", "ispanak"],
    ["ＪＡＸＡ", "jaxa"],
    ["ﬁne", "fine"],
    ["Ὀδυσσεύς", "οδυσσευσ"],
    ["Ёлка", "елка"],
    ["مُحَمَّد", "محمد"],
    ["إسلام", "اسلام"],
    ["مدرسة", "مدرسه"],
    ["قـمـر", "قمر"],
    ["שָׁלוֹם", "שלום"],
    ["ガ", "ガ"],
    ["ｶﾞ", "ガ"],
  ])("makes %s %s", (text, folded) => {
    expect(fold(text)).toBe(folded.normalize("NFC"));
  });

  it("keeps what makes another letter or word of it", () => {
    expect(fold("й")).not.toBe(fold("и"));
    expect(fold("की")).not.toBe(fold("का"));
    expect(fold("ที่")).not.toBe(fold("ที"));
  });

  it("changes nothing that is folded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("makes no difference between a text in capitals and in small letters, or composed and decomposed", () => {
    const latin = fc.string({ unit: fc.constantFrom(..."aéñçøżßœ Łİ’-".split("")) });
    fc.assert(
      fc.property(latin, (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});
