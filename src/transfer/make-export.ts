import type { Site } from "../content/site.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { ExportFile } from "./export-file.ts";
import { exportEverything } from "./export-everything.ts";

type MakeExport = (keeper: Keeper, site: Site) => Promise<ExportFile>;

/** What a reader can take along, and how it is made. */
const EXPORTS = {
  everything: async (keeper, site) => {
    const { file, isWhole } = await exportEverything(keeper, site);
    if (!isWhole) return file;
    // The others leave something out, so they are no reason not to be reminded.
    await keeper.setFact("exportedAt", new Date().toISOString());
    await keeper.setFact("changesSinceExport", 0);
    return file;
  },
  browser: async (keeper, site) =>
    (await import("./write-netscape.ts")).writeNetscape(await keeper.records(), site),
  markdown: async (keeper, site) =>
    (await import("./write-markdown.ts")).writeMarkdown(await keeper.records(), site),
  zip: async (keeper, site) =>
    (await import("./write-markdown-zip.ts")).writeMarkdownZip(await keeper.records(), site),
  annotations: async (keeper, site) =>
    (await import("./write-annotations.ts")).writeAnnotations(await keeper.records(), site),
  opml: async (keeper, site) => (await import("./opml.ts")).writeOpml(await keeper.records(), site),
} satisfies Record<string, MakeExport>;

export type ExportName = keyof typeof EXPORTS;

export const EXPORT_NAMES: readonly ExportName[] = [
  "everything",
  "browser",
  "markdown",
  "zip",
  "annotations",
  "opml",
];

export function makeExport(name: ExportName, keeper: Keeper, site: Site): Promise<ExportFile> {
  return EXPORTS[name](keeper, site);
}
