import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { temporaryName } from "./leftovers.ts";
import { WriteError } from "./write-error.ts";

/** Waiting for the disk is what takes long: so many waits at once make it several times as fast. */
const IN_FLIGHT = 64;
const BYTES_IN_FLIGHT = 32_000_000;
/** After so many articles the folder itself is brought to the disk. */
const BATCH = 512;

export interface ArticleWriter {
  /** Begins to write an article; waits only while too many are being written. Throws a `WriteError` when an earlier one failed. */
  put(slug: string, text: string): Promise<void>;
  /** How many are on the disk by now. */
  written(): number;
  /** Waits until everything is on the disk. Throws a `WriteError` when something is not. */
  finish(): Promise<void>;
}

/**
 * Writes articles into a folder: each whole or not at all (temporary file, fsync, rename), many at a time. They appear in
 * the order in which they were put, so that a run that is killed leaves what a shorter run would have left.
 */
export function articleWriter(folder: string, disk: Disk): ArticleWriter {
  const flying = new Set<Promise<void>>();
  let last: Promise<void> = Promise.resolve();
  let bytes = 0;
  let renamed = 0;
  let failure: WriteError | undefined;

  async function write(slug: string, text: string, before: Promise<void>): Promise<void> {
    const file = join(folder, `${slug}.json`);
    const temporary = join(folder, temporaryName(slug));
    try {
      await disk.write(temporary, text);
      await before;
      if (failure !== undefined) throw failure;
      disk.rename(temporary, file);
      renamed++;
      if (renamed % BATCH === 0) await disk.syncFolder(folder);
    } catch (error) {
      await before;
      failure ??= new WriteError(file, error);
      tryTo(() => disk.remove(temporary));
    }
  }

  function isFull(): boolean {
    return flying.size >= IN_FLIGHT || (flying.size > 0 && bytes > BYTES_IN_FLIGHT);
  }

  return {
    async put(slug, text) {
      // They end in the order in which they began.
      while (isFull()) await first(flying);
      if (failure !== undefined) throw failure;
      bytes += text.length;
      const written = write(slug, text, last).finally(() => {
        bytes -= text.length;
        flying.delete(written);
      });
      flying.add(written);
      last = written;
    },
    written: () => renamed,
    async finish() {
      await last;
      if (failure !== undefined) throw failure;
      if (renamed % BATCH !== 0) await disk.syncFolder(folder).catch((error: unknown) => fail(folder, error));
    },
  };
}

function first<T>(set: Set<T>): T | undefined {
  return set.values().next().value;
}

function fail(folder: string, error: unknown): never {
  throw new WriteError(folder, error);
}

/** What is left behind is removed at the next start. */
function tryTo(remove: () => void): void {
  try {
    remove();
  } catch {}
}
