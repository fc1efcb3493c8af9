import { expect, it } from "vitest";
import { deriveHeadline } from "./derive-headline.ts";
import { isSalutation, withoutSalutation } from "./salutation.ts";

it.each([
  ["Dear Margaret,", true],
  ["Dear Mr Hopkins", true],
  ["Sehr geehrte Frau Novák,", true],
  ["Chère Anne,", true],
  ["Dear diesel drives drivers away", false],
  ["Hi-tech firms grow", false],
  ["Hi-tech firms grow,", false],
  ["Carol wins", false],
])("%s greets somebody: %s", (line, greets) => {
  expect(isSalutation(line)).toBe(greets);
});

it("a letter is not called by whom it greets", () => {
  expect(deriveHeadline("Dear Margaret,\n\nThank you for your letter of 2 March. The council met.")).toBe(
    "Thank you for your letter of 2 March",
  );
});

it("a text of nothing but a salutation keeps it", () => {
  expect(withoutSalutation("Dear Margaret,")).toBe("Dear Margaret,");
});
