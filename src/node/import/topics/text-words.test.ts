import { describe, expect, it } from "vitest";
import { Lexicon } from "./lexicon.ts";
import { normalized, TextWords } from "./text-words.ts";

const lexicon = new Lexicon();
const asWritten = lexicon.table((written) => written);

function read(text: string): string[] {
  const words = new TextWords(lexicon);
  words.read(normalized(text));
  return Array.from(words.numbers.subarray(0, words.count), asWritten);
}

describe("the words of a text", () => {
  it("are runs of letters and figures, without raised ones; each character of a script without spaces is one", () => {
    expect(read("L’été 2024: “China's” m² of Ørsted-𝐀b")).toEqual([
      "L",
      "été",
      "2024",
      "China",
      "s",
      "m",
      "of",
      "Ørsted",
      "𝐀b",
    ]);
    expect(read("e\u0301te\u0301 日本𠀀กี!")).toEqual(["été", "日", "本", "𠀀", "กี"]);
  });

  it("are known again by their numbers, however many others there are, until some are forgotten", () => {
    const many = Array.from({ length: 120_000 }, (_, n) => `w${n}`);
    expect(read(many.join(" "))).toEqual(many);
    lexicon.forgetSome();
    expect(read("w7 is new")).toEqual(["w7", "is", "new"]);
  });

  it("have other hashes in another run, so that nobody can write words that have the same", () => {
    expect(new Lexicon().seed).not.toBe(lexicon.seed);
  });
});
