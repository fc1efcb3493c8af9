import { count } from "./count.ts";

const number = new Intl.NumberFormat("en");

// A text in another direction does not turn its quotation marks around.
function quoted(text: string): string {
  return `“\u2068${text}\u2069”`;
}

/** Every word about what was read, in English. Another language is another object of this shape. */
export const readingEn = {
  markRead: "Mark as read",
  markAllRead: "Mark all read",
  continueReading: "Continue reading",
  continueAt: (passage: string) => `Continue at ${quoted(`${passage}…`)}`,
  leftAt: (place: number) => `You left off after ${Math.round(place * 100)} per cent.`,
  partRead: (place: number) => `${Math.round(place * 100)}% read`,
  minutesLeft: (minutes: number) => `about ${number.format(minutes)} min left`,
  notNow: "Not now",

  newSince: (n: number, isExact: boolean) =>
    isExact
      ? `${number.format(n)} new since your last visit`
      : `${number.format(n)}+ new since your last visit`,

  history: "What you opened",
  noHistory: "You have opened no article yet. When you do, it is listed here.",
  nothingFound: "Nothing in your history is like that.",
  findInHistory: "Words in titles",
  find: "Find",
  show: "Show",
  shown: { all: "All", read: "Read", unread: "Unread" },
  pages: (n: number) => count(n, "page", "pages"),
  read: "Read",
  openedAt: (time: string) => `opened at ${time}`,
  remove: "Remove",
  removeFromHistory: (title: string) => `Remove from the history: ${quoted(title)}`,
  clearHistory: "Clear the history",
  clearHistoryTells: (n: number) =>
    `Forgets ${count(n, "page", "pages")}: what you opened, what of it you read and where you left off.`,
  newerPage: "Newer",
  olderPage: "Older",
  pageOf: (page: number, pages: number) => `Page ${number.format(page)} of ${number.format(pages)}`,

  statistics: "How much you read",
  statisticsIntro:
    "Time counts while an article is in front of you and you move now and then. It is measured on your devices only.",
  keepStatistics: "Measure how much I read",
  minutesByDay: "Minutes read on each of the last days",
  day: "Day",
  minutes: "Minutes",
  readThisWeek: (n: number) => `${count(n, "article", "articles")} read in the last 7 days`,
  readThisMonth: (n: number) => `${count(n, "article", "articles")} read in the last 30 days`,
  statisticsOff: "Nothing is measured.",
  deleteStatistics: "Delete the statistics",
  deleteStatisticsTells: (n: number) =>
    `Deletes the minutes of ${count(n, "day", "days")}. What is marked as read stays in the history. You can take it back from your recent changes as long as it is listed there.`,
};

export type ReadingMessages = typeof readingEn;
