import type { Change } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { BookmarkablePage } from "./bookmarkable-page.ts";

/** Keeps a page. */
export function keepPage({ path, topics = [], ...page }: BookmarkablePage, now = new Date()): Change {
  const about = Object.fromEntries(topics.map(({ id }) => [`topic:${id}`, true]));
  const set = { ...page, ...about, savedAt: now.toISOString() };
  return { name: "bookmarked", title: page.title, edits: [{ kind: "bookmark", id: path, set }] };
}

/** Keeps a page, or lets it go again, as it is kept or not by now. */
export async function toggleBookmark(keeper: Keeper, page: BookmarkablePage): Promise<void> {
  const kept = await keeper.fresh("bookmark", page.path);
  await keeper.change(kept ? letGo(page) : keepPage(page));
}

/** Lets a page go. */
export function letGo({ path, title }: Pick<BookmarkablePage, "path" | "title">): Change {
  return { name: "unbookmarked", title, edits: [{ kind: "bookmark", id: path, remove: true }] };
}
