import { useSyncExternalStore } from "react";
import { useSite } from "../components/site-context.ts";
import type { Site } from "../content/site.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { openCopyFile, type CopyFile, type CopyFileState } from "./copy-file.ts";

const open = new WeakMap<Keeper, CopyFile>();

/** The copy in a file: one for all that show it. */
export function useCopyFile(keeper: Keeper): CopyFile {
  const site = useSite();
  const known = open.get(keeper) ?? openCopyFile(keeper, () => everything(keeper, site), "what-i-keep.json");
  open.set(keeper, known);
  return known;
}

async function everything(keeper: Keeper, site: Site): Promise<Blob> {
  const { writeBroadsheetJson } = await import("../transfer/broadsheet-json.ts");
  const [records, copies] = await Promise.all([keeper.records(), keeper.copies()]);
  const { parts, type } = await writeBroadsheetJson({ records, copies }, site);
  return new Blob(parts, { type });
}

export function useCopyFileState(copyFile: CopyFile): CopyFileState {
  return useSyncExternalStore(copyFile.subscribe, copyFile.state);
}
