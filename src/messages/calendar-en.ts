import { count } from "./count.ts";

/** Every word of the calendar in English. */
export const calendarEn = {
  calendarOf: (year: string) => `Calendar of ${year}`,
  calendarSpan: (from: string, to: string, n: number) =>
    `${from} to ${to}: ${count(n, "article", "articles")}`,
  dayCount: (day: string, n: number) => `${day}: ${count(n, "article", "articles")}`,
  calendarKey: { fewer: "Fewer articles", more: "more" },
  years: "Years",
  chooseSpan: "Choose a span of days",
  stopChoosing: "Stop choosing",
  chooseFirstDay: "Press its first day.",
  chooseLastDay: (first: string) => `From ${first} to … Press the last day; it may be in another year.`,
  monthsTable: (year: string) => `The months of ${year} as a table`,
  month: "Month",
  numberOfArticles: "Articles",
};

export type CalendarMessages = typeof calendarEn;
