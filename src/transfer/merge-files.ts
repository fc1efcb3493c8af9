import type { Keeper } from "../keeping/keeper.ts";
import type { FileToImport } from "./read-files.ts";

interface MergeFilesOptions {
  revive: boolean;
  signal: AbortSignal;
  onProgress: (done: number, all: number) => void;
}

/** How bringing files in ended: how many records were read of all, and how many things changed by it. */
export interface MergeEnd {
  is: "done" | "stopped" | "refused";
  done: number;
  all: number;
  changed: number;
}

/** Brings files in, each as one change that can be undone. */
export async function mergeFiles(
  files: readonly FileToImport[],
  keeper: Keeper,
  { revive, signal, onProgress }: MergeFilesOptions,
): Promise<MergeEnd> {
  const all = files.reduce((sum, { reading }) => sum + reading.records.length, 0);
  let [done, changed] = [0, 0];
  onProgress(0, all);
  for (const { name, reading } of files) {
    const before = done;
    const result = await keeper.merge({
      name: "imported",
      title: name,
      records: reading.records,
      copies: reading.copies ?? [],
      revive,
      signal,
      onProgress: (part) => onProgress(before + part, all),
    });
    done += result.done;
    changed += result.change?.count ?? 0;
    if (result.refused !== undefined) return { is: "refused", done, all, changed };
    if (signal.aborted) return { is: done < all ? "stopped" : "done", done, all, changed };
  }
  return { is: "done", done, all, changed };
}
