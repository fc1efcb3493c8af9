import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { isLeftOfLock } from "./lock.ts";

/** A dot keeps it from being read as an article. */
export function temporaryName(slug: string): string {
  return `.${slug}.json.tmp`;
}

/** Removes what a run that was killed left half-written. Others must not be writing there. */
export function removeLeftovers(folder: string, names: string[], disk: Disk): void {
  for (const name of names)
    if (/^\..*\.json\.tmp$/.test(name) || isLeftOfLock(name)) disk.remove(join(folder, name));
}
