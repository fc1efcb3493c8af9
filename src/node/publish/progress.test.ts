import { expect, it } from "vitest";
import { progressLine } from "./progress.ts";

it("tells what is done, how fast, and when it will be over", () => {
  expect(progressLine("Compressing", 0, undefined, 0)).toBe("Compressing …");
  expect(progressLine("Looking", 1200, undefined, 100)).toBe("Looking: 1,200");
  expect(progressLine("Indexing articles", 4096, 10_000, 4096)).toBe(
    "Indexing articles: 4,096 of 10,000, 1,000 a second, 6 s left",
  );
  expect(progressLine("Indexing articles", 1000, 1_000_000, 4000)).toMatch(/, 67 min left$/);
});
