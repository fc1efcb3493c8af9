import type { KeepingReason } from "../keeping/keeping-error.ts";
import type { Kind } from "../keeping/kinds.ts";
import { count } from "./count.ts";

const number = new Intl.NumberFormat("en");
const listed = new Intl.ListFormat("en-GB");

const kinds: Record<Kind, [one: string, other: string]> = {
  bookmark: ["bookmark", "bookmarks"],
  collection: ["collection", "collections"],
  highlight: ["highlight", "highlights"],
  reading: ["page in your history", "pages in your history"],
  follow: ["topic or word you follow", "topics and words you follow"],
  mute: ["topic or word you muted", "topics and words you muted"],
  view: ["pinned list", "pinned lists"],
  setting: ["setting", "settings"],
  day: ["day of reading statistics", "days of reading statistics"],
};

const refused: Record<KeepingReason, string> = {
  full: "This browser has no room left for this site, so the change was not made. Nothing that was kept is lost. Export what you keep, then remove what you no longer need, or free space on this device.",
  newer:
    "A newer version of this site is open in another tab, so the change was not made. Nothing is lost. Load this page again and repeat it.",
  failed:
    "The browser did not store the change, so it was not made. Nothing that was kept is lost. Try it once more; if that does not help, load the page again.",
  invalid:
    "The change was not made, because something in it cannot be stored. Nothing that was kept is lost.",
  unread:
    "The browser did not give out all that you keep here, so what you see may lack some of it. Load the page again.",
};

/** The words of what stands over every page, and of the page about a reader's data. */
export const deskEn = {
  close: "Close",
  undo: "Undo",
  redo: "Redo",
  undoChange: (change: string) => `Undo: ${change}`,
  redoChange: (change: string) => `Redo: ${change}`,
  refused,
  exportNow: "Export now",
  reload: "Load again",
  nothingToUndo: "There is nothing to take back.",
  nothingToRedo: "There is nothing to do again.",
  changedSince: "This cannot be taken back: it has been changed otherwise since.",
  nothingToBookmark: "Nothing to bookmark here. Move to an article of the list first.",

  lastsForVisit:
    "What you keep lasts for this visit: this browser lets the site store nothing. Export it before you leave.",
  unanswered:
    "The browser's storage did not answer, so what you kept before is not shown; it is not lost. What you keep now lasts for this visit only. Close other tabs of this site, and try again.",
  tryAgain: "Try again",
  evicted: "The browser has cleared what you kept here. If you have exported it, bring in your last file.",
  bringIn: "Bring in a file",
  damaged: (n: number) =>
    `${count(n, "thing that you kept", "things that you kept")} could not be read and ${n === 1 ? "was" : "were"} set aside. Everything else works.`,
  showDamaged: "Show what was set aside",
  reminder: (n: number) =>
    `${count(n, "change", "changes")} since your last export. A file of your own keeps what you have here safe.`,
  later: "Later",
  copyNeedsPermission: (file: string) =>
    `Your copy in “${file}” is not being written: the browser wants your permission again.`,
  allow: "Allow",
  copyHeld: (file: string) =>
    `Your copy in “${file}” is not being written, as the browser has cleared what you kept here and the file may have more. Bring the file in first, then write it again.`,
  writeAgain: "Write it again",

  keys: "Keys",
  keysIntro: "Keys work where you are not typing.",
  moreKeys: "All keys",
  keyList: [
    ["s", "Bookmark the page, or the article of a list that you are on; again to remove the bookmark"],
    ["h", "Highlight the selected text of an article"],
    ["m", "Mark the article that you are reading as read or unread"],
    ["?", "Show this list"],
    ["Ctrl Z", "Take back the last change (⌘ Z on a Mac)"],
    ["Ctrl Shift Z", "Make the change again (⇧ ⌘ Z on a Mac), also Ctrl Y"],
    ["Esc", "Close a message"],
  ] as readonly (readonly [keys: string, what: string])[],

  storage: "Storage",
  keptHere: (counts: string[]) =>
    counts.length === 0 ? "You keep nothing here yet." : `You keep ${listed.format(counts)} here.`,
  kept: (kind: Kind, n: number) => count(n, ...kinds[kind]),
  persisted: "The browser has promised to keep it until you remove it yourself.",
  refusedToPersist:
    "The browser was asked to keep it until you remove it yourself, and has not promised that: when the device runs out of space, it may clear it. A file of your own is safe from that.",
  notPersisted:
    "The browser has not promised to keep it: when the device runs out of space, it may clear it. It is asked with the first thing you keep.",
  persistenceUnknown: "This browser does not say whether it may clear what is kept when space runs out.",
  askToPersist: "Ask the browser to keep it",
  used: "Storage used",
  usedOf: (used: string, left: string) => `${used} used; about ${left} left for this site.`,
  bytes: (bytes: number) => {
    const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
    const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    const style = { style: "unit", unit: units[step], maximumSignificantDigits: 3 } as const;
    return new Intl.NumberFormat("en", style).format(bytes / 1000 ** step);
  },

  takeAlong: "Take it along",
  bringInTitle: "Bring in",

  copyFile: "Keep a copy in a file",
  copyFileIntro:
    "Choose a file on this device: from then on everything that you keep is written there with every change.",
  copyFileUnsupported:
    "This browser does not let a site write to a file that you chose. Export by hand instead.",
  chooseFile: "Choose a file",
  chooseOtherFile: "Choose another file",
  stopCopying: "Stop writing",
  copyWriting: (file: string) => `Writing to “${file}”…`,
  copyWritten: (file: string) => `“${file}” is up to date. Last written`,
  copyWaiting: (file: string) => `“${file}” is written with the next change.`,
  copyFailed: (file: string, reason: string) =>
    `“${file}” could not be written: ${reason} What you keep is safe in this browser. Choose the file again, or another one.`,
  copyUnread: (file: string) =>
    `“${file}” was not written: the browser did not give out all that you keep here, and the file may have more. Load the page again.`,
  allowCopying: "Allow writing",
  copyReasons: {
    missing: "it has been moved or deleted.",
    full: "there is no room for it.",
    refused: "the browser was not allowed to.",
    other: "the device did not let it.",
  },

  recentChanges: "Recent changes",
  noChanges: "There are no changes yet.",
  takenBack: "Taken back",
  cannotTakeBack: "Changed otherwise since",
  changesPage: (page: number, pages: number) => `Page ${number.format(page)} of ${number.format(pages)}`,
  newerChanges: "Newer",
  olderChanges: "Older",
  changesPages: "Pages of recent changes",

  setAside: "Set aside",
  nothingSetAside: "Nothing is damaged.",
  setAsideIntro: (n: number) =>
    `${count(n, "thing", "things")} could not be read. ${n === 1 ? "It is" : "They are"} kept as found, and can be downloaded.`,
  download: (name: string) => `Download “${name}”`,
  downloadAll: "Download all",
  removeSetAside: "Remove what was set aside…",
  removeSetAsideConfirm: (n: number) =>
    `Really remove ${count(n, "thing", "things")} for good? This cannot be taken back. Download ${n === 1 ? "it" : "them"} first if somebody may yet be able to read ${n === 1 ? "it" : "them"}.`,
  removeSetAsideNow: "Remove for good",

  choices: "Choices",
  reminderChoice: "Remind me to export after 50 changes",
  keysChoice: "Single-letter keys",
  statisticsChoice: "Reading statistics, on this device only",
  toStatistics: "See them in your history",
  deleteStatistics: "Delete the statistics",

  deleteAll: "Delete everything",
  deleteIntro:
    "Deletes all that you keep in this browser: bookmarks, collections, highlights, notes, history, what you follow and mute, settings and statistics. It can be taken back under “Recent changes” for 30 days, or until 500 more changes were made. After that it is gone for good, and with it the copies of the articles that you bookmarked or highlighted.",
  deleteAllHere: "Delete everything kept here…",
  deleteConfirm: (things: string) => `Really delete ${things}? Export it first if you may want it again.`,
  things: (n: number) => count(n, "thing", "things"),
  deleteNow: "Delete it all",
  cancel: "Cancel",
  exportFirst: "Export first",
  nothingToDelete: "There is nothing to delete.",

  withdrawn: "This article is no longer published.",
  keptCopy: "This is the copy you kept.",
  keptCopyOf: "This is the copy you kept on",
};
