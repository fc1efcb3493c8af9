/** Every URL of the site, once: the pattern that the router matches, and the function that writes it. */
export const paths = {
  front: { pattern: "/", href: () => "/" },
  article: { pattern: "/articles/:slug", href: (slug: string) => `/articles/${slug}` },
  topics: { pattern: "/topics", href: () => "/topics" },
  topic: {
    pattern: "/topics/:topic",
    href: (topic: string, filter: TopicFilter = { with: [], without: [] }) =>
      `/topics/${topic}${filterSearch(filter)}`,
  },
  topicPage: {
    pattern: "/topics/:topic/page/:page",
    href: (topic: string, page: number, filter: TopicFilter = { with: [], without: [] }) =>
      `/topics/${topic}/page/${page}${filterSearch(filter)}`,
  },
  topicFeed: { href: (topic: string) => `/topics/${topic}/feed.xml` },
  archive: { pattern: "/archive", href: () => "/archive" },
  month: {
    pattern: "/archive/:year/:month",
    href: (month: string) => `/archive/${month.slice(0, 4)}/${month.slice(5, 7)}`,
  },
  monthPage: {
    pattern: "/archive/:year/:month/page/:page",
    href: (month: string, page: number) => `/archive/${month.slice(0, 4)}/${month.slice(5, 7)}/page/${page}`,
  },
  search: {
    pattern: "/search",
    href: (text = "", page?: number) => {
      const parameters = new URLSearchParams({
        ...(text !== "" && { q: text }),
        ...(page !== undefined && { page: `${page}` }),
      });
      return parameters.size === 0 ? "/search" : `/search?${parameters}`;
    },
  },
  bookmarks: { pattern: "/bookmarks", href: () => "/bookmarks" },
  feed: { href: () => "/feed.xml" },
  notFound: { pattern: "*" },
} as const;

/** Further topics that a topic's list is narrowed by. */
export interface TopicFilter {
  with: string[];
  without: string[];
}

/** Reads `?with=…&without=…`; each may stand several times. */
export function readTopicFilter(search: URLSearchParams): TopicFilter {
  return { with: search.getAll("with"), without: search.getAll("without") };
}

function filterSearch(filter: TopicFilter): string {
  const parameters = new URLSearchParams([
    ...filter.with.map((topic): [string, string] => ["with", topic]),
    ...filter.without.map((topic): [string, string] => ["without", topic]),
  ]);
  return parameters.size === 0 ? "" : `?${parameters}`;
}
