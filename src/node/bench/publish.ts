import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CannotRun } from "./cannot-run.ts";
import { writeCorpus } from "./corpus.ts";
import { progress } from "./progress.ts";
import type { PublishCost } from "./publish-corpus.ts";
import { budgetTable, median } from "./table.ts";

const ARTICLES = 10_000;
const PROCESSOR_BUDGET = 20;
const MEMORY_BUDGET = 400;
const WORKSHOP = ".broadsheet";

/**
 * What it costs to publish 10,000 generated articles from nothing: archive, pages, feeds, sitemap, without the build of
 * the app and without precompression. Beside it the floor: writing the same bytes to files of the same names.
 */
export async function benchPublish({ runs }: { runs: number }): Promise<string> {
  if (!existsSync(join(WORKSHOP, "app/index.html")))
    throw new CannotRun("There is no built app yet: run `npm run build` first.");
  const home = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    const data = join(home, "data");
    writeCorpus(data, ARTICLES);
    const costs: PublishCost[] = [];
    const floors: number[] = [];
    for (let run = 1; run <= runs; run++) {
      progress(`publish ${ARTICLES} articles, run ${run} of ${runs}`);
      costs.push(publishOnce(data, home));
      floors.push(writeAgain(join(home, "edition"), join(home, "floor")));
      rmSync(join(home, "edition"), { recursive: true });
    }
    return report(costs, floors);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function publishOnce(data: string, home: string): PublishCost {
  const program = join(import.meta.dirname, "publish-corpus.ts");
  return JSON.parse(execFileSync(process.execPath, [program, data, WORKSHOP, home], { encoding: "utf8" }));
}

/** Processor seconds of writing what stands in a folder into another, file by file, reading apart. */
function writeAgain(from: string, to: string): number {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  let seconds = 0;
  for (const entry of files) {
    const content = readFileSync(join(entry.parentPath, entry.name));
    const path = join(to, entry.parentPath.slice(from.length), entry.name);
    const before = process.cpuUsage();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    const { user, system } = process.cpuUsage(before);
    seconds += (user + system) / 1_000_000;
  }
  rmSync(to, { recursive: true });
  return seconds;
}

function report(costs: PublishCost[], floors: number[]): string {
  const totals = costs.map(
    ({ reading, ordering, indexing, writing }) => reading + ordering + indexing + writing,
  );
  const memory = costs.map((cost) => cost.memory);
  const seconds = (values: number[]) =>
    `${median(values).toFixed(1)} s (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;
  const part = (name: keyof PublishCost) => seconds(costs.map((cost) => cost[name]));
  const heading = "### Publishing 10,000 articles of about 400 words\n";
  const table = budgetTable([
    {
      what: "10,000 articles published from nothing, processor time",
      budget: `${PROCESSOR_BUDGET} s`,
      measured: seconds(totals),
      beside: `writing the same files: ${seconds(floors)}`,
      holds: median(totals) <= PROCESSOR_BUDGET,
    },
    { what: "of that reading and checking `data/`", budget: "", measured: part("reading") },
    { what: "of that order, topics, related articles", budget: "", measured: part("ordering") },
    { what: "of that the index, and each article's file", budget: "", measured: part("indexing") },
    { what: "of that pages, feeds, sitemap", budget: "", measured: part("writing") },
    {
      what: "largest memory",
      budget: `${MEMORY_BUDGET} MB`,
      measured: `${Math.round(median(memory))} MB (${Math.round(Math.min(...memory))} to ${Math.round(Math.max(...memory))})`,
      holds: median(memory) <= MEMORY_BUDGET,
    },
  ]);
  return `${heading}\n${table}\n`;
}
