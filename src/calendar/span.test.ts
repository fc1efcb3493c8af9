import { describe, expect, it } from "vitest";
import { addDays, daysBetween, largerSpans, sameKind } from "./span.ts";

describe("spans of days", () => {
  it("lie in larger spans", () => {
    expect(largerSpans("2024-11-17")).toEqual(["2024-11", "2024"]);
    expect(largerSpans("2024-11")).toEqual(["2024"]);
    expect(largerSpans("2024")).toEqual([]);
  });

  it("have others of their kind", () => {
    expect(sameKind("2024-11", "2023-05-01")).toBe("2023-05");
    expect(sameKind("2024", "2023-05-01")).toBe("2023");
  });

  it("go on over the ends of months and years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2024-01-01", -1)).toBe("2023-12-31");
    expect(daysBetween("2024-01-01", "2024-12-31")).toBe(365);
  });
});
