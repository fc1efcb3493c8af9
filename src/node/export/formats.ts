import { epub } from "./epub.ts";
import type { ExportFormat } from "./export-format.ts";
import { jsonl } from "./jsonl.ts";
import { markdown } from "./markdown.ts";
import { ninjs } from "./ninjs.ts";

/** The formats in which articles leave. A new one is a file here and a line below. */
export const exportFormats: ReadonlyMap<string, ExportFormat> = new Map([
  ["ninjs", ninjs],
  ["jsonl", jsonl],
  ["markdown", markdown],
  ["epub", epub],
]);
