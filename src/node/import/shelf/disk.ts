import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";

const sync = promisify(fsync);

/** What is done to a disk when articles are put there. Each throws what the system says: ENOSPC, EACCES, EIO. */
export interface Disk {
  makeFolder(folder: string): void;
  /** Writes a file. Gives what `flush` takes, and must be given. */
  write(file: string, text: string): number;
  /** Waits until a file is on the disk, and closes it. */
  flush(handle: number): Promise<void>;
  rename(from: string, to: string): void;
  remove(file: string): void;
  /** Waits until what a folder lists is on the disk. */
  syncFolder(folder: string): Promise<void>;
}

// Only what waits for the disk is done beside other things: the rest is so short that handing it over costs more.
export const systemDisk: Disk = {
  makeFolder: (folder) => void mkdirSync(folder, { recursive: true }),
  write(file, text) {
    const handle = openSync(file, "w");
    try {
      writeFileSync(handle, text);
      return handle;
    } catch (error) {
      closeSync(handle);
      throw error;
    }
  },
  async flush(handle) {
    try {
      await sync(handle);
    } finally {
      closeSync(handle);
    }
  },
  rename: (from, to) => renameSync(from, to),
  remove: (file) => rmSync(file, { force: true }),
  async syncFolder(folder) {
    // Windows has no such thing and needs none.
    if (process.platform === "win32") return;
    const handle = openSync(folder, "r");
    try {
      await sync(handle);
    } finally {
      closeSync(handle);
    }
  },
};
