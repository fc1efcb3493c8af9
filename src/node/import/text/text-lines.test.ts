import { expect, it } from "vitest";
import { textLines, type TextLine } from "./text-lines.ts";
import { inPieces } from "../../testing/in-pieces.ts";

async function linesOf(text: string, size: number, longest = 100): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for await (const line of textLines(inPieces(text, size), longest)) lines.push(line);
  return lines;
}

it("gives the same lines wherever the text is cut", async () => {
  const text = "one\ntwo\n\n\nfive";
  for (let size = 1; size <= text.length; size++) {
    expect(await linesOf(text, size)).toEqual([
      { number: 1, text: "one" },
      { number: 2, text: "two" },
      { number: 5, text: "five" },
    ]);
  }
});

it("does not hold a line that is too long, and reads on after it", async () => {
  for (const size of [1, 7, 1000]) {
    expect(await linesOf(`${"x".repeat(200)}\ntwo\n`, size)).toEqual([
      { number: 1, text: undefined },
      { number: 2, text: "two" },
    ]);
  }
});
