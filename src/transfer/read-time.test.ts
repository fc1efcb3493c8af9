import { expect, it } from "vitest";
import { readTime } from "./read-time.ts";

function dateIn(text: string): string | undefined {
  const time = readTime(text);
  return time === undefined ? undefined : new Date(time).toISOString();
}

it.each([
  ["2020-06-06", "2020-06-06T00:00:00.000Z"],
  ["2020-06-06 10:00", "2020-06-06T10:00:00.000Z"],
  ["2020-06-06 10:00:00+00:00", "2020-06-06T10:00:00.000Z"],
  ["June 6, 2020 10:00 PM", "2020-06-06T22:00:00.000Z"],
  ["6 Jun 2020", "2020-06-06T00:00:00.000Z"],
  ["Sat, 06 Jun 2020 15:50:59 +0200", "2020-06-06T13:50:59.000Z"],
  ["Sat, 06 Jun 2020 15:50:59 GMT", "2020-06-06T15:50:59.000Z"],
])("%s is the same moment wherever it is read", (text, moment) => {
  expect(dateIn(text)).toBe(moment);
});

it.each(["-1", "0", "soon", "soon 5", "May 3", ""])("“%s” is no date", (text) => {
  expect(readTime(text)).toBeUndefined();
});
