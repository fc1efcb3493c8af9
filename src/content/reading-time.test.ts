import { expect, it } from "vitest";
import { readingMinutes } from "./reading-time.ts";

it("reads 230 words, or 500 Japanese characters, a minute, and never takes no time", () => {
  expect(readingMinutes("")).toBe(1);
  expect(readingMinutes("word ".repeat(690))).toBe(3);
  expect(readingMinutes("月".repeat(1000))).toBe(2);
});
