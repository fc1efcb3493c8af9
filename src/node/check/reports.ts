import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { stripVTControlCharacters } from "node:util";
import * as v from "valibot";
import type { Counts } from "./counts.ts";

/** What a step came to: its counts, and a line for each test that failed, with the beginning of why. */
export interface Results {
  counts: Counts;
  failures: string[];
}

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      assertionResults: v.array(
        v.object({
          status: v.string(),
          fullName: v.string(),
          failureMessages: v.optional(v.array(v.string()), []),
        }),
      ),
    }),
  ),
});

const spec = v.object({
  title: v.string(),
  file: v.string(),
  ok: v.boolean(),
  tests: v.array(
    v.object({
      results: v.array(v.object({ errors: v.optional(v.array(v.object({ message: v.string() })), []) })),
    }),
  ),
});

interface Suite {
  specs: v.InferOutput<typeof spec>[];
  suites?: Suite[] | undefined;
}

const suite: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(spec),
  suites: v.optional(v.array(v.lazy(() => suite))),
});

const playwrightReport = v.object({
  suites: v.array(suite),
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

/** What a step without a report came to. */
export function plainResults(name: string, passed: boolean): Results {
  return passed
    ? { counts: { passed: 1, failed: 0, skipped: 0 }, failures: [] }
    : { counts: { passed: 0, failed: 1, skipped: 0 }, failures: [name] };
}

/** What Vitest's JSON report tells. A run that failed without a failed test, as by a file that does not load, counts as one failure. */
export function readVitestReport(name: string, file: string, passed: boolean): Results {
  const report = read(file, vitestReport);
  if (report === undefined) return plainResults(name, false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => failure(name, fullName, failureMessages[0])),
  );
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
  return atLeastOneFailure(name, passed, { counts, failures });
}

/** What Playwright's JSON report tells. A test that passed only at a second try counts as failed. */
export function readPlaywrightReport(name: string, file: string, passed: boolean): Results {
  const report = read(file, playwrightReport);
  if (report === undefined) return plainResults(name, false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = specsOf(report.suites)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => failure(file, title, tests[0]?.results[0]?.errors[0]?.message));
  const counts = { passed: expected, failed: unexpected + flaky, skipped };
  return atLeastOneFailure(name, passed, { counts, failures });
}

function specsOf(suites: Suite[]): Suite["specs"] {
  return suites.flatMap(({ specs, suites = [] }) => [...specs, ...specsOf(suites)]);
}

function failure(file: string, title: string, message = ""): string {
  const why = stripVTControlCharacters(message).replace(/\s+/g, " ").slice(0, 400);
  return `${basename(file)}: ${title}: ${why}`;
}

function read<T>(file: string, schema: v.GenericSchema<unknown, T>): T | undefined {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function atLeastOneFailure(name: string, passed: boolean, { counts, failures }: Results): Results {
  const ranNothing = counts.passed + counts.failed === 0;
  if ((passed && !ranNothing) || counts.failed > 0) return { counts, failures };
  return { counts: { ...counts, failed: 1 }, failures: [name] };
}
