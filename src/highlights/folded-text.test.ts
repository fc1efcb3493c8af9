import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedPlace, foldText, rawPlace } from "./folded-text.ts";

const unit = fc.constantFrom(
  "a",
  "é",
  "e\u0301",
  "“",
  "'",
  " ",
  "\n",
  "\u00a0",
  "\u00ad",
  "가",
  "\u1100\u1161",
  "😀",
);

describe("a folded text", () => {
  it("is the same however the text was typeset", () => {
    expect(foldText("“Cafe\u0301”,  he\u00ad said:\u00a0\r\n yes").text).toBe('"Café", he said:\nyes');
    expect(foldText("한국").text).toBe("한국");
  });

  it("leads back to the same words of the text that it was made of", () => {
    fc.assert(
      fc.property(fc.array(unit), fc.nat(), fc.nat(), (units, one, other) => {
        const raw = units.join("");
        const folded = foldText(raw);
        const [from = 0, to = 0] = [one, other]
          .map((at) => at % (folded.text.length + 1))
          .toSorted((a, b) => a - b);
        fc.pre(from < to);
        const { start, end } = rawPlace(folded, from, to);
        expect(foldText(raw.slice(start, end)).text).toContain(folded.text.slice(from, to));
        const again = foldedPlace(folded, start, end);
        expect(again.from).toBeLessThanOrEqual(from);
        expect(again.to).toBeGreaterThanOrEqual(to);
      }),
      { numRuns: 200 },
    );
  });
});
