import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { requireNode } from "../require-node.ts";
import { addCounts, type Counts, formatCounts, readPlaywrightReport, readVitestReport } from "./counts.ts";

const REPORTS = ".broadsheet/reports";

/** A part of the check: a command of this project's tools, and how many checks it made. Without a report it counts as one. */
interface Step {
  name: string;
  command: string;
  report?: (passed: boolean) => Counts;
}

const unitReport = `${REPORTS}/vitest.json`;
const browserReport = `${REPORTS}/playwright.json`;

const VITEST = `vitest run --reporter=default --reporter=json --outputFile.json=${unitReport}`;
const PLAYWRIGHT = "playwright test -c src/browser-tests/playwright.config.ts";

const everything: Step[] = [
  { name: "types of the app", command: "tsc -p ." },
  { name: "types of the publisher", command: "tsc -p src/node" },
  { name: "types of the service worker", command: "tsc -p src/service-worker" },
  { name: "types of the browser tests", command: "tsc -p src/browser-tests" },
  { name: "lint", command: "oxlint --type-aware --quiet" },
  { name: "format", command: "oxfmt --check ." },
  { name: "build", command: "vite build --logLevel warn" },
  {
    name: "unit, component, contract and site tests",
    command: VITEST,
    report: (passed) => readVitestReport(unitReport, passed),
  },
  {
    name: "browser tests",
    command: PLAYWRIGHT,
    report: (passed) => readPlaywrightReport(browserReport, passed),
  },
];

/** What is killed in the middle, many times: it takes minutes, and a built site. */
const durability: Step[] = [
  {
    name: "builds that are killed",
    command: `${VITEST} --project node src/node/publish/durability.test.ts`,
    report: (passed) => readVitestReport(unitReport, passed),
  },
  {
    name: "browsers that are killed",
    command: `${PLAYWRIGHT} durability/`,
    report: (passed) => readPlaywrightReport(browserReport, passed),
  },
];

/** Runs every step of a suite, also after one has failed, so that one run tells everything; says at the end what ran. */
async function check(steps: Step[]): Promise<boolean> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const results: { name: string; counts: Counts }[] = [];
  for (const { name, command, report } of steps) {
    console.log(`\n— ${name}: ${command}`);
    const passed = await run(command);
    const counts = report?.(passed) ?? { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
    results.push({ name, counts });
  }
  console.log("\nWhat ran:");
  for (const { name, counts } of results) console.log(`  ${name}: ${formatCounts(counts)}`);
  const total = results.map(({ counts }) => counts).reduce(addCounts);
  console.log(`\n${formatCounts(total)}`);
  return total.failed === 0;
}

function run(command: string): Promise<boolean> {
  const env = { ...process.env, BROWSER_TESTS_JSON: browserReport };
  return new Promise((resolve) => {
    // Through the shell: on Windows the tools are .cmd files.
    spawn(command, { shell: true, stdio: "inherit", env }).on("close", (code) => resolve(code === 0));
  });
}

requireNode();
const suite = process.argv[2] === "durability" ? durability : everything;
process.exitCode = (await check(suite)) ? 0 : 1;
