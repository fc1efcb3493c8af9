import { dateFormat } from "../messages/dates.ts";
import { addDays } from "./span.ts";

const A_MONDAY = "2024-01-01";

/** A day without its year: `17 November`. */
export function formatDayOfYear(day: string, language: string): string {
  return dateFormat(language, { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(day));
}

/** The short name of a weekday, of 1 for Monday to 7 for Sunday: `Mon`. */
export function formatWeekday(weekday: number, language: string): string {
  const day = new Date(addDays(A_MONDAY, weekday - 1));
  return dateFormat(language, { weekday: "short", timeZone: "UTC" }).format(day);
}
