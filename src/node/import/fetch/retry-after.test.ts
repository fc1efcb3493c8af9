import { expect, it } from "vitest";
import { readRetryAfter } from "./retry-after.ts";

const NOW = Date.parse("2024-05-02T10:00:00Z");

it.each([
  ["120", 120],
  [" 0 ", 0],
  ["Thu, 02 May 2024 10:01:30 GMT", 90],
  ["Thu, 02 May 2024 09:00:00 GMT", 0],
  ["soon", undefined],
  ["-5", undefined],
  ["9".repeat(20), undefined],
  [undefined, undefined],
])("reads %j as %j seconds", (header, seconds) => {
  expect(readRetryAfter(header, NOW)).toBe(seconds);
});
