import type { Archive, DayCount, YearCount } from "../archive/archive.ts";
import { firstWeekday } from "./first-weekday.ts";

/** What the calendar of a year shows. */
export interface CalendarData {
  year: string;
  /** The days that have articles, newest first. */
  days: DayCount[];
  /** All years that have articles, newest first. */
  years: YearCount[];
  /** It stands in the data, because not every browser knows it as the publisher does. */
  firstWeekday: number;
}

export async function loadCalendar(archive: Archive, year: string): Promise<CalendarData> {
  const [days, years] = await Promise.all([archive.days(year), archive.years()]);
  return { year, days, years, firstWeekday: firstWeekday(archive.site.language) };
}
