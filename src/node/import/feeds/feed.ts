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
  title?: FeedText;
  summary?: FeedText;
  /** The address of the site. */
  link?: string;
  /** The address of the feed itself. */
  self?: string;
  lang?: string;
  published?: string;
  updated?: string;
  authors: Person[];
  /** Who looks after the machinery. */
  webMaster?: Person;
  tags: string[];
  image?: string;
  /** As `0.91`, where it says so. */
  version?: string;
}

/** An item of a feed of any kind. */
export interface FeedItem {
  id?: string;
  link?: string;
  title?: FeedText;
  summary?: FeedText;
  content?: FeedText;
  published?: string;
  updated?: string;
  authors: Person[];
  tags: string[];
  lang?: string;
  dir?: string;
  image?: Enclosure;
  enclosures: Enclosure[];
  source?: Publication;
}
