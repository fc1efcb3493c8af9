import { count } from "./count.ts";

function named(title: string | undefined, n: number, one: string, other: string): string {
  return title === undefined || title === "" ? count(n, one, other) : `“${title}”`;
}

/** What was done, as a sentence: to a thing by its title, or to so many things. */
type Told = (title: string | undefined, n: number) => string;

/** Every change that a reader can make, by its name, told as done. */
const changes = {
  bookmarked: (title, n) => `Bookmarked ${named(title, n, "page", "pages")}.`,
  unbookmarked: (title, n) => `Removed the bookmark of ${named(title, n, "page", "pages")}.`,
  favourited: (title, n) =>
    `Made ${named(title, n, "page", "pages")} ${n === 1 ? "a favourite" : "favourites"}.`,
  unfavourited: (title, n) =>
    `${named(title, n, "page", "pages")} ${n === 1 ? "is no longer a favourite" : "are no longer favourites"}.`,
  putOff: (title, n) => `Put ${named(title, n, "page", "pages")} on the list to read later.`,
  unputOff: (title, n) => `Took ${named(title, n, "page", "pages")} off the list to read later.`,
  noted: (title, n) => `Changed the note on ${named(title, n, "page", "pages")}.`,
  labelled: (title, n) => `Changed the labels of ${named(title, n, "page", "pages")}.`,
  moved: (title, n) => `Moved ${named(title, n, "page", "pages")}.`,
  edited: (title, n) => `Changed ${named(title, n, "page", "pages")}.`,
  renamed: (title, n) => `Renamed ${named(title, n, "page", "pages")}.`,
  collectionMade: (title, n) => `Made the collection ${named(title, n, "collection", "collections")}.`,
  collectionChanged: (title, n) => `Changed the collection ${named(title, n, "collection", "collections")}.`,
  collectionRemoved: (title) => `Removed the collection “${title ?? ""}”; its pages stay.`,
  highlighted: (title) => `Highlighted “${title ?? ""}”.`,
  highlightChanged: (title) => `Changed the highlight “${title ?? ""}”.`,
  highlightRemoved: (title, n) => `Removed the highlight ${named(title, n, "highlight", "highlights")}.`,
  markedRead: (title, n) => `Marked ${named(title, n, "article", "articles")} as read.`,
  markedUnread: (title, n) => `Marked ${named(title, n, "article", "articles")} as unread.`,
  opened: (title, n) => `Opened ${named(title, n, "article", "articles")}.`,
  historyCleared: (_, n) => `Cleared ${count(n, "page", "pages")} from your history.`,
  followed: (title) => `You follow “${title ?? ""}”.`,
  unfollowed: (title) => `You no longer follow “${title ?? ""}”.`,
  muted: (title) => `Muted “${title ?? ""}”.`,
  unmuted: (title, n) => `Unmuted ${named(title, n, "topic or word", "topics and words")}.`,
  pinned: (title) => `Pinned the list “${title ?? ""}”.`,
  unpinned: (title) => `Took the list “${title ?? ""}” down.`,
  viewChanged: (title) => `Changed the pinned list “${title ?? ""}”.`,
  settingChanged: () => "Changed a setting.",
  statisticsDeleted: () => "Deleted the reading statistics.",
  everythingDeleted: (_, n) => `Deleted everything that was kept: ${count(n, "thing", "things")}.`,
  imported: (title, n) =>
    `Brought in ${count(n, "thing", "things")}${title === undefined ? "" : ` from ${title}`}.`,
  carriedOver: (_, n) =>
    `Took over ${count(n, "bookmark", "bookmarks")} from the earlier version of this site.`,
} satisfies Record<string, Told>;

export type ChangeName = keyof typeof changes;

/** Every word about what a reader keeps, in English. Another language is another object of this shape. */
export const keepingEn = {
  changes: changes as Record<ChangeName, Told>,
  /** A change of a later version. */
  someChange: (n: number) => `Changed ${count(n, "thing", "things")}.`,
  undone: (change: string) => `Taken back: ${change}`,
};

export type KeepingMessages = typeof keepingEn;
