import { expect, it } from "vitest";
import { authorNames, splitByline } from "./byline.ts";

it.each([
  ["By Ann Lee, Bo Dahl and Cy Hall", ["Ann Lee", "Bo Dahl", "Cy Hall"]],
  ["Ann Lee and Bo van Dahl", ["Ann Lee", "Bo van Dahl"]],
  ["Ann Lee in Luma and Bo Dahl in the Upper Valley", ["Ann Lee", "Bo Dahl"]],
  ["Von Anna Schmidt", ["Anna Schmidt"]],
  ["von Trapp", ["von Trapp"]],
  ["Por Ana Ruiz", ["Ana Ruiz"]],
  ["Department of Trade and Industry", ["Department of Trade and Industry"]],
  ["by Marks & Spencer", ["Marks & Spencer"]],
  ["Lee, Ann", ["Lee, Ann"]],
  ["ann@news.example", ["ann@news.example"]],
  ["none", []],
])("%s names its authors", (text, names) => {
  expect(authorNames(text)).toEqual(names);
});

it("a byline of a wire is divided wherever it may be", () => {
  expect(splitByline("ANN LEE, AP")).toEqual(["ANN LEE", "AP"]);
});
