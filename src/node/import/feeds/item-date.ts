import { readDate } from "../dates/read-date.ts";
import type { Skip } from "../draft.ts";
import type { Feed, FeedItem } from "./feed.ts";

const NO_DATE: Skip = {
  failed: true,
  kind: "no date",
  reason: "has no date; import its page, or say --date 2023-11-17 for all that have none",
};

/**
 * When an item was published; else when it was changed. The date of the whole feed stands for it only in RSS 0.9x, where
 * items cannot have one and the channel's is that of its content.
 */
export function itemDate(
  { published, updated }: FeedItem,
  feed: Feed,
  undated: string | undefined,
): string | Skip {
  const ofFeed = feed.version?.startsWith("0.9") === true ? feed.published : undefined;
  const told = [published, updated, ofFeed].filter((date) => date !== undefined);
  for (const text of told) {
    const date = readDate(text);
    if (date !== undefined) return date;
  }
  const [first] = told;
  if (first === undefined) return undated ?? NO_DATE;
  const reason = `has the date "${first.slice(0, 60)}", which cannot be read; correct it in the feed`;
  return { failed: true, kind: "date cannot be read", reason };
}

/** When an item was changed, if that was after a date. */
export function laterThan(date: string, text: string | undefined): string | undefined {
  const updated = text === undefined ? undefined : readDate(text);
  return updated !== undefined && Date.parse(updated) > Date.parse(date) ? updated : undefined;
}
