import type { Archive } from "../archive/archive.ts";
import { mirrorFirstDatabase } from "./first-database.ts";
import { openIndexedDatabase } from "./indexed-database.ts";
import { whenIdle } from "../search/when-idle.ts";
import { keepCopies } from "./keep-copies.ts";
import { localEvidence } from "./evidence.ts";
import type { Keeper } from "./keeper.ts";
import { letGoOffline } from "./let-go-offline.ts";
import { memoryDatabase } from "./memory-database.ts";
import { openKeeper } from "./open-keeper.ts";
import { openTabChannel } from "./tab-channel.ts";

const NAME = "broadsheet-kept";
const PATIENCE = 3000;
/** By then the page has done what it begins with, in milliseconds. */
const SETTLED = 10_000;

/** What the reader keeps in this browser. `onBookmarked` is called with the path of every article that was bookmarked or marked. */
export async function openBrowserKeeper(
  archive: Archive,
  onBookmarked: (path: string) => void,
): Promise<Keeper> {
  const keeper = await openKeeper({
    openDatabase: (onOpened) => openIndexedDatabase(NAME, { onOpened }),
    visitDatabase: memoryDatabase,
    channel: openTabChannel(NAME),
    evidence: localEvidence,
  });
  keepCopies(keeper, archive, onBookmarked);
  if (keeper.status().lasts === "disk") await Promise.race([mirrorFirstDatabase(keeper), patience()]);
  setTimeout(() => whenIdle(() => void forget(keeper, archive)), SETTLED);
  return keeper;
}

/** Forgets what is expired, also the pages that are of no use without it. */
async function forget(keeper: Keeper, archive: Archive): Promise<void> {
  await letGoOffline(await keeper.forgetExpired(), archive.site);
}

/** The first version's database may be held up by a tab of it; what is kept by now is not. */
function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE));
}
