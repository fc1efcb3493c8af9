/** Every word on pages that could not be made, in English, but the one that is said when nothing can be fetched. */
export const problemEn = {
  notFoundTitle: "This page is not in the archive",
  notFoundAdvice:
    "The address may have a slip in it, or the article was withdrawn. Search for it, or begin with the latest:",
  damagedTitle: "This page is damaged",
  damagedAdvice: (file: string) =>
    `The file ${file} arrived, but it cannot be read. Whoever publishes this site can mend it by building it again.`,
  offlineAdvice:
    "The network or the server did not answer, and this page has not been kept on this device. What you read before and what you bookmarked opens without a network.",
  brokenTitle: "Something went wrong here",
  brokenAdvice: "This is a fault of the site, not of yours. The rest of it works.",
  toFrontPage: "To the front page",
  toBookmarks: "To your bookmarks",
};

export type ProblemMessages = typeof problemEn;
