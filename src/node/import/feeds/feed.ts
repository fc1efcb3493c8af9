/** A piece of text in a feed: plain, or HTML of which relative addresses lead from `base`. */
export type FeedText = { text: string } | { html: string; base?: string };

export interface Person {
  name?: string;
  email?: string;
}

/** A picture, sound or film that comes with an item. */
export interface Enclosure {
  address: string;
  /** As `audio/mpeg`; `""` where nothing says it. */
  type: string;
  title?: string;
  width?: number;
  height?: number;
}

/** Where an item was published first, and the feed as a publication. */
export interface Publication {
  name?: string;
  address?: string;
}

/** What a feed of any kind says about itself. Dates are as they are written; addresses are absolute. */
export interface Feed {
  title?: FeedText | undefined;
  summary?: FeedText | undefined;
  /** The address of the site. */
  link?: string | undefined;
  /** The address of the feed itself. */
  self?: string | undefined;
  lang?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  authors: Person[];
  /** Who looks after the machinery. */
  webMaster?: Person | undefined;
  tags: string[];
  image?: string | undefined;
  /** As `0.91`, where it says so. */
  version?: string | undefined;
}

/** An item of a feed of any kind. */
export interface FeedItem {
  id?: string | undefined;
  link?: string | undefined;
  title?: FeedText | undefined;
  summary?: FeedText | undefined;
  content?: FeedText | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  authors: Person[];
  tags: string[];
  lang?: string | undefined;
  dir?: string | undefined;
  image?: Enclosure | undefined;
  enclosures: Enclosure[];
  source?: Publication | undefined;
}
