import { expect, it } from "vitest";
import { whyNoDate } from "./date-order.ts";
import { readDate } from "./read-date.ts";

it.each([
  ["7/4/2023", "2023-04-07", "2023-07-04"],
  ["7/4/2023 10:00", "2023-04-07T10:00:00Z", "2023-07-04T10:00:00Z"],
  ["17/11/2023", "2023-11-17", "2023-11-17"],
  ["Tuesday 7/4/2023", "2023-07-04", "2023-07-04"],
  ["4.7.2023", "2023-07-04", "2023-07-04"],
  ["2023-07-04", "2023-07-04", "2023-07-04"],
])("%s is read by the order that is said, where it can be both", (text, day, month) => {
  expect([readDate(text, "UTC", "day"), readDate(text, "UTC", "month")]).toEqual([day, month]);
});

it("a date that can be two says so, and what to do", () => {
  expect(whyNoDate("7/4/2023")).toMatch(/^could be 2023-04-07 or 2023-07-04: .*--date-order/);
  expect(whyNoDate("the other day")).toMatch(/^cannot be read; write it as 2023-11-17/);
  expect(whyNoDate("17 Nov 2023 at 1430 hrs")).toMatch(/^cannot be read; write it as 2023-11-17/);
});

it.each(["۱۴۰۲/۰۸/۲۶", "26 Aban 1402", "1445-05-03 هـ", "1402-08-26", "17/11/2566"])(
  "%s is said to be of another calendar",
  (text) => {
    expect(whyNoDate(text)).toMatch(/another calendar/);
  },
);
