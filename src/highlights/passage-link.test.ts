import { describe, expect, it } from "vitest";
import { textFragment } from "./passage-link.ts";

function fragmentOf(text: string, words: string): string {
  const start = text.indexOf(words);
  return decodeURIComponent(textFragment(text, { start, end: start + words.length }));
}

describe("the link to a passage", () => {
  it("names it by its words", () => {
    expect(fragmentOf("It rained. The sun came out.", "The sun")).toBe(":~:text=The sun");
  });

  it("names the words around it where the article has it more than once", () => {
    expect(fragmentOf("The sun rose. The moon set. The sun set.", "The moon set")).toBe(
      ":~:text=The moon set",
    );
    expect(fragmentOf("When the sun rose, the sun set.", "sun rose")).toBe(":~:text=sun rose");
    expect(fragmentOf("the sun rose, the sun set", "sun")).toBe(":~:text=the-,sun,-rose, the sun set");
  });

  it("names a long passage, or one of several paragraphs, by how it begins and ends", () => {
    const long = `One two three four five six. ${"Word. ".repeat(60)}Seven eight nine ten eleven.`;
    expect(fragmentOf(long, long)).toBe(":~:text=One two three four five,Seven eight nine ten eleven.");
    expect(fragmentOf("First one.\nSecond one.", "one.\nSecond")).toBe(":~:text=First-,one,Second,-one");
  });

  it("goes to the ends of words, in scripts without spaces too", () => {
    expect(fragmentOf("A landing.", "andin")).toBe(":~:text=landing");
    expect(fragmentOf("東京都で会議が開かれた。", "会議")).toBe(":~:text=会議");
  });

  it("writes what has a meaning in it in another way", () => {
    const place = { start: 0, end: 21 };
    expect(textFragment("Well-known, so & so on", place)).toBe(
      ":~:text=Well%2Dknown%2C%20so%20%26%20so%20on",
    );
  });
});
