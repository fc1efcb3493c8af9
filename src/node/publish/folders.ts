import { join } from "node:path";

/** Where a build reads and writes. */
export interface Folders {
  /** `site.json`, `topics.json` and `articles/`. */
  data: string;
  /** Pictures, and what else is published as it is. */
  public: string;
  /** The published site. */
  out: string;
  /** What the publisher keeps for itself: the ledger, the built app, files that are not in place yet. */
  workshop: string;
}

/** Where the parts of the built app stand in the workshop. */
export function appFolders(workshop: string) {
  return {
    app: join(workshop, "app"),
    prerender: join(workshop, "prerender"),
    worker: join(workshop, "worker"),
  };
}

/** Where files wait until all of them can be put in place. */
export function stagingOf({ workshop }: Folders): string {
  return join(workshop, "staging");
}

export function ledgerOf({ workshop }: Folders): string {
  return join(workshop, "ledger.sqlite");
}
