import { describe, expect, it } from "vitest";
import { blockText, paragraphs } from "./block.ts";

describe("a plain body", () => {
  it("becomes paragraphs at blank lines, whatever ends its lines", () => {
    expect(paragraphs("One,\nstill one.\r\n \r\nTwo.\n\n\n\nThree.\n")).toEqual([
      { type: "paragraph", text: "One,\nstill one." },
      { type: "paragraph", text: "Two." },
      { type: "paragraph", text: "Three." },
    ]);
  });

  it("has lines that a program wrapped as one, and those of a poem as they are", () => {
    const wrapped =
      "The ministers met for two days by the lake, and on the\nthird they signed what they had come for, all\nof them.";
    const poem = "The lake lay still,\nand so did we,\nuntil the morning came.";
    expect(paragraphs(`${wrapped}\n\n${poem}`)).toEqual([
      { type: "paragraph", text: wrapped.replaceAll("\n", " ") },
      { type: "paragraph", text: poem },
    ]);
  });
});

it("a paragraph may have any number of lines", () => {
  expect(paragraphs("a\n".repeat(300_000))).toHaveLength(1);
});

describe("the text of a block", () => {
  it("has every word a reader sees and no mark", () => {
    const head = ["Country", [{ text: "Year", strong: true }]];
    expect(blockText({ type: "table", caption: "Landings", head, rows: [["India", "2023"]] })).toBe(
      "Landings Country Year India 2023",
    );
    expect(
      blockText({ type: "quote", text: ["so ", { text: "it", emphasis: true }, " is"], cite: "A. Person" }),
    ).toBe("so it is A. Person");
  });
});
