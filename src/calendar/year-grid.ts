import { addDays, daysBetween } from "./span.ts";

/** The side of a day's square: a finger hits it. Lengths are those of the drawing, pixels at the usual size of text. */
export const CELL = 24;
const WEEKDAYS = 44;
const MONTHS = 20;
const COLUMNS = 28;
const HALF = MONTHS + 7 * CELL + 12;

export const GRID_WIDTH = WEEKDAYS + COLUMNS * CELL;
export const GRID_HEIGHT = 2 * HALF;

export interface Point {
  x: number;
  y: number;
}

/**
 * Where things stand in the drawing of a year: weeks in columns, the second half of the year below the first. It runs
 * from left to right; the styles turn it around where the site runs from right to left.
 */
export interface YearGrid {
  /** The corner of a day's square. */
  placeOf: (day: string) => Point;
  /** The names of the months, at the first of each. */
  months: (Point & { month: string })[];
  /** The names of the weekdays, beside each row. */
  weekdays: (Point & { weekday: number })[];
  /** The lines between the months, as the path of an SVG. */
  borders: string;
  /** The squares of the days that have no articles, as one path. */
  squares: (days: string[]) => string;
}

/** `firstWeekday` is 1 for Monday to 7 for Sunday. */
export function yearGrid(year: string, firstWeekday: number): YearGrid {
  const halves = ["01", "07"].map((month) => `${year}-${month}-01`);
  const edge = (column: number) => WEEKDAYS + column * CELL;

  function cellOf(day: string): { half: number; column: number; row: number } {
    const half = day.slice(5, 7) < "07" ? 0 : 1;
    const start = halves[half] ?? day;
    const index = daysBetween(start, day) + ((weekdayOf(start) - firstWeekday + 7) % 7);
    return { half, column: Math.floor(index / 7), row: index % 7 };
  }

  function placeOf(day: string): Point {
    const { half, column, row } = cellOf(day);
    return { x: edge(column), y: half * HALF + MONTHS + row * CELL };
  }

  function border(first: string): string {
    const { half, column, row } = cellOf(first);
    const top = half * HALF + MONTHS;
    return `M${edge(row > 0 ? column + 1 : column)} ${top}v${row * CELL}H${edge(column)}V${top + 7 * CELL}`;
  }

  const firsts = Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, "0")}-01`);
  return {
    placeOf,
    months: firsts.map((first) => {
      const { half, column } = cellOf(first);
      return { month: first.slice(0, 7), x: edge(column), y: half * HALF + MONTHS - 6 };
    }),
    weekdays: [0, 1].flatMap((half) =>
      Array.from({ length: 7 }, (_, row) => ({
        weekday: ((firstWeekday - 1 + row) % 7) + 1,
        x: 0,
        y: half * HALF + MONTHS + row * CELL + 16,
      })),
    ),
    borders: firsts
      .filter((first) => !halves.includes(first))
      .map(border)
      .join(""),
    squares: (days) =>
      days
        .map(placeOf)
        .map(({ x, y }) => `M${x + 1} ${y + 1}h22v22h-22z`)
        .join(""),
  };
}

/** All days of a year, the first first. */
export function daysOfYear(year: string): string[] {
  const first = `${year}-01-01`;
  const length = daysBetween(first, `${year}-12-31`) + 1;
  return Array.from({ length }, (_, n) => addDays(first, n));
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
