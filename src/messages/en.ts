const plural = new Intl.PluralRules("en");
const number = new Intl.NumberFormat("en");
const listed = new Intl.ListFormat("en-GB");

// From here on a number that is not exact is told as it is: `100+`.
const HUNDRED = 100;

function count(n: number, one: string, other: string): string {
  return `${number.format(n)} ${plural.select(n) === "one" ? one : other}`;
}

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

  by: (authors: string) => `By ${authors}`,
  updated: "Updated",
  relatedTopics: "Related topics",
  relatedArticles: "Related articles",
  sameStory: "Same story",
  shares: (topics: string[]) => `Shares ${listed.format(topics)}`,
  newerOnThis: "Newer on this",
  allNewerOnThis: "All that is newer on this",
  corrections: (n: number) => (n === 1 ? "Correction" : "Corrections"),
  source: "Source:",
  story: (story: string) => `Part of the story “${story}”`,
  newerArticle: "Next article",
  olderArticle: "Previous article",
  moreArticles: "More articles",
  embed: (provider: string) => `Shown by ${provider}; opens on its own site`,

  topicIntro: (articles: string) => `${articles} on this topic, newest first.`,
  filteredIntro: (articles: string) => `${articles} with this filter, newest first.`,
  topicsIntro: (topics: number, articles: number) =>
    `${count(topics, "topic", "topics")} in ${count(articles, "article", "articles")}.`,
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
  noTopics: "No article has a topic yet.",
  topicsOrder: "Order",
  topicsBy: { label: "By name", size: "By number of articles" },
  findTopic: "Find a topic",
  findButton: "Find",
  topicsWith: (beginning: string) => `Topics with “${beginning}”`,
  topicsFound: (n: number, beginning: string) =>
    n === 0
      ? `No topic has a word that begins with “${beginning}”.`
      : `${count(n, "topic has", "topics have")} a word that begins with “${beginning}”.`,
  previousTopics: "Previous",
  nextTopics: "Next",
  topicsPageOf: (page: number, pages: number) => `Page ${number.format(page)} of ${number.format(pages)}`,

  archiveIntro: (n: number) => `${count(n, "article", "articles")}, newest first.`,
  nothingIn: (yearOrMonth: string) => `Nothing was published in ${yearOrMonth}.`,
  nothingOn: (day: string) => `Nothing was published on ${day}.`,
  nearestSpans: "The nearest with articles",
  earlierSpan: (span: string) => `Earlier: ${span}`,
  laterSpan: (span: string) => `Later: ${span}`,
  calendarOf: (year: string) => `Calendar of ${year}`,
  calendarSpan: (from: string, to: string, n: number) =>
    `${from} to ${to}: ${count(n, "article", "articles")}`,
  dayCount: (day: string, n: number) => `${day}: ${count(n, "article", "articles")}`,
  calendarKey: { fewer: "Fewer articles", more: "more" },
  years: "Years",
  chooseSpan: "Choose a span of days",
  stopChoosing: "Stop choosing",
  chooseFirstDay: "Press its first day.",
  chooseLastDay: (first: string) => `From ${first} to … Press the last day; it may be in another year.`,
  monthsTable: (year: string) => `The months of ${year} as a table`,
  month: "Month",
  numberOfArticles: "Articles",

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
  bookmarkFailed: "The bookmark could not be saved: this browser allows no storage here, or it is full.",
  bookmarksIntro:
    "Press Bookmark on an article or a topic, and it is kept here, in this browser, for reading without a network too.",
  bookmarksCount: (n: number) => `${count(n, "page", "pages")}, the last saved first.`,
  bookmarksEmpty: "Nothing is bookmarked yet.",
  bookmarksUnreadable: "Bookmarks cannot be read: this browser allows no storage for this site.",
  bookmarksNeedScript: "Bookmarks are kept by your browser and need JavaScript.",
  bookmarksDamaged: (n: number) =>
    `${count(n, "bookmark", "bookmarks")} could not be read. Nothing was deleted.`,
  removeBookmark: (title: string) => `Remove the bookmark: ${title}`,
  remove: "Remove",
  savedOn: "Saved",
  exportBookmarks: "Take them with you",
  exportJson: "Download as JSON",
  exportHtml: "Download as HTML, for any browser",

  pages: "Pages",
  newerPage: "Newer",
  olderPage: "Older",
  pageAt: (page: number) => `Page ${number.format(page)}, counted from the oldest`,
  pageOf: (page: number, pages: number) =>
    `Page ${number.format(page)} of ${number.format(pages)}, counted from the oldest`,

  notFoundTitle: "This page is not in the archive",
  notFoundAdvice:
    "The address may have a slip in it, or the article was withdrawn. Search for it, or begin with the latest:",
  damagedTitle: "This page is damaged",
  damagedAdvice: (file: string) =>
    `The file ${file} arrived, but it cannot be read. Whoever publishes this site can mend it by building it again.`,
  offlineTitle: "This page could not be fetched",
  offlineAdvice:
    "The network or the server did not answer, and this page has not been kept on this device. What you read before and what you bookmarked opens without a network.",
  brokenTitle: "Something went wrong here",
  brokenAdvice: "This is a fault of the site, not of yours. The rest of it works.",
  retry: "Try again",
  toFrontPage: "To the front page",
  toBookmarks: "To your bookmarks",

  display: "Display",
  theme: "Colours",
  themes: { auto: "As the device", light: "Light", dark: "Dark" },
  textSize: "Text size",
  textSizes: { small: "Small", normal: "Normal", large: "Large", larger: "Largest" },
  newEdition: "New articles have been published.",
  showNewEdition: "Show them",
  notNow: "Not now",
  feed: "RSS feed",
  privacy: "No account, no tracker: what you save stays in this browser.",
};

export type Messages = typeof en;
