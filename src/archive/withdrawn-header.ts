/** The service worker answers with what it kept, and this header, where an article is no longer published. */
export const WITHDRAWN_HEADER = "broadsheet-withdrawn";
