import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { requireNode } from "../require-node.ts";
import { addCounts, formatCounts } from "./counts.ts";
import { plainResults, readPlaywrightReport, readVitestReport, type Results } from "./reports.ts";

const REPORTS = ".broadsheet/reports";

type ReadReport = (name: string, passed: boolean) => Results;

/** A part of the check: a command of this project's tools, and how many checks it made. Without a report it counts as one. */
interface Step {
  name: string;
  command: string;
  report?: ReadReport;
}

const unitReport = `${REPORTS}/vitest.json`;
const browserReport = `${REPORTS}/playwright.json`;

const VITEST = `vitest run --reporter=default --reporter=json --outputFile.json=${unitReport}`;
const PLAYWRIGHT = "playwright test -c src/browser-tests/playwright.config.ts";

const byVitest: ReadReport = (name, passed) => readVitestReport(name, unitReport, passed);
const byPlaywright: ReadReport = (name, passed) => readPlaywrightReport(name, browserReport, passed);

const everything: Step[] = [
  { name: "types of the app", command: "tsc -p ." },
  { name: "types of the publisher", command: "tsc -p src/node" },
  { name: "types of the service worker", command: "tsc -p src/service-worker" },
  { name: "types of the browser tests", command: "tsc -p src/browser-tests" },
  { name: "lint", command: "oxlint --type-aware --quiet" },
  { name: "format", command: "oxfmt --check ." },
  { name: "build", command: "vite build --logLevel warn" },
  { name: "unit, component, contract and site tests", command: VITEST, report: byVitest },
  { name: "browser tests", command: `${PLAYWRIGHT} --grep-invert @thorough`, report: byPlaywright },
];

/** Much of the same, which takes minutes, and a built site. */
const thorough: Step[] = [
  { name: "every kind of page and file", command: `${PLAYWRIGHT} --grep @thorough`, report: byPlaywright },
];

/** What is killed in the middle, many times: it takes minutes, and a built site. */
const durability: Step[] = [
  {
    name: "imports that are killed",
    command: `${VITEST} --project node src/node/import/durability.test.ts`,
    report: byVitest,
  },
  {
    name: "builds that are killed",
    command: `${VITEST} --project node src/node/publish/durability.test.ts`,
    report: byVitest,
  },
  { name: "browsers that are killed", command: `${PLAYWRIGHT} durability/`, report: byPlaywright },
];

/** Runs every step of a suite, also after one has failed, so that one run tells everything; says at the end what ran. */
async function check(steps: Step[]): Promise<boolean> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const ran: { name: string; results: Results }[] = [];
  for (const { name, command, report = plainResults } of steps) {
    console.log(`\n— ${name}: ${command}`);
    ran.push({ name, results: report(name, await run(command)) });
  }
  console.log("\nWhat ran:");
  for (const { name, results } of ran) console.log(`  ${name}: ${formatCounts(results.counts)}`);
  for (const failure of ran.flatMap(({ results }) => results.failures)) console.log(`  ✗ ${failure}`);
  const total = ran.map(({ results }) => results.counts).reduce(addCounts);
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
const suites = { everything, thorough, durability };
const wanted = process.argv[2] ?? "everything";
const [, suite] = Object.entries(suites).find(([name]) => name === wanted) ?? [];
if (suite === undefined)
  throw new Error(`There is no suite ${wanted}: it is one of ${Object.keys(suites).join(", ")}.`);
process.exitCode = (await check(suite)) ? 0 : 1;
