import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveHeadline } from "./derive-headline.ts";

describe("a headline made from the first sentence", () => {
  it.each([
    ["The dam will not be built. The vote was close.", "The dam will not be built"],
    [
      "In a surprising turn, the council of Luma voted against the dam.",
      "The council of Luma voted against the dam",
    ],
    ["Meanwhile, farmers from four villages went home.", "Farmers from four villages went home"],
    [
      "Gen. Ana Ruiz met Dr. Li in Geneva on Monday. They shook hands.",
      "Gen. Ana Ruiz met Dr. Li in Geneva on Monday",
    ],
    ["月面に着陸した。電池は動かない。", "月面に着陸した"],
  ])("of %j is %j", (body, headline) => expect(deriveHeadline(body)).toBe(headline));

  it("ends at a clause rather than in the middle of one", () => {
    const body =
      "The parliament of the northern province has rejected a plan to dam the river, and the minister who proposed it said that he would resign.";
    expect(deriveHeadline(body)).toBe(
      "The parliament of the northern province has rejected a plan to dam the river",
    );
  });

  it("leaves out a last phrase that would be cut in half, and any word left dangling", () => {
    const body =
      "Russian and Mongol engineers of the joint railway commission are ready to begin building in a remote mountain valley.";
    expect(deriveHeadline(body)).toBe(
      "Russian and Mongol engineers of the joint railway commission are ready to begin building",
    );
  });

  it.each([
    [
      "what is set between commas",
      "Ada Lund, the founder of the ferry company that went bankrupt last spring, has bought back most of its ships.",
      "Ada Lund has bought back most of its ships",
    ],
    [
      "brackets",
      "Quarterly profits at the ferry company of the northern islands jumped by 76% to 1.13bn (£600m) for the year.",
      "Quarterly profits at the ferry company of the northern islands jumped by 76% to 1.13bn",
    ],
    [
      "a dateline",
      "LUMA, Nov 17 (Valley Wire) - The dam will not be built. It was close.",
      "The dam will not be built",
    ],
    [
      "the mark of a quotation that goes on",
      "“Do you want the dam? Do you?” he asked.",
      "Do you want the dam?",
    ],
  ])("does without %s", (_what, body, headline) => expect(deriveHeadline(body)).toBe(headline));

  it("never ends within a quotation, at an ordinal or a short word of any language", () => {
    expect(
      deriveHeadline(
        'The ferry companies of the north will continue to face "serious challenges over the next two years", they said.',
      ),
    ).toBe("The ferry companies of the north will continue to face");
    expect(
      deriveHeadline(
        "Die Regierung hat am Dienstag einen umstrittenen Gesetzentwurf zur Reform der gesetzlichen Rentenversicherung beschlossen.",
      ),
    ).toBe("Die Regierung hat am Dienstag einen umstrittenen Gesetzentwurf zur Reform");
  });

  it.each(["a ", "(", '"', "A. ", ", ", "x", "。", "a, b or ", "a - "])("takes a megabyte of %j", (piece) => {
    expect(deriveHeadline(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(90);
  });

  it("keeps a beginning that the claim depends on, and a list", () => {
    expect(deriveHeadline("If the talks fail, the border will close.")).toBe(
      "If the talks fail, the border will close",
    );
    expect(deriveHeadline("In Paris, Rome and Oslo, people danced.")).toBe(
      "In Paris, Rome and Oslo, people danced",
    );
  });

  it("is never longer than 90 characters and ends in a whole word of the text", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (sentence) => {
        const headline = deriveHeadline(`Xy ${sentence.join(" ")}.`);
        expect(headline.length).toBeGreaterThan(0);
        expect(headline.length).toBeLessThanOrEqual(90);
        expect(["xy", ...sentence]).toContain(headline.split(" ").at(-1)?.toLowerCase());
      }),
    );
  });
});
