/** What a page says of itself to be bookmarked. */
export interface BookmarkablePage {
  /** The path with its search, as the router has it. */
  path: string;
  title: string;
  standfirst?: string | undefined;
  /** The date of an article, as the article has it. */
  date?: string | undefined;
  /** An article's. */
  topics?: readonly { id: string }[];
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | undefined;
}
