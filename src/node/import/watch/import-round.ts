import { readFile, rm } from "node:fs/promises";
import * as v from "valibot";
import type { Round } from "./round.ts";
import type { Ended } from "./run-program.ts";

const count = v.number();

/** What a round needs of the report that an import writes. */
const reportSchema = v.object({
  new: count,
  updated: count,
  unchanged: count,
  reasons: v.array(v.object({ kind: v.string(), failed: v.boolean(), count })),
  /** Why it could not go on, as when the disk is full. */
  stopped: v.optional(v.string()),
});

/** Runs an import that writes its report to the file. Throws with a sentence when it could not do its work. */
export async function importRound(
  runImport: (report: string) => Promise<Ended>,
  file: string,
): Promise<Round> {
  await rm(file, { force: true });
  const { code, complaint } = await runImport(file);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(complaint || `it ended with code ${code}`);
  const { new: fresh, updated, unchanged, reasons, stopped } = v.parse(reportSchema, JSON.parse(text));
  if (stopped !== undefined) throw new Error(stopped);
  const failed = reasons
    .filter((reason) => reason.failed)
    .map((reason) => [reason.kind, reason.count] as const);
  return { new: fresh, updated, unchanged, failed: new Map(failed) };
}
