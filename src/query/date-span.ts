import { isDate } from "../content/date.ts";

/** Two calendar days and what is between them. */
export interface Span {
  from: string;
  to: string;
}

const DATE = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/;
const DAY = 86_400_000;

/** The days of a year, a month or a day: `2024`, `2024-01`, `2024-01-15`. `undefined` for what the calendar does not have. */
export function spanOf(date: string): Span | undefined {
  const [, year, month = "01", day = "01"] = DATE.exec(date) ?? [];
  const from = `${year}-${month}-${day}`;
  if (!isDate(from)) return undefined;
  if (date === year) return { from, to: `${year}-12-31` };
  return { from, to: date === from ? from : lastOfMonth(from) };
}

/** The year, month or day that a span is exactly. */
export function unitOf({ from, to }: Span): string | undefined {
  return [from.slice(0, 4), from.slice(0, 7), from].find((unit) => {
    const span = spanOf(unit);
    return span?.from === from && span.to === to;
  });
}

/** A day said as briefly as it can be where a span begins with it: `2024` for the first of January. */
export function shortened(day: string): string {
  return day.replace(/(-01){1,2}$/, "");
}

export function dayBefore(day: string): string {
  return dayOf(Date.parse(day) - DAY);
}

export function dayAfter(day: string): string {
  return dayOf(Date.parse(day) + DAY);
}

function lastOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number);
  return dayOf(Date.UTC(year ?? 0, month ?? 0, 0));
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
