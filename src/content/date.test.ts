import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOrder, dayOf, isDate } from "./date.ts";

describe("dates", () => {
  it("takes a day of the calendar and an instant with its offset", () => {
    expect(isDate("2024-02-29")).toBe(true);
    expect(isDate("2023-11-17T09:30:00+01:00")).toBe(true);
    expect(isDate("2023-11-17T09:30Z")).toBe(true);
  });

  it.each([
    "2023-02-29",
    "2023-13-01",
    "17 November 2023",
    "2023-11-17T09:30:00",
    "2023-11-17T25:00:00Z",
    "",
  ])("refuses %j", (date) => expect(isDate(date)).toBe(false));

  it("never shifts a day, in whatever time zone the site is", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    const zones = fc.constantFrom("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "UTC");
    fc.assert(
      fc.property(days, zones, (date, zone) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayOf(day, zone)).toBe(day);
      }),
    );
  });

  it("puts an instant on the site's calendar", () => {
    expect(dayOf("2024-01-20T00:20:00+09:00", "Europe/London")).toBe("2024-01-19");
    expect(dayOf("2024-01-20T00:20:00+09:00", "Asia/Tokyo")).toBe("2024-01-20");
  });

  it("orders a day before the instants of that day, and instants by time", () => {
    const dates = ["2023-11-17T23:00:00Z", "2023-11-17", "2023-11-17T01:00:00Z", "2023-11-16T12:00:00Z"];
    expect(dates.toSorted((a, b) => (dateOrder(a, "UTC") < dateOrder(b, "UTC") ? -1 : 1))).toEqual([
      "2023-11-16T12:00:00Z",
      "2023-11-17",
      "2023-11-17T01:00:00Z",
      "2023-11-17T23:00:00Z",
    ]);
  });
});
