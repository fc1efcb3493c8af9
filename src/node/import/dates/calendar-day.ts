/** How many years ahead of now a year of two digits may be, and how many it may lie back. */
const AHEAD = 1;
const BACK = 60;
/** Below this a year stands for "none", as 0000 and 0001 do. */
const FIRST_YEAR = 100;
const WEEK = 7;
const DAY = 86_400_000;
/** No newspaper is older; years before or after these are of other calendars, such as 1402, 1445, 2566 and 5784. */
const OLDEST_WRITTEN = 1500;
const LATEST_WRITTEN = 2199;

/** A day of the calendar as `2023-11-17`, or `undefined` where there is no such day. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > 9999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The day with this number in its year, from 1 on. */
export function ordinalDay(year: number, ordinal: number): string | undefined {
  const start = calendarDay(year, 1, 1);
  if (start === undefined || ordinal < 1) return undefined;
  const day = new Date(Date.parse(start) + (ordinal - 1) * DAY).toISOString().slice(0, 10);
  return Number(day.slice(0, 4)) === year ? day : undefined;
}

/** A day of a week of ISO 8601; the first week has 4 January in it, Monday is 1. */
export function weekDay(year: number, week: number, day: number): string | undefined {
  if (week < 1 || day < 1 || day > WEEK) return undefined;
  const fourth = calendarDay(year, 1, 4);
  if (fourth === undefined) return undefined;
  const monday = Date.parse(fourth) - ((weekdayOf(fourth) + 6) % WEEK) * DAY;
  const inWeek = (number: number) => new Date(monday + ((week - 1) * WEEK + number - 1) * DAY).toISOString();
  // A week is of the year that its Thursday is in.
  return Number(inWeek(4).slice(0, 4)) === year ? inWeek(day).slice(0, 10) : undefined;
}

/** The day after a day, but for the last of all. */
export function nextDay(day: string): string | undefined {
  const next = new Date(Date.parse(day) + DAY).toISOString();
  return next.startsWith("+") ? undefined : next.slice(0, 10);
}

/** 0 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** A year as it is written. Two digits are the year that lies nearest, `undefined` where none is near enough to be sure. */
export function yearOf(digits: string): number | undefined {
  if (digits.length === 4) {
    const year = Number(digits);
    return year < OLDEST_WRITTEN || year > LATEST_WRITTEN ? undefined : year;
  }
  if (digits.length !== 2) return undefined;
  const latest = new Date().getUTCFullYear() + AHEAD;
  const year = latest - ((((latest - Number(digits)) % 100) + 100) % 100);
  return year > latest - BACK ? year : undefined;
}
