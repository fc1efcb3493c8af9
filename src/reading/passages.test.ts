import { describe, expect, it } from "vitest";
import { findPassage, lastOnScreen, passagesOf, wholeWords } from "./passages.ts";

function bodyOf(...blocks: string[]): HTMLElement {
  const body = document.createElement("div");
  const text = document.createElement("div");
  for (const words of blocks) {
    const block = document.createElement("p");
    block.textContent = words;
    text.append(block);
  }
  body.append(document.createElement("figure"), text);
  return body;
}

/** jsdom lays nothing out: the blocks end where the test says. */
function endAt(body: HTMLElement, ...ends: number[]): void {
  const blocks = body.lastElementChild?.children ?? [];
  for (const [index, bottom] of ends.entries()) {
    const block = blocks[index];
    if (block !== undefined) block.getBoundingClientRect = () => new DOMRect(0, bottom - 10, 100, 10);
  }
}

describe("the passages of a text", () => {
  it("end at the share of the text that is read with them, pictures left out", () => {
    const passages = passagesOf(bodyOf("1234567890", "", "abcdefghij", "1234567890 234567890"));
    expect(passages.map(({ end }) => end)).toEqual([0.25, 0.5, 1]);
  });

  it("are read when their end was on the screen", () => {
    const body = bodyOf("one", "two", "three");
    endAt(body, -50, 300, 900);
    expect(lastOnScreen(passagesOf(body), 800)?.beginning).toBe("two");
    endAt(body, 1000, 1300, 1900);
    expect(lastOnScreen(passagesOf(body), 800)).toBeUndefined();
  });

  it("are found again by how they begin, wherever they have moved to", () => {
    const passages = passagesOf(bodyOf("New beginning", "Something else", "The old one"));
    expect(findPassage(passages, { place: 0.1, passage: "The old one" })).toBe(passages[2]);
  });

  it("are told apart by their place where two begin the same way", () => {
    const passages = passagesOf(bodyOf("Refrain", "First verse", "Refrain", "Second verse"));
    expect(findPassage(passages, { place: 0.6, passage: "Refrain" })).toBe(passages[2]);
  });

  it("are found by their place where their words were changed", () => {
    const passages = passagesOf(bodyOf("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"));
    expect(findPassage(passages, { place: 0.5, passage: "gone" })).toBe(passages[1]);
    expect(findPassage([], { place: 0.5, passage: "gone" })).toBeUndefined();
  });

  it("are named without half a word", () => {
    const [long] = passagesOf(
      bodyOf("A sentence with words that go on and on until nobody can say any more what it began with"),
    );
    expect(wholeWords(long?.beginning ?? "")).toBe(
      "A sentence with words that go on and on until nobody can say any more what it",
    );
    expect(wholeWords("A short heading")).toBe("A short heading");
  });
});
