import { describe, expect, it } from "vitest";
import type { Draft } from "../draft.ts";
import { makeArticle } from "./make-article.ts";

const draft: Draft = { headline: "Moon landing", date: "2024-05-02", body: "First.\n\nSecond." };
const make = (more: Partial<Draft>) => makeArticle({ ...draft, ...more }, ({ tags }) => tags);

describe("an article is made of a draft", () => {
  it("running from right to left where its letters do and its language is not told", () => {
    expect(make({ body: "השעון הוותיק ביותר בעיר נעצר." })).toMatchObject({ article: { dir: "rtl" } });
    const told = make({ body: "השעון הוותיק ביותר בעיר נעצר.", lang: "he" });
    expect("article" in told && told.article.dir).toBeUndefined();
  });

  it("with all that it has", () => {
    const all: Draft = {
      ...draft,
      id: "7",
      address: "https://www.a.example/moon",
      updated: "2024-05-03",
      standfirst: " At  last. ",
      dateline: "Houston",
      authors: ["Ann", " "],
      topics: ["Space"],
      lang: "en_gb",
      dir: "ltr",
      image: { src: "https://a.example/i.png", alt: "" },
    };
    expect(make(all)).toEqual({
      article: {
        headline: "Moon landing",
        date: "2024-05-02",
        updated: "2024-05-03",
        topics: ["Space"],
        standfirst: "At last.",
        authors: ["Ann"],
        dateline: "Houston",
        lang: "en-GB",
        dir: "ltr",
        image: { src: "https://a.example/i.png", alt: "" },
        source: { name: "a.example", url: "https://www.a.example/moon" },
        body: "First.\n\nSecond.",
      },
    });
  });

  it("with a headline from its text where it has none, marked so that an editor finds it", () => {
    expect(make({ headline: " ", body: "In short, Russian farmers won the vote. More." })).toMatchObject({
      article: { headline: "Russian farmers won the vote", derived: ["headline"] },
    });
  });

  it("with a body of one text where it has plain paragraphs only, and blocks else", () => {
    const paragraph = (text: string) => ({ type: "paragraph" as const, text });
    expect(make({ body: [paragraph("One."), paragraph("Two.\nLine.")] })).toMatchObject({
      article: { body: "One.\n\nTwo.\nLine." },
    });
    const blocks = [paragraph("One."), { type: "divider" as const }];
    expect(make({ body: blocks })).toMatchObject({ article: { body: blocks } });
    const odd = [paragraph("One.\n\nStill one.")];
    expect(make({ body: odd })).toMatchObject({ article: { body: odd } });
  });

  it.each<[string, Partial<Draft>, RegExp]>([
    ["without text", { body: " \n" }, /has no text/],
    ["without a date of the calendar", { date: "2024-02-30" }, /date: must be a day/],
    [
      "without a headline or words to make one of",
      { headline: "", body: [{ type: "divider" }] },
      /has no headline/,
    ],
    [
      "with an address that is dangerous",
      { body: [{ type: "image", src: "javascript:alert(1)", alt: "" }] },
      /body.*must begin with https/,
    ],
  ])("but not %s", (_, more, reason) => {
    expect(make(more)).toEqual({
      skip: expect.objectContaining({ failed: true, reason: expect.stringMatching(reason) }),
    });
  });

  it("without what it can do without, where that is wrong, and says so", () => {
    const made = make({ image: { src: "javascript:alert(1)", alt: "" }, lang: "no language" });
    expect(made).toEqual({
      article: expect.not.objectContaining({ image: expect.anything() }),
      note: expect.stringMatching(/^without its image/),
    });
  });
});
