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
    ["Less than a day after the vote, crowds met at the dam. It rained.", "Crowds met at the dam"],
    ["Late on Friday, the council of Luma fell.", "The council of Luma fell"],
    ["Today, in a packed hall, the council of Luma fell.", "The council of Luma fell"],
    ["The ferry left at 5 p.m. Nobody was aboard.", "The ferry left at 5 p.m."],
    ["The ferry left at 5 p.m. on Friday. It was late.", "The ferry left at 5 p.m. on Friday"],
    ["She lives in Luma, D.C. They met there.", "She lives in Luma, D.C."],
    ["Das Fest ist am 3. Oktober in Luma. Es regnet.", "Das Fest ist am 3. Oktober in Luma"],
    ['The mayor said "We wait. We hope." Then he left.', 'The mayor said "We wait. We hope."'],
    ["- The dam will not be built.", "The dam will not be built"],
    ["(Valley Wire) - The dam will not be built.", "The dam will not be built"],
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

  it.each([
    "Emily, a nurse from Luma, won the vote",
    "Over 400 people, many of them children, stood by the river",
    "At least 12 people, two of them children, stood by the river",
    "Under-fire manager Tom Reed, who came in May, has left",
    "In Austin, Texas, people danced in the streets",
    "Under the plan, which was agreed in secret, both armies leave",
    "Allegedly, the king was asleep when the dam broke",
  ])("takes nothing for an adverbial in %j", (sentence) => {
    expect(deriveHeadline(`${sentence}.`)).toBe(sentence);
  });

  it("does without the weekday and the sign of a share where it would be too long", () => {
    expect(
      deriveHeadline(
        "The highest court of the northern provinces <HCNP.O> on Tuesday upheld a record fine of 4.34 billion crowns.",
      ),
    ).toBe("The highest court of the northern provinces upheld a record fine of 4.34 billion crowns");
  });

  it.each([
    [
      "The council of Luma voted 7-2 on Tuesday night to approve a plan that would replace the old garage with housing for nurses.",
      "The council of Luma voted 7-2 to approve a plan that would replace the old garage",
    ],
    [
      "A strong earthquake struck off the coast of Luma late on Thursday, the Survey of the Valley said, but no warning was issued.",
      "A strong earthquake struck off the coast of Luma, the Survey of the Valley said",
    ],
    [
      "The ferries from Luma to the northern islands will run on Monday to Friday in winter, said the company that owns all of them.",
      "The ferries from Luma to the northern islands will run on Monday to Friday in winter",
    ],
  ])("does without a day and all that belongs to it: %s", (body, headline) => {
    expect(deriveHeadline(body)).toBe(headline);
  });

  it.each([
    ["Three years ago, almost nobody had heard of Luma.", "Three years ago, almost nobody had heard of Luma"],
    ["In 1989, the old dam of Luma broke.", "In 1989, the old dam of Luma broke"],
    [
      "Researchers in Luma say they may have found a way to predict floods up to two hours before they come, but others doubt it.",
      "Researchers in Luma say they may have found a way to predict floods",
    ],
    [
      "Luma's central bank raised its key interest rate from 0.25% to 0.5% on Friday, the highest level since 2008, to curb prices.",
      "Luma's central bank raised its key interest rate from 0.25% to 0.5%",
    ],
  ])("claims nothing that the text does not: %s", (body, headline) => {
    expect(deriveHeadline(body)).toBe(headline);
  });

  it("does without the marks of a quotation that is too long to end in it", () => {
    expect(
      deriveHeadline(
        '"The council should exercise its duty of advice in the valley and reject this plan as it would any other," he said.',
      ),
    ).toBe("The council should exercise its duty of advice");
  });

  it("is rather a name with all that belongs to it than the beginning of one", () => {
    expect(
      deriveHeadline(
        "The trial date for the Valley Laboratory Cooperative steroid distribution case has been postponed again by its judge.",
      ),
    ).toMatch(/ distribution case$/);
    expect(
      deriveHeadline(
        "Ferry Corp chairman, president and chief executive officer A. Malachi Lund said he hopes that sales will rise next year.",
      ),
    ).toMatch(/ Lund$/);
  });

  it("does not end in the first word behind a comma", () => {
    expect(
      deriveHeadline(
        "The ferry company of the north has shown a new, cheaper ship for the islands, billed as the quietest of its kind.",
      ),
    ).toBe("The ferry company of the north has shown a new, cheaper ship for the islands");
  });

  it("does not end where a source is named and nothing is said", () => {
    expect(
      deriveHeadline(
        "According to a report published by the bank of the valley on Tuesday, growth will slow to 2.4 percent next year.",
      ),
    ).toMatch(/, growth will slow/);
  });

  it.each([
    [
      "El presidente del Gobierno, Pedro Sol, anunció este lunes un paquete de medidas para hacer frente a la sequía.",
      /medidas$/,
    ],
    [
      "Cam Adair a finalement réalisé que sa dépendance aux jeux vidéo était hors de tout contrôle.",
      /vidéo$/,
    ],
    [
      "قال الوزير يوم الثلاثاء إن بلاده ستواصل دعم جهود السلام في المنطقة على الرغم من التحديات الكبيرة التي تواجهها.",
      /المنطقة$/,
    ],
  ])("ends at no preposition and no name alone in other languages: %s", (body, end) => {
    expect(deriveHeadline(body)).toMatch(end);
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
