import { expect, it } from "vitest";
import { authorsAbove, headlineAbove } from "./leading-lines.ts";

const above = (text: string) => [{ type: "paragraph" as const, text }];

it.each([
  ["By Ann Lee", ["Ann Lee"]],
  ["Von Anna Schmidt und Bo van Dahl", ["Anna Schmidt", "Bo van Dahl"]],
  ["The mill\nBy Ann Lee\nMarch 5, 1999", ["Ann Lee"]],
  ["By The Numbers", undefined],
  ["By the river", undefined],
  ["Par exemple une ville", undefined],
  ["By Friday the water had gone", undefined],
])("%j names its authors", (line, authors) => {
  expect(authorsAbove(above(line))).toEqual(authors);
});

it("takes no headline for a byline", () => {
  expect(authorsAbove(above("By Royal Appointment"), "By royal appointment")).toBeUndefined();
});

it("finds the headline of a title that has the name of the publication in it, too", () => {
  expect(headlineAbove(above("The mill burns\nBy Ann Lee"), "Daily Old - The mill burns")).toBe(
    "The mill burns",
  );
  expect(headlineAbove(above("Another line"), "Daily Old - The mill burns")).toBeUndefined();
  expect(headlineAbove(above("The mill burns"), "The mill burns")).toBeUndefined();
});
