import type { Change, Edit } from "../keeping/change.ts";
import type { ChangeName } from "../messages/keeping-en.ts";
import { LABEL, labelsOf, nameKey, titleOf, type Bookmark } from "./bookmark.ts";
import { movedTo } from "./places.ts";

type Written = Extract<Edit, { kind: "bookmark"; remove?: never }>["set"];

/** What was changed of a kept page in its form. What is absent was left as it was. */
export interface BookmarkDraft {
  title?: string;
  labels?: readonly string[];
  /** A collection's id; empty for none. */
  collection?: string;
  note?: string;
}

/** Writes what was changed in the form of a kept page, and nothing else: another tab may have changed the rest. */
export function editBookmark(opened: Bookmark, draft: BookmarkDraft): Change {
  const { title, labels, collection, note } = draft;
  const set: Written = {
    ...(title !== undefined && { title: title || null }),
    ...(collection !== undefined && { collection: collection || null }),
    ...(note !== undefined && { note: note || null }),
    ...(labels && labelEdits(labelsOf(opened.fields), labels)),
  };
  return {
    name: nameOf(draft),
    title: title ?? titleOf(opened),
    edits: [{ kind: "bookmark", id: opened.address, set }],
  };
}

function labelEdits(before: readonly string[], after: readonly string[]): Written {
  const removed = before.filter((label) => !after.includes(label));
  const added = after.filter((label) => !before.includes(label));
  return Object.fromEntries([
    ...removed.map((label) => [LABEL + label, null]),
    ...added.map((label) => [LABEL + label, true]),
  ]);
}

/** What an edit is called: by the thing that it changes, if it is one. */
function nameOf(draft: BookmarkDraft): ChangeName {
  const { title, collection, note } = draft;
  if (Object.keys(draft).length > 1) return "edited";
  if (title !== undefined) return "renamed";
  if (note !== undefined) return "noted";
  return collection === undefined ? "labelled" : "moved";
}

/** Gives pages a label. One that differs in its capitals only stays as it is. */
export function addLabel(bookmarks: readonly Bookmark[], label: string): Change {
  const wanted = nameKey(label);
  const without = bookmarks.filter(({ fields }) => !labelsOf(fields).some((own) => nameKey(own) === wanted));
  return changeAll("labelled", without, () => ({ [`${LABEL}${label}`]: true }));
}

/** Takes a label from pages, however it is written. */
export function removeLabel(bookmarks: readonly Bookmark[], label: string): Change {
  const unwanted = nameKey(label);
  const labelled = (bookmark: Bookmark) =>
    labelsOf(bookmark.fields).filter((own) => nameKey(own) === unwanted);
  return changeAll(
    "labelled",
    bookmarks.filter((bookmark) => labelled(bookmark).length > 0),
    (bookmark) => Object.fromEntries(labelled(bookmark).map((own) => [LABEL + own, null])),
  );
}

/** Puts pages into a collection, or into none. They lose the places that they had by hand. */
export function moveTo(bookmarks: readonly Bookmark[], collection: string | undefined): Change {
  return changeAll(
    "moved",
    bookmarks.filter(({ fields }) => fields.collection !== collection),
    () => ({ collection: collection ?? null, order: null }),
  );
}

export function setFavourite(bookmarks: readonly Bookmark[], isFavourite: boolean): Change {
  return changeAll(isFavourite ? "favourited" : "unfavourited", bookmarks, () => ({
    favourite: isFavourite || null,
  }));
}

export function setLater(bookmarks: readonly Bookmark[], isLater: boolean): Change {
  return changeAll(isLater ? "putOff" : "unputOff", bookmarks, () => ({ later: isLater || null }));
}

/** Moves a page so many places down, or up, by hand among those that it stands with; `undefined` at the ends. */
export function shiftBookmark(row: readonly Bookmark[], address: string, by: number): Change | undefined {
  const placed = row.map(({ address: id, fields }) => ({ id, order: fields.order }));
  const at = row.findIndex((bookmark) => bookmark.address === address);
  const places = movedTo(placed, at, at + by);
  const moved = row[at];
  if (moved === undefined || places.size === 0) return undefined;
  const edits = Array.from(places, ([id, order]): Edit => ({ kind: "bookmark", id, set: { order } }));
  return { name: "moved", title: titleOf(moved), edits };
}

/** Lets pages go. */
export function letAllGo(bookmarks: readonly Bookmark[]): Change {
  const edits = bookmarks.map(({ address }): Edit => ({ kind: "bookmark", id: address, remove: true }));
  return { name: "unbookmarked", ...titleOfOne(bookmarks), edits };
}

function changeAll(
  name: ChangeName,
  bookmarks: readonly Bookmark[],
  written: (bookmark: Bookmark) => Written,
): Change {
  const edits = bookmarks.map((bookmark): Edit => {
    return { kind: "bookmark", id: bookmark.address, set: written(bookmark) };
  });
  return { name, ...titleOfOne(bookmarks), edits };
}

/** One page is told by its title; more than one are counted. */
function titleOfOne(bookmarks: readonly Bookmark[]): { title?: string } {
  const [only] = bookmarks;
  return bookmarks.length === 1 && only !== undefined ? { title: titleOf(only) } : {};
}
