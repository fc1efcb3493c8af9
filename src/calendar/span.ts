/** The name of a year, a month or a day: `2024`, `2024-11` or `2024-11-17`. */
export type SpanName = string;

const DAY_MS = 24 * 60 * 60 * 1000;

export function isYear(name: SpanName): boolean {
  return name.length === 4;
}

export function isMonth(name: SpanName): boolean {
  return name.length === 7;
}

/** The year, month or day that a day is in: as long a part of its name as `name` is. */
export function sameKind(name: SpanName, day: string): SpanName {
  return day.slice(0, name.length);
}

/** The larger spans that a span is in, the smallest first: of `2024-11-17` the month and the year. */
export function largerSpans(name: SpanName): SpanName[] {
  return [7, 4].filter((length) => length < name.length).map((length) => name.slice(0, length));
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two days. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
