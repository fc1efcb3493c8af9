import { count } from "./count.ts";

const number = new Intl.NumberFormat("en");

const DURATIONS: Record<number, string> = { 1: "a day", 7: "a week", 30: "a month", 0: "until I end it" };

function kindOf(kind: "topic" | "word"): string {
  return kind === "topic" ? "the topic" : "the word";
}

/** The words of following, muting and pinning in English. */
export const followingEn = {
  listActions: "More for this list",
  listIsMuted: "More for this list, which you muted",
  follow: (label: string) => `Follow “${label}”`,
  mute: (label: string) => `Mute “${label}”…`,
  unmute: (label: string) => `Unmute “${label}”`,
  pin: "Pin this list",

  hidden: (n: number) => `${number.format(n)} hidden: show`,
  hideAgain: (n: number) => `Hide ${number.format(n)} again`,
  covered: "Hidden by what you muted",
  youMuted: (kind: "topic" | "word") => `You muted this ${kind}; here it is shown all the same.`,

  muteTitle: (kind: "topic" | "word", label: string) => `Mute ${kindOf(kind)} “${label}”`,
  hides: (kind: "topic" | "word", label: string) =>
    kind === "topic"
      ? `Lists leave out every article that has the topic “${label}”.`
      : `Lists leave out every article that has “${label}” in any form in its headline or standfirst.`,
  staysReachable:
    "Lists say how many they hide and can show them. The page of what you muted shows everything.",
  howLong: "How long",
  duration: (days: number) => DURATIONS[days] ?? count(days, "day", "days"),
  previewTitle: "What it hides now",
  preview: (hidden: number, of: number) =>
    hidden === 0
      ? `None of the newest ${count(of, "article", "articles")}.`
      : `${number.format(hidden)} of the newest ${count(of, "article", "articles")}:`,
  previewing: "Looking through the newest articles…",
  previewFailed: "The archive cannot be reached, so what it hides cannot be shown now.",
  muteNow: "Mute",
  cancel: "Cancel",

  newest: "Newest of what you follow",
  nothingFollowed:
    "You follow nothing yet. Add a topic or a word here, or go to a topic or a search: “Follow” is behind the ··· button beside “Bookmark”.",
  nothingFound: "Nothing has been published on what you follow.",
  newsFailed: "The archive cannot be reached. What you follow, mute and have pinned is here all the same.",
  toNewest: "To the newest",
  followed: "What you follow",
  topic: "Topic",
  word: "Word",
  feed: "Feed",
  feedOf: (label: string) => `Feed of “${label}” (RSS)`,
  unfollow: "Unfollow",
  unfollowNamed: (label: string) => `Unfollow “${label}”`,

  add: "Add a topic or a word",
  addLabel: "A topic of this site, or any word",
  followButton: "Follow",
  muteButton: "Mute…",
  nothingTyped: "Type a word with at least one letter or digit.",

  muted: "What you muted",
  nothingMuted:
    "You have muted nothing. What you mute is left out of lists, which say so; add it above, or on a topic or a search.",
  mutedUntil: (date: string) => `Until ${date}`,
  mutedForGood: "Until you end it",
  muteEnded: (date: string) => `Ended on ${date}; hides nothing any more`,
  unmuteButton: "Unmute",
  unmuteAll: "Unmute all",
  showPreview: "What it hides now",

  pinned: "Pinned lists",
  pinnedCount: (n: number) => `Pinned ${number.format(n)}`,
  news: (n: number, isExact: boolean) => `${number.format(n)}${isExact ? "" : "+"}`,
  newsLabel: (n: number, isExact: boolean) => `${number.format(n)}${isExact ? "" : "+"} new`,
  nothingPinned:
    "No list is pinned. Go to a topic, a filtered list or a search: “Pin this list” is behind the ··· button beside “Bookmark”. The list then stands at the side of every page with the number of its new articles.",
  renameButton: "Rename",
  save: "Save",
  rename: (title: string) => `Name of the pinned list “${title}”`,
  up: (title: string) => `Move “${title}” up`,
  down: (title: string) => `Move “${title}” down`,
  takeDown: "Take down",
  takeDownNamed: (title: string) => `Take down “${title}”`,
};

export type FollowingMessages = typeof followingEn;
