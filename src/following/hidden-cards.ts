import type { Card } from "../content/card.ts";
import type * as hiding from "./hiding.tsx";
import type { Mutes } from "./muting.ts";
import type { Subject } from "./subject.ts";

/** A list of which something may be hidden. */
export interface HidingRequest {
  cards: Card[];
  mutes: Mutes;
  /** The site's. */
  language: string;
  /** The page that the list stands on. */
  address: string;
}

/** What is hidden of a list. */
export interface HiddenCards {
  /** The list that this is about. */
  cards: Card[];
  slugs: ReadonlySet<string>;
  /** Those of them that stood on the screen before it was known: their place stays, so that nothing moves. */
  covered: ReadonlySet<string>;
  /** They are shown all the same, because the reader asked for it. */
  isOpen: boolean;
  /** The mute of what the list is of: it hides nothing there. */
  own?: Subject;
}

/** What hides them. */
export type Hiding = typeof hiding;
