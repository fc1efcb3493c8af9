import { isDay } from "../../../content/date.ts";

const writers = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than writing a page. */
function writerOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(language, options);
  writers.set(key, writer);
  return writer;
}

/** A date in the words of a language: `17 November 2023`. */
export function formatDate(date: string, language: string, timeZone: string): string {
  const instant = new Date(isDay(date) ? `${date}T00:00:00Z` : date);
  const zone = isDay(date) ? "UTC" : timeZone;
  return writerOf(language, { dateStyle: "long", timeZone: zone }).format(instant);
}

/** A month in the words of a language: `November 2023`. */
export function formatMonth(month: string, language: string): string {
  const words = writerOf(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return words.format(new Date(`${month}-01T00:00:00Z`));
}
