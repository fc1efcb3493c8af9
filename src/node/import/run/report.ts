import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { WriteError } from "../shelf/write-error.ts";
import type { Outcome } from "./outcome.ts";
import type { Summary } from "./summary.ts";

/** Written when this much has come together. */
const PIECE = 65_536;

/** What became of each item, for machines. It is there when it is whole. */
export interface Report {
  add(outcome: Outcome): void;
  end(summary: Summary, about: { dryRun: boolean; stopped?: string }): void;
}

/**
 * Writes a report as the outcomes come, so that it may be longer than memory. Throws a sentence where it has no folder, and a
 * `WriteError`.
 */
export function openReport(file: string): Report {
  if (!existsSync(dirname(file)))
    throw new Error(
      `--report ${file}: there is no folder ${dirname(file)}; make it first. --help tells more.`,
    );
  const temporary = join(dirname(file), `.${basename(file)}.tmp`);
  let handle: number | undefined;
  let waiting = '{ "items": [';
  let separator = "\n";

  function write(): void {
    handle ??= openSync(temporary, "w");
    writeSync(handle, waiting);
    waiting = "";
  }

  function finish(): void {
    try {
      write();
      if (handle === undefined) return;
      fsyncSync(handle);
      closeSync(handle);
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  return {
    add(outcome) {
      waiting += `${separator}${JSON.stringify(itemOf(outcome))}`;
      separator = ",\n";
      if (waiting.length >= PIECE) guarded(file, write);
    },
    end({ counts, read, reasons, exitCode }, about) {
      waiting += `\n],\n${JSON.stringify({ read, ...counts, reasons, exitCode, ...about }).slice(1)}\n`;
      guarded(file, finish);
    },
  };
}

function itemOf(outcome: Outcome): object {
  if (outcome.kind !== "skipped") {
    const { kind, where, slug, note } = outcome;
    return { where, outcome: kind, slug, note };
  }
  const { kind, failed, reason } = outcome.skip;
  return { where: outcome.where, outcome: "skipped", kind, failed, reason };
}

function guarded<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new WriteError(file, error);
  }
}
