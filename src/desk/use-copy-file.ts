import { useEffect, useSyncExternalStore } from "react";
import { useSite } from "../components/site-context.ts";
import type { Site } from "../content/site.ts";
import type { Everything, Keeper } from "../keeping/keeper.ts";
import { openCopyFile, type CopyFile, type CopyFileState } from "./copy-file.ts";

const open = new WeakMap<Keeper, CopyFile>();

/** The copy in a file: one for all that show it, written as long as anybody does. */
export function useCopyFile(keeper: Keeper): CopyFile {
  const site = useSite();
  const copyFile =
    open.get(keeper) ?? openCopyFile(keeper, (everything) => contentOf(everything, site), "what-i-keep.json");
  open.set(keeper, copyFile);
  useEffect(() => copyFile.start(), [copyFile]);
  return copyFile;
}

async function contentOf({ records, copies }: Everything, site: Site): Promise<Blob> {
  const { writeBroadsheetJson } = await import("../transfer/broadsheet-json.ts");
  const { parts, type } = await writeBroadsheetJson({ records, copies }, site);
  return new Blob(parts, { type });
}

export function useCopyFileState(copyFile: CopyFile): CopyFileState {
  return useSyncExternalStore(copyFile.subscribe, copyFile.state);
}
