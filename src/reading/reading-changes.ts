import type { Change, Edit } from "../keeping/change.ts";

/** What a page says of itself where its reading is kept. */
export interface ReadPage {
  /** Its path, or the full URL of a page elsewhere. */
  address: string;
  title: string;
  date?: string | undefined;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
}

/** An article that is opened, with the minutes that reading it takes. */
export interface OpenedPage extends ReadPage {
  minutes: number;
}

/** A place in the text of a page. */
export interface ReadingPlace {
  /** The part of the text that is read, 0 to 1. */
  place: number;
  /** How the passage there begins. */
  passage: string;
}

/** Marks pages as read, all in one step. */
export function markRead(pages: readonly ReadPage[], now = new Date()): Change {
  const readAt = now.toISOString();
  const edits = pages.map(({ address, ...page }): Edit => {
    return { kind: "reading", id: address, set: { ...page, readAt } };
  });
  return { name: "markedRead", ...titleOf(pages), edits };
}

/** Marks pages as unread. They stay in the history. */
export function markUnread(pages: readonly ReadPage[]): Change {
  const edits = pages.map(({ address, ...page }): Edit => {
    return { kind: "reading", id: address, set: { ...page, readAt: null } };
  });
  return { name: "markedUnread", ...titleOf(pages), edits };
}

/** Forgets that pages were opened and read, and how far. */
export function clearHistory(pages: readonly Pick<ReadPage, "address" | "title">[]): Change {
  const edits = pages.map(({ address }): Edit => ({ kind: "reading", id: address, remove: true }));
  return { name: "historyCleared", ...titleOf(pages), edits };
}

/** Deletes what was measured on these days. */
export function deleteStatistics(days: Iterable<string>): Change {
  const edits = Array.from(days, (day): Edit => ({ kind: "day", id: day, remove: true }));
  return { name: "statisticsDeleted", edits };
}

/** Has reading be measured, or not any more. */
export function measureReading(isMeasured: boolean): Change {
  return {
    name: "settingChanged",
    edits: [{ kind: "setting", id: "statistics", set: { value: isMeasured } }],
  };
}

/** Notes that an article was opened. */
export function openedArticle({ address, ...page }: OpenedPage, now = new Date()): Change {
  const set = { ...page, openedAt: now.toISOString() };
  return passing({ kind: "reading", id: address, set }, page.title);
}

/** Notes how far an article was read. */
export function readUpTo(address: string, { place, passage }: ReadingPlace): Change {
  return passing({ kind: "reading", id: address, set: { place, passage } });
}

/** Notes that an article was read to its end. */
export function readToEnd(page: ReadPage, now = new Date()): Change {
  return { ...markRead([page], now), isPassing: true };
}

/** Notes for how many seconds was read on a day with a device, in all. */
export function readOnDay(day: string, device: string, seconds: number): Change {
  return passing({ kind: "day", id: day, set: { [`seconds:${device}`]: seconds } });
}

function passing(edit: Edit, title?: string): Change {
  return { name: "opened", ...(title !== undefined && { title }), edits: [edit], isPassing: true };
}

/** The title of one page; more than one are counted. */
function titleOf(pages: readonly { title: string }[]): { title?: string } {
  const [only] = pages;
  return pages.length === 1 && only !== undefined ? { title: only.title } : {};
}
