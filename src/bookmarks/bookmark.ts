import * as v from "valibot";

/** A page that the reader kept. Its path is its identity: one page, one bookmark. */
export const bookmarkSchema = v.object({
  path: v.pipe(v.string(), v.startsWith("/")),
  title: v.string(),
  standfirst: v.optional(v.string()),
  /** The date of an article, as the article has it. */
  date: v.optional(v.string()),
  lang: v.optional(v.string()),
  dir: v.optional(v.picklist(["ltr", "rtl"])),
  /** When it was saved: an instant, ISO 8601 in UTC. */
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
});

export type Bookmark = v.InferOutput<typeof bookmarkSchema>;

/** What a page says of itself to be bookmarked. */
export type BookmarkablePage = Omit<Bookmark, "savedAt">;
