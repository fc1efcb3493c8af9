import { formatDate, formatMonth } from "../messages/dates.ts";
import { isMonth, isYear, type SpanName } from "./span.ts";

/** A year, a month or a day in words: `2023`, `November 2023`, `17 November 2023`. */
export function formatSpan(name: SpanName, language: string): string {
  if (isYear(name)) return name;
  return isMonth(name) ? formatMonth(name, language) : formatDate(name, language, "UTC");
}
