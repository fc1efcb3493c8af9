import type { Site } from "../../content/site.ts";
import type { Publishing } from "../data/settings.ts";
import type { Folders } from "./folders.ts";
import type { Ledger } from "./ledger/ledger.ts";
import type { Staging } from "./output/staging.ts";
import type { Progress } from "./progress.ts";
import type { Pool } from "./workers/pool.ts";

/** One build: what its parts share. */
export interface Build {
  folders: Folders;
  site: Site;
  publishing: Publishing;
  ledger: Ledger;
  staging: Staging;
  progress: Progress;
  /** What does so many articles best. */
  poolFor: (articles: number) => Pool;
  /** The number of this build. */
  number: number;
  /** The time, in milliseconds. */
  now: number;
}
