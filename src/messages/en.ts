import { count } from "./count.ts";

const number = new Intl.NumberFormat("en");

// From here on a number that is not exact is told as it is: `100+`.
const HUNDRED = 100;

/** Every word of the interface in English. Another language is another object of this shape. */
export const en = {
  skipToContent: "Skip to content",
  sections: "Sections",
  frontPage: "Front page",
  topics: "Topics",
  archive: "Archive",
  search: "Search",
  bookmarks: "Bookmarks",
  latest: "Latest",
  loading: "Loading…",
  loaded: (title: string) => `${title}, page loaded`,
  pageTitle: (page: string, site: string) => `${page} · ${site}`,
  number: (n: number) => number.format(n),
  articles: (n: number) => count(n, "article", "articles"),
  minutes: (n: number) => `${number.format(n)} min read`,
  moreOnTopic: (topic: string) => `More on ${topic}`,
  wholeArchive: "All articles by date",
  allTopics: "All topics",
  emptyArchive: "Nothing has been published yet",
  emptyArchiveAdvice:
    "Put articles into data/articles, or bring documents in with npm run import, and build again.",

  relatedTopics: "Related topics",

  topicIntro: (articles: string) => `${articles} on this topic, newest first.`,
  filteredIntro: (articles: string) => `${articles} with this filter, newest first.`,
  narrow: "Narrow this list",
  filters: "Filters",
  removeFilter: (what: string) => `Remove: ${what}`,
  clearFilters: "Show the whole topic",
  noneLeft: "No article passes this filter.",
  addTopic: (topic: string, articles?: string) =>
    `Also about ${topic}${articles === undefined ? "" : `: ${articles}`}`,
  or: "or",
  orTopic: (topics: string) => `Or: ${topics}`,
  withoutTopic: (topic: string) => `Not about ${topic}`,
  not: "not",
  searchWithin: "Search within this list",

  archiveIntro: (n: number) => `${count(n, "article", "articles")}, newest first.`,
  nothingIn: (yearOrMonth: string) => `Nothing was published in ${yearOrMonth}.`,
  nothingOn: (day: string) => `Nothing was published on ${day}.`,
  nearestSpans: "The nearest with articles",
  earlierSpan: (span: string) => `Earlier: ${span}`,
  laterSpan: (span: string) => `Later: ${span}`,

  searchLabel: "Search the archive",
  searchButton: "Search",
  searchPrompt: "Type one or more words. An article is found when it has all of them, in any form.",
  searchNeedsScript:
    "Searching needs JavaScript. Without it, the topics and the archive lead to every article.",
  searchTitle: (text: string) => `Search for “${text}”`,
  articlesFound: (n: number, isExact: boolean) =>
    isExact
      ? count(n, "article", "articles")
      : n >= HUNDRED
        ? `${number.format(n)}+ articles`
        : `at least ${count(n, "article", "articles")}`,
  articlesNumber: (n: number, isExact: boolean) => `${number.format(n)}${isExact ? "" : "+"}`,
  searchHelp: "What you can ask for",
  searchDates: "Published",
  searchFrom: "from",
  searchTo: "to",
  searchSetDates: "Set dates",

  bookmark: "Bookmark",
  bookmarkPage: (title: string) => `Bookmark: ${title}`,
  highlights: "Highlights",
  history: "History",
  following: "Following",
  yourData: "Your data",
  kept: "What you keep",
  keptNeedsScript: "What you keep is kept by your browser, and needs JavaScript.",
  read: "Read",

  pages: "Pages",
  newerPage: "Newer",
  olderPage: "Older",
  pageAt: (page: number) => `Page ${number.format(page)}, counted from the oldest`,
  pageOf: (page: number, pages: number) =>
    `Page ${number.format(page)} of ${number.format(pages)}, counted from the oldest`,

  offlineTitle: "This page could not be fetched",
  retry: "Try again",

  display: "Display",
  newEdition: "New articles have been published.",
  showNewEdition: "Show them",
  notNow: "Not now",
  feed: "RSS feed",
  privacy: "No account, no tracker: what you save stays in this browser.",
};

export type Messages = typeof en;
