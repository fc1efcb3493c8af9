const listed = new Intl.ListFormat("en-GB");

/** Every word of an article’s page in English. */
export const articleEn = {
  by: (authors: string) => `By ${authors}`,
  updated: "Updated",
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
  elsewhere: (host: string) => `At ${host}; nothing is fetched from there before you ask`,
  show: (host: string) => `Show it here, from ${host}`,
  picture: "Picture",
};

export type ArticleMessages = typeof articleEn;
