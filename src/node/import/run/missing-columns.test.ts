import { expect, it } from "vitest";
import { missingColumns } from "./missing-columns.ts";

it("a mapped column that no record has is told, with those that are there", () => {
  const mapped = new Map([
    ["headline", "Nope"],
    ["body", "text"],
    ["date", "meta.day"],
  ]);
  const columns = missingColumns(mapped);
  columns.note({ title: "A", text: "" });
  columns.note({ title: "A", meta: { day: "2024-05-02" } });
  expect(columns.lines()).toEqual(["--map headline=Nope: no record has it; there are: title, text, meta."]);
});

it("where nothing has columns, that is told", () => {
  expect(missingColumns(new Map([["body", "text"]])).lines()).toEqual([
    "--map body=text: nothing with columns was read.",
  ]);
  expect(missingColumns(new Map()).lines()).toEqual([]);
});
