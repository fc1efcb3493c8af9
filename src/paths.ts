/** Every URL of the site, once: the pattern that the router matches, and the function that writes it. */
export const paths = {
  front: { pattern: "/", href: () => "/" },
  article: { pattern: "/articles/:slug", href: (slug: string) => `/articles/${slug}` },
  topics: { pattern: "/topics", href: topicsHref },
  /** Topics by name; a topic called "page" is at `/topics/page`, and its pages are one segment longer. */
  topicsPage: { pattern: "/topics/page/:page", href: (page: number) => `/topics/page/${page}` },
  topic: {
    pattern: "/topics/:topic",
    /** `filter` is the text of a query. */
    href: (topic: string, filter = "", from?: string) =>
      withParameters(`/topics/${topic}`, { q: filter, from }),
  },
  topicPage: {
    pattern: "/topics/:topic/page/:page",
    href: (topic: string, page: number) => `/topics/${topic}/page/${page}`,
  },
  topicFeed: { href: (topic: string) => `/topics/${topic}/feed.xml` },
  archive: { pattern: "/archive", href: () => "/archive" },
  archivePage: { pattern: "/archive/page/:page", href: (page: number) => `/archive/page/${page}` },
  year: { pattern: "/archive/:year" },
  yearPage: { pattern: "/archive/:year/page/:page" },
  month: { pattern: "/archive/:year/:month" },
  monthPage: { pattern: "/archive/:year/:month/page/:page" },
  day: { pattern: "/archive/:year/:month/:day" },
  dayPage: { pattern: "/archive/:year/:month/:day/page/:page" },
  /** A year, a month or a day by its name: `2024`, `2024-11`, `2024-11-17`. */
  span: { href: spanHref },
  spanPage: { href: (name: string, page: number) => `${spanHref(name)}/page/${page}` },
  search: { pattern: "/search", href: searchHref },
  bookmarks: {
    pattern: "/bookmarks",
    /** `query` is the text of a query over what is kept. */
    href: (query = "", view: { order?: string | undefined; page?: number | undefined } = {}) =>
      withParameters("/bookmarks", { q: query, order: view.order, page: view.page?.toString() }),
  },
  highlights: { pattern: "/highlights", href: () => "/highlights" },
  history: { pattern: "/history", href: () => "/history" },
  following: { pattern: "/following", href: () => "/following" },
  yourData: { pattern: "/your-data", href: () => "/your-data" },
  feed: { href: () => "/feed.xml" },
  notFound: { pattern: "*" },
} as const;

function spanHref(name: string): string {
  return `/archive/${name.replaceAll("-", "/")}`;
}

/** A page with a calendar on which a span of days is chosen: `from` is its first day, empty until that is chosen too. */
export function choosingHref(path: string, from: string): string {
  return `${path}?${new URLSearchParams({ from })}`;
}

/** Which topics the index shows: by name where nothing else is said. */
export interface TopicsView {
  order?: "label" | "size";
  page?: number;
  find?: string;
}

/** What is prerendered has a path: all topics by name. What a reader asks for is behind the question mark. */
function topicsHref({ order = "label", page = 1, find = "" }: TopicsView = {}): string {
  if (order === "label" && find === "") return page === 1 ? "/topics" : paths.topicsPage.href(page);
  return withParameters("/topics", {
    find,
    order: order === "size" ? order : undefined,
    page: page === 1 ? undefined : page.toString(),
  });
}

/** How a search shows what it found: the newest first and from the newest on, where nothing else is said. */
export interface SearchView {
  order?: "newest" | "relevance";
  page?: number | undefined;
  from?: string | undefined;
  /** The reader is in the middle of the last word, so that what begins with it is found too. */
  isTyping?: boolean;
}

function searchHref(text = "", { order, page, from, isTyping = false }: SearchView = {}): string {
  return withParameters("/search", {
    q: text,
    order: order === "relevance" ? order : undefined,
    page: page?.toString(),
    from,
    typing: isTyping ? "1" : undefined,
  });
}

/** Reads the address of a search but for its page. */
export function readSearch(search: URLSearchParams): SearchView & { text: string; isTyping: boolean } {
  return {
    text: search.get("q") ?? "",
    order: search.get("order") === "relevance" ? "relevance" : "newest",
    from: search.get("from") ?? undefined,
    isTyping: search.has("typing"),
  };
}

/** Reads what a topic's list is filtered by, and where the page begins. */
export function readFilter(search: URLSearchParams): { text: string; from?: string | undefined } {
  return { text: search.get("q") ?? "", from: search.get("from") ?? undefined };
}

function withParameters(path: string, parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
