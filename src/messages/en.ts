const plural = new Intl.PluralRules("en");
const number = new Intl.NumberFormat("en");

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
  corrections: (n: number) => (n === 1 ? "Correction" : "Corrections"),
  source: "Source:",
  story: (story: string) => `Part of the story “${story}”`,
  newerArticle: "Next article",
  olderArticle: "Previous article",
  moreArticles: "More articles",
  embed: (provider: string) => `Shown by ${provider}; opens on its own site`,

  narrowedTopic: (topics: string[], without: string[]) =>
    topics.join(" and ") + (without.length > 0 ? ` without ${without.join(" or ")}` : ""),
  topicIntro: (n: number) => `${count(n, "article", "articles")} on this topic, newest first.`,
  topicsIntro: (topics: number, articles: number) =>
    `${count(topics, "topic", "topics")} in ${count(articles, "article", "articles")}.`,
  narrow: "Narrow this list",
  narrowedTo: "Showing only articles that",
  alsoAbout: (topic: string) => `are also about ${topic}`,
  notAbout: (topic: string) => `are not about ${topic}`,
  addTopic: (topic: string, n: number) => `Also about ${topic}: ${count(n, "article", "articles")}`,
  withoutTopic: (topic: string) => `Leave out ${topic}`,
  removeFilter: (what: string) => `Remove: ${what}`,
  clearFilters: "Show the whole topic",
  noneLeft: "No article is about all of these topics.",
  noTopics: "No article has a topic yet.",

  archiveIntro: (n: number) => `${count(n, "article", "articles")} by the month they were published in.`,
  monthEmpty: (month: string) => `Nothing was published in ${month}.`,
  backToArchive: "All months",

  searchLabel: "Search the archive",
  searchButton: "Search",
  searchPrompt:
    "Type one or more words. An article is found when each of them begins a word of its headline, standfirst, text or topics.",
  searchNeedsScript:
    "Searching needs JavaScript. Without it, the topics and the archive lead to every article.",
  searchTitle: (text: string) => `Search for “${text}”`,
  found: (n: number, text: string) => `${count(n, "article", "articles")} for “${text}”`,
  notFoundText: (text: string) => `Nothing was found for “${text}”.`,
  notFoundTextAdvice: "Try fewer words or another spelling, or look through the topics.",

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
  feed: "RSS feed",
  privacy: "No account, no tracker: what you save stays in this browser.",
};

export type Messages = typeof en;
