import { expect, it } from "vitest";
import { readPerson } from "./person.ts";

it.each([
  ["Ann Bee", { name: "Ann Bee" }],
  ["ann@b.example", { email: "ann@b.example" }],
  ["ann@b.example (Ann Bee)", { name: "Ann Bee", email: "ann@b.example" }],
  ["Ann Bee (ann@b.example)", { name: "Ann Bee", email: "ann@b.example" }],
  ["Ann Bee <ann@b.example>", { name: "Ann Bee", email: "ann@b.example" }],
  ["Ann Bee (mailto:ann@b.example)", { name: "Ann Bee", email: "ann@b.example" }],
  ['"Bee, Ann" <ann@b.example>', { name: "Bee, Ann", email: "ann@b.example" }],
  ["Ann Bee (London)", { name: "Ann Bee (London)" }],
  ["  Ann \n Bee ", { name: "Ann Bee" }],
  ["(Ann Bee) ann@b.example", { name: "Ann Bee", email: "ann@b.example" }],
  ["Ann Bee, ann@b.example", { name: "Ann Bee", email: "ann@b.example" }],
  ["ann@b.example - Ann Bee", { name: "Ann Bee", email: "ann@b.example" }],
  ["ann@b.example (Ann (Bee))", { name: "Ann (Bee)", email: "ann@b.example" }],
  ["ann@b.example ()", { email: "ann@b.example" }],
  ["Ann Bee @ann@b.example", { name: "Ann Bee @ann@b.example" }],
  ["ann@b.example, cid@b.example", { name: "ann@b.example, cid@b.example" }],
])("%j is a person", (text, person) => {
  expect(readPerson(text)).toEqual(person);
});

it("nobody is no person", () => {
  expect(readPerson(" ")).toBeUndefined();
});
