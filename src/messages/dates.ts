import { isDay } from "../content/date.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter of dates. Making one costs fifty times as much as using it, and a page of cards uses one many times. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(language, options);
    formats.set(key, known);
  }
  return known;
}

/** A date in words: `17 November 2023`, with the time of day where the date has one and `withTime` asks for it. */
export function formatDate(date: string, language: string, timeZone: string, withTime = false): string {
  if (isDay(date)) return dateFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
  const timeStyle = withTime ? ({ timeStyle: "short" } as const) : {};
  return dateFormat(language, { dateStyle: "long", ...timeStyle, timeZone }).format(new Date(date));
}

/** A month in words, of `2023-11`: `November 2023`. */
export function formatMonth(month: string, language: string): string {
  return dateFormat(language, { year: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${month}-01`),
  );
}

/** The name of a month without its year: `November`. */
export function formatMonthName(month: string, language: string): string {
  return dateFormat(language, { month: "long", timeZone: "UTC" }).format(new Date(`${month}-01`));
}
