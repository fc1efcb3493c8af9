import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../content/block.ts";
import type { TextMarker } from "../words/text-marks.ts";
import { findSnippet } from "./snippet.ts";

/** Marks every place that a pattern finds. */
function marking(pattern: RegExp): TextMarker {
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const filling = "One more word of many others stands here. ".repeat(12);

function snippetOf(blocks: Block[], pattern: RegExp): { text: string; marked: string[] } | undefined {
  const snippet = findSnippet(blocks, marking(pattern), "en");
  return (
    snippet && {
      text: snippet.text,
      marked: snippet.spans.map(({ start, end }) => snippet.text.slice(start, end)),
    }
  );
}

describe("a snippet", () => {
  it("is a short text that has what was looked for, whole", () => {
    expect(snippetOf([paragraph("No."), paragraph("The theatre\nis closed.")], /theatre/g)).toEqual({
      text: "The theatre is closed.",
      marked: ["theatre"],
    });
  });

  it("is cut from a long text between words", () => {
    const snippet = snippetOf([paragraph(`${filling}The theatre is closed. ${filling}`)], /theatre/g);
    expect(snippet?.text).toMatch(/^… [A-Za-z .]+ The theatre is closed\. [A-Za-z .]+ …$/);
    expect(snippet?.text.length).toBeLessThan(200);
    expect(filling).toContain(/^… (\S+ \S+ \S+)/.exec(snippet?.text ?? "")?.[1]);
    expect(snippet?.marked).toEqual(["theatre"]);
  });

  it("is the one with the most of what was looked for", () => {
    const blocks = [paragraph("The theatre, the theatre."), paragraph("A theatre that is closed.")];
    expect(snippetOf(blocks, /theatre|closed/g)?.marked).toEqual(["theatre", "closed"]);
  });

  it("is none where the text does not have it", () => {
    expect(snippetOf([paragraph("No."), { type: "divider" }], /theatre/g)).toBeUndefined();
  });

  it("cuts no character in two, and marks what it says", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "𠮷", "野", " ", "x"), maxLength: 600 });
    fc.assert(
      fc.property(letters, (text) => {
        const snippet = snippetOf([paragraph(text)], /x+/g);
        expect(snippet === undefined).toBe(!text.includes("x"));
        expect(snippet?.text.isWellFormed() ?? true).toBe(true);
        for (const marked of snippet?.marked ?? []) expect(marked).toMatch(/^x+$/);
        if (snippet !== undefined) expect(snippet.marked).not.toEqual([]);
      }),
    );
  });
});
