/** A page that the reader kept. Its path is its identity: one page, one bookmark. */
export interface Bookmark extends BookmarkablePage {
  /** When it was saved: an instant, ISO 8601 in UTC. */
  savedAt: string;
}

/** What a page says of itself to be bookmarked. */
export interface BookmarkablePage {
  /** The path with its search, as the router has it. */
  path: string;
  title: string;
  standfirst?: string;
  /** The date of an article, as the article has it. */
  date?: string;
  lang?: string;
  dir?: "ltr" | "rtl";
}

/** Reads a stored record; `undefined` when it is not a bookmark. By hand, because a first view must not wait for a schema library. */
export function parseBookmark(record: unknown): Bookmark | undefined {
  if (typeof record !== "object" || record === null) return undefined;
  const { path, title, standfirst, date, lang, dir, savedAt } = record as Record<string, unknown>;
  if (!isText(path) || !path.startsWith("/") || !isText(title)) return undefined;
  if (!isText(savedAt) || Number.isNaN(Date.parse(savedAt))) return undefined;
  return {
    path,
    title,
    savedAt,
    ...(isText(standfirst) && { standfirst }),
    ...(isText(date) && !Number.isNaN(Date.parse(date)) && { date }),
    ...(isText(lang) && { lang }),
    ...((dir === "ltr" || dir === "rtl") && { dir }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
