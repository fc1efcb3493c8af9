import type { KeeperParts } from "../keeping/keeper-parts.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { openIndexedDatabase } from "../keeping/indexed-database.ts";
import { memoryDatabase } from "../keeping/memory-database.ts";
import { openKeeper } from "../keeping/open-keeper.ts";
import { openTabChannel } from "../keeping/tab-channel.ts";

let names = 0;

/** A name for a database that no other test has. */
export function newName(): string {
  return `test-${names++}`;
}

/** A keeper as one tab has it, over the test's IndexedDB; tabs with the same name share database and channel. */
export function openTab(name = newName(), parts: Partial<KeeperParts> = {}): Promise<Keeper> {
  let hasEvidence = false;
  return openKeeper({
    openDatabase: (onOpened) => openIndexedDatabase(name, { onOpened }),
    visitDatabase: memoryDatabase,
    channel: openTabChannel(name),
    evidence: { exists: () => hasEvidence, leave: () => void (hasEvidence = true) },
    ...parts,
  });
}
