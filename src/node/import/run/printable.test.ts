import { expect, it } from "vitest";
import { describeOutcome } from "./describe-outcome.ts";
import { printable } from "./printable.ts";

it("a line of an outcome cannot steer the terminal, whatever a source calls things", () => {
  const skip = { failed: true, kind: "no date", reason: "has\r\nnew moon\u202Etxt.live\u001B]0;title\u0007" };
  const line = describeOutcome({ kind: "skipped", where: "\u001B[2Ja\u009B31m.txt", skip }, "data");
  expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
  expect(line).toContain("[2Ja");
});

it("what is printed ends somewhere", () => {
  expect(printable("a".repeat(1_000_000)).length).toBeLessThan(2000);
  expect(printable("Řím — 東京")).toBe("Řím — 東京");
});
