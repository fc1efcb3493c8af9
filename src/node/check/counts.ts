import { readFileSync } from "node:fs";
import * as v from "valibot";

/** How many checks passed, failed and were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
});

const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

/** What Vitest's JSON report counts. A run that failed without a failed test, as by a file that does not load, counts as one failure. */
export function readVitestReport(file: string, passed: boolean): Counts {
  const report = read(file, vitestReport);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return atLeastOneFailure(passed, {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  });
}

/** What Playwright's JSON report counts. A test that passed only at a second try counts as failed. */
export function readPlaywrightReport(file: string, passed: boolean): Counts {
  const report = read(file, playwrightReport);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure(passed, { passed: expected, failed: unexpected + flaky, skipped });
}

function read<T>(file: string, schema: v.GenericSchema<unknown, T>): T | undefined {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function atLeastOneFailure(passed: boolean, counts: Counts): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  return (passed && !ranNothing) || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed`, and how many were skipped where some were. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
