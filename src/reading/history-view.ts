import { listPage, readPageNumber } from "../components/list-page.ts";
import { paths } from "../paths.ts";
import { fold } from "../words/fold.ts";
import { isRead, type Reading } from "./reading-state.ts";

export const SHOWN = ["all", "read", "unread"] as const;
export type Shown = (typeof SHOWN)[number];

/** What of the history a page shows, as its address says. */
export interface HistoryView {
  /** Words that titles must have. */
  text: string;
  show: Shown;
  /** From 1 on, the newest. */
  page: number;
}

/** A page that was opened. */
export interface HistoryEntry extends Reading {
  address: string;
  title: string;
  openedAt: string;
}

export function readHistoryView(search: URLSearchParams): HistoryView {
  return {
    text: search.get("q")?.trim() ?? "",
    show: SHOWN.find((shown) => shown === search.get("show")) ?? "all",
    page: readPageNumber(search),
  };
}

export function historyHref({ text, show, page }: HistoryView): string {
  const search = new URLSearchParams({
    ...(text !== "" && { q: text }),
    ...(show !== "all" && { show }),
    ...(page > 1 && { page: String(page) }),
  });
  return search.size === 0 ? paths.history.href() : `${paths.history.href()}?${search}`;
}

/** What was opened, the last first. What was only marked as read was not. */
export function openedPages(readings: ReadonlyMap<string, Reading>): HistoryEntry[] {
  return Array.from(readings)
    .flatMap(([address, reading]): HistoryEntry[] => {
      const { openedAt, title = address } = reading;
      return openedAt === undefined ? [] : [{ ...reading, address, title, openedAt }];
    })
    .toSorted((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt));
}

/** The entries of a page of the history, and how many pages there are. A page that is not there is the last one. */
export function historyPage(entries: readonly HistoryEntry[], { text, show, page }: HistoryView) {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    const title = fold(entry.title);
    return (
      (show === "all" || isRead(entry) === (show === "read")) && words.every((word) => title.includes(word))
    );
  });
  const { shown, ...numbers } = listPage(found, page);
  return { entries: shown, ...numbers };
}
