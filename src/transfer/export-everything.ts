import type { Site } from "../content/site.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { writeBroadsheetJson } from "./broadsheet-json.ts";
import type { ExportFile } from "./export-file.ts";
import type { Pace } from "../keeping/pace.ts";

/** Everything that a reader keeps, also what was removed, as a file that this site reads again. */
export async function exportEverything(
  keeper: Keeper,
  site: Site,
  pace?: Pace,
): Promise<{ file: ExportFile; isWhole: boolean }> {
  const { isWhole, ...kept } = await keeper.everything();
  return { file: await writeBroadsheetJson(kept, site, pace), isWhole };
}
