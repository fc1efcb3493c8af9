import { expect, it } from "vitest";
import { readAuthors } from "./record-authors.ts";

it.each([
  ["By Ann Lee", ["Ann Lee"]],
  ["By Ann Lee and Bo Dahl", ["Ann Lee", "Bo Dahl"]],
  ["Ann Lee, Bo Dahl, and Cy Hall", ["Ann Lee", "Bo Dahl", "Cy Hall"]],
  ["Carl K. Hale, AP", ["Carl K. Hale", "AP"]],
  ["Lee, Ann; Dahl, Bo", ["Lee, Ann", "Dahl, Bo"]],
  ["Lee, Ann", ["Lee, Ann"]],
  ["Bo Dahl, Jr.", ["Bo Dahl, Jr."]],
  ["ann@news.example (Ann Lee)", ["Ann Lee"]],
  ["Ann Lee <ann@news.example>", ["Ann Lee"]],
  [
    ["Ann Lee", { name: "Bo Dahl" }, { first_name: "Cy", last_name: "Hall" }, 7],
    ["Ann Lee", "Bo Dahl", "Cy Hall"],
  ],
  [{ original: "By Ann Lee" }, ["Ann Lee"]],
  ["['Ann Lee', 'Bo Dahl']", ["Ann Lee", "Bo Dahl"]],
  ["none", []],
  [null, []],
])("reads the authors of %j", (byline, authors) => {
  expect(readAuthors(byline)).toEqual(authors);
});

it("names each author once, and no more than a paper would", () => {
  expect(readAuthors("Ann Lee, ann lee")).toEqual(["Ann Lee"]);
  expect(readAuthors("A,".repeat(500_000)).length).toBeLessThan(21);
});
