import { count } from "./count.ts";

const number = new Intl.NumberFormat("en");

/** Every word of the page of bookmarks, in English. */
export const bookmarksEn = {
  none: "Nothing is bookmarked yet.",
  noneAdvice:
    "Press Bookmark on an article, a topic, a day or a search, and it is listed here, also without a network.",
  browse: "Look through the latest",
  nothingFound: "No bookmark passes this filter.",
  showAll: "Show all bookmarks",
  faultAdvice: "Correct the filter, or",
  found: (n: number, all: number) =>
    n === all
      ? `${count(n, "bookmark", "bookmarks")}.`
      : `${number.format(n)} of ${count(all, "bookmark", "bookmarks")}.`,

  filterLabel: "Filter your bookmarks",
  filterButton: "Filter",
  help: "What you can filter by",
  examples: [
    ["moon treaty", "both words, in title, summary, note or labels"],
    ["moon OR mars -treaty", "either of two, and not the third"],
    ['in:"To the moon"', "in a collection, or in one within it"],
    ['label:"to do"', "with a label"],
    ["has:note", "with a note; also has:highlight, has:label"],
    ["is:unread", "not read; also is:read, is:favourite, is:later"],
    ["after:2024 before:2024-07", "published then"],
    ["title:treaty", "in the title"],
    ["lang:fr", "in a language"],
  ] as [query: string, meaning: string][],

  orderLabel: "Order",
  orders: {
    saved: "Last saved",
    title: "Title",
    date: "Date",
    hand: "By hand",
    unread: "Unread first",
  },
  pages: "Pages",
  previousPage: "Previous",
  nextPage: "Next",
  pageOf: (page: number, pages: number) => `Page ${number.format(page)} of ${number.format(pages)}`,

  organise: "Collections and labels",
  all: "All",
  unread: "Unread",
  favourites: "Favourites",
  later: "Read later",
  collections: "Collections",
  labels: "Labels",
  allLabels: (n: number) => `All ${number.format(n)} labels`,
  n: (n: number) => number.format(n),

  arrange: "Change collections",
  newCollection: "New collection",
  within: "Within",
  top: "At the top",
  make: "Make",
  saveOf: (name: string) => `Save ${name}`,
  nameOf: (name: string) => `Name of ${name}`,
  withinOf: (name: string) => `Put ${name} within`,
  drag: "Drag it to another place",
  moveUp: "Up",
  moveDown: "Down",
  moveUpOf: (name: string) => `Up: ${name}`,
  moveDownOf: (name: string) => `Down: ${name}`,
  removeCollection: (name: string) => `Remove ${name}; its pages stay`,

  saved: "Saved",
  read: "Read",
  favourite: "Favourite",
  favouriteOf: (title: string) => `Favourite: ${title}`,
  laterOf: (title: string) => `Read later: ${title}`,
  edit: "Edit",
  editOf: (title: string) => `Edit: ${title}`,
  remove: "Remove",
  removeOf: (title: string) => `Remove: ${title}`,
  select: (title: string) => `Select: ${title}`,
  title: "Title",
  labelsBetweenCommas: "Labels, between commas",
  collection: "Collection",
  noCollection: "None",
  note: "Note",
  noteAdvice: "Markdown: *emphasis*, **strong**, lists, links.",
  save: "Save",
  cancel: "Cancel",

  selectAll: (n: number) => `Select all ${number.format(n)}`,
  selected: (n: number) => `${number.format(n)} selected`,
  withSelected: "With those selected",
  tasks: {
    addLabel: "Add a label",
    removeLabel: "Remove a label",
    move: "Move to a collection",
    favourite: "Make favourites",
    unfavourite: "No longer favourites",
    later: "Read later",
    notLater: "Not to read later",
    markRead: "Mark as read",
    markUnread: "Mark as unread",
    remove: "Remove",
  },
  label: "Label",
  apply: "Do it",
};

export type BookmarksMessages = typeof bookmarksEn;
