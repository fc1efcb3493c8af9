import { expect, it } from "vitest";
import { recordDate } from "./record-date.ts";

it.each([
  ["2023-11-17", "2023-11-17"],
  [1700211600, "2023-11-17T09:00:00Z"],
  ["1700211600", "2023-11-17T09:00:00Z"],
  [1700211600000, "2023-11-17T09:00:00Z"],
  [1700211600000000, "2023-11-17T09:00:00Z"],
  [{ $date: { $numberLong: "1700211600000" } }, "2023-11-17T09:00:00Z"],
  [{ $date: "2023-11-17T09:00:00Z" }, "2023-11-17T09:00:00Z"],
  ["soon", undefined],
  [null, undefined],
  [{}, undefined],
])("reads %j", (value, date) => {
  expect(recordDate(value)).toBe(date);
});
