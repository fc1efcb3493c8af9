import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "./read-html.ts";
import { readParagraphs } from "./read-paragraphs.ts";

const PIECES = ["a", "é", "漢", " ", "\n", "\t", "&", "&amp;", "&lt;p&gt;", "&#150;", "&#0;", "&notit;"];
const STRANGE = ["\u00a0", "\u00ad", "\u0000", "\u2028", "\ud800", "<", ">", "</p>"];
const words = fc
  .array(fc.constantFrom(...PIECES, ...STRANGE), { maxLength: 8 })
  .map((pieces) => pieces.join(""));

describe("paragraphs of plain text", () => {
  it("are read as a tree of them is", () => {
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom("", "\n", " \n\t"), (texts, between) => {
        const html = texts.map((text) => `<p>${text}</p>`).join(between);
        const read = readParagraphs(html);
        // With a comment it is not only paragraphs.
        if (read !== undefined) expect(read).toEqual(readHtml(`<!-- -->${html}`));
      }),
    );
  });

  it.each([
    "<p>One",
    "<p>One<b>two</b></p>",
    "One<p>two</p>",
    "<p class=a>One</p>",
    "<p>One\rtwo</p>",
    "<P>One</P>",
  ])("are not all of %j", (html) => expect(readParagraphs(html)).toBeUndefined());
});
