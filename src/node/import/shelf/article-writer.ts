import { sep } from "node:path";
import type { Disk } from "./disk.ts";
import { temporaryName } from "./leftovers.ts";
import { WriteError } from "./write-error.ts";

/** Waiting for the disk is what takes long: so many waits at once make it several times as fast. */
const MOST_WAITING = 64;
/** After so many batches the folder itself is brought to the disk. */
const FOLDER_EVERY = 8;

export interface ArticleWriter {
  /** Writes an article; waits only while too many are on their way to the disk. Throws a `WriteError` when it or an earlier one failed. */
  put(slug: string, text: string): Promise<void>;
  /** How many are on the disk by now. */
  written(): number;
  /** Waits until all that was put is there to be read, or was not taken. */
  arrive(): Promise<void>;
  /** Waits until everything is on the disk. Throws a `WriteError` when something is not. */
  finish(): Promise<void>;
}

/** An article that is written, but may not be on the disk yet. */
interface Begun {
  file: string;
  temporary: string;
  handle: number;
}

/**
 * Writes articles into a folder: each whole or not at all (temporary file, fsync, rename). While some are waiting for the
 * disk, the next are written, which then wait together. They appear in the order in which they were put, so that a run that
 * is killed leaves what a shorter run would have left.
 */
export function articleWriter(folder: string, disk: Disk): ArticleWriter {
  let begun: Begun[] = [];
  let renamed = 0;
  let batches = 0;
  let atDisk: Promise<void> | undefined;
  let batch: Promise<void> | undefined;
  let failure: WriteError | undefined;

  async function bringToDisk(): Promise<void> {
    while (begun.length > 0) {
      batch = bringBatch(begun);
      begun = [];
      await batch;
    }
    atDisk = undefined;
  }

  async function bringBatch(articles: Begun[]): Promise<void> {
    const flushed = await Promise.allSettled(articles.map(({ handle }) => disk.flush(handle)));
    for (const [at, { file, temporary }] of articles.entries()) {
      const outcome = flushed[at];
      if (outcome?.status === "rejected") failure ??= new WriteError(file, outcome.reason);
      appear(file, temporary);
    }
    batches++;
    if (batches % FOLDER_EVERY === 0) await syncFolder();
  }

  function appear(file: string, temporary: string): void {
    try {
      if (failure !== undefined) throw failure;
      disk.rename(temporary, file);
      renamed++;
    } catch (error) {
      failure ??= new WriteError(file, error);
      tryTo(() => disk.remove(temporary));
    }
  }

  async function syncFolder(): Promise<void> {
    // After a failure too: what appeared before it is told of as written.
    await disk.syncFolder(folder).catch((error: unknown) => (failure ??= new WriteError(folder, error)));
  }

  return {
    async put(slug, text) {
      if (failure !== undefined) throw failure;
      const file = `${folder}${sep}${slug}.json`;
      const temporary = `${folder}${sep}${temporaryName(slug)}`;
      try {
        begun.push({ file, temporary, handle: disk.write(temporary, text) });
      } catch (error) {
        tryTo(() => disk.remove(temporary));
        await atDisk;
        throw (failure ??= new WriteError(file, error));
      }
      atDisk ??= bringToDisk();
      while (begun.length >= MOST_WAITING) await batch;
    },
    written: () => renamed,
    arrive: async () => atDisk,
    async finish() {
      await atDisk;
      await syncFolder();
      if (failure !== undefined) throw failure;
    },
  };
}

/** What is left behind is removed at the next start. */
function tryTo(remove: () => void): void {
  try {
    remove();
  } catch {}
}
