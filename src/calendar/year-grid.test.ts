import { describe, expect, it } from "vitest";
import { CELL, daysOfYear, GRID_HEIGHT, GRID_WIDTH, yearGrid } from "./year-grid.ts";

const monday = yearGrid("2024", 1);
const sunday = yearGrid("2024", 7);

describe("the drawing of a year", () => {
  it("has a week in a column, from its first weekday down", () => {
    const [first, sundayBefore, mondayAfter] = ["2024-01-01", "2024-01-07", "2024-01-08"].map(monday.placeOf);
    expect(sundayBefore).toEqual({ x: first?.x, y: (first?.y ?? 0) + 6 * CELL });
    expect(mondayAfter).toEqual({ x: (first?.x ?? 0) + CELL, y: first?.y });
    expect(sunday.placeOf("2024-01-07").y).toBe(first?.y);
  });

  it("has room for every day of every year, whatever weekday it begins with", () => {
    for (const year of ["2023", "2024", "2028", "2000", "2011"]) {
      for (const firstWeekday of [1, 6, 7]) {
        const grid = yearGrid(year, firstWeekday);
        const places = daysOfYear(year).map(grid.placeOf);
        expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
        for (const { x, y } of places) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + CELL).toBeLessThanOrEqual(GRID_WIDTH);
          expect(y + CELL).toBeLessThanOrEqual(GRID_HEIGHT);
        }
      }
    }
  });

  it("names the weekdays from the first one", () => {
    expect(sunday.weekdays.slice(0, 3).map(({ weekday }) => weekday)).toEqual([7, 1, 2]);
  });
});
