import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAME = ".import.lock";
/** What an import is at work with while it takes the lock. */
const LEFT = /^\.import\.lock\.(\d+)(?:\.dead)?$/;

/** Raised when another import is at work in the same folder. */
export class LockedError extends Error {
  constructor(file: string, pid: string) {
    super(
      `Another import is writing to this folder (process ${pid}). Wait until it is done; if there is none, delete ${file} and try again.`,
    );
    this.name = "LockedError";
  }
}

/** Keeps other imports out of a folder until the function that it gives is called. One whose process is dead is put aside. */
export function lock(folder: string): () => void {
  const file = join(folder, NAME);
  const own = join(folder, `${NAME}.${process.pid}`);
  // Linked when it is written, so that nobody ever reads half of it.
  writeFileSync(own, String(process.pid));
  try {
    for (let tries = 0; !tryToLink(own, file); tries++) {
      const pid = readIfThere(file);
      if (pid !== undefined && (isAlive(pid) || tries > 9)) throw new LockedError(file, pid);
      if (pid !== undefined) putAside(file, `${own}.dead`, pid);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** True for what an import leaves that was killed while it took the lock. */
export function isLeftOfLock(name: string): boolean {
  const [, pid] = LEFT.exec(name) ?? [];
  return pid !== undefined && !isAlive(pid);
}

function tryToLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Renamed before it is removed, for another import may have put its own there meanwhile. */
function putAside(file: string, aside: string, pid: string): void {
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) !== pid) tryToLink(aside, file);
  rmSync(aside, { force: true });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** A process that may not be asked is alive too. */
function isAlive(pid: string): boolean {
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0 || number === process.pid) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
