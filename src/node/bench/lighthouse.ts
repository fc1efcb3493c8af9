import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { BROWSER_FLAGS, browserPath } from "./conditions.ts";
import type { SamplePage } from "./pages.ts";
import { progress } from "./progress.ts";
import { asPublished } from "./sides.ts";
import { median, range, type Row } from "./table.ts";

const run = promisify(execFile);

const VERSION = "13";
const RUNS = 5;
const PERFORMANCE = 97;
const OTHERS = 100;
const BIG = 64 * 1024 * 1024;

const reportSchema = v.object({
  categories: v.record(v.string(), v.object({ score: v.nullable(v.number()) })),
});

type Scores = Map<string, number[]>;

/** Lighthouse's scores of some pages, one after the other; it is installed for this and removed after. */
export async function lighthouseRows(folder: string, pages: SamplePage[], runs: number): Promise<Row[]> {
  const place = await mkdtemp(join(tmpdir(), "bench-lighthouse-"));
  try {
    progress("installing Lighthouse");
    await install(place);
    const scores = await scorePages(place, folder, pages, Math.min(runs, RUNS));
    return pages.flatMap((page, index) => scoreRows(page, scores[index] ?? new Map()));
  } catch (error) {
    return pages.map(({ kind }) => ({
      what: `Lighthouse, mobile: ${kind}`,
      budget: `${PERFORMANCE} and ${OTHERS}`,
      measured: `missing: ${reason(error)}`,
    }));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function install(place: string): Promise<void> {
  const wanted = ["install", `lighthouse@${VERSION}`, "--prefix", place, "--no-audit", "--no-fund"];
  // Under `npm run`, npm says where it is itself: its command cannot be started as a file on every system.
  const npm = process.env.npm_execpath;
  await (npm === undefined ? run("npm", wanted) : run(process.execPath, [npm, ...wanted]));
}

async function scorePages(
  place: string,
  folder: string,
  pages: SamplePage[],
  runs: number,
): Promise<Scores[]> {
  const side = await asPublished(folder);
  const all = pages.map((): Scores => new Map());
  try {
    for (let run = 1; run <= runs; run++) {
      for (const [index, { kind, path }] of pages.entries()) {
        progress(`run ${run} of ${runs}: Lighthouse, ${kind}`);
        for (const [category, score] of await scoresOf(place, side.address + path))
          all[index]?.set(category, [...(all[index].get(category) ?? []), score]);
      }
    }
  } finally {
    side.close();
  }
  return all;
}

/** One run with Lighthouse's mobile defaults: each category's score, 0 to 100. */
async function scoresOf(place: string, url: string): Promise<[category: string, score: number][]> {
  const cli = join(place, "node_modules/lighthouse/cli/index.js");
  const flags = `--chrome-flags=--headless=new ${BROWSER_FLAGS.join(" ")}`;
  const { stdout } = await run(process.execPath, [cli, url, "--output=json", "--quiet", flags], {
    env: { ...process.env, CHROME_PATH: browserPath() },
    maxBuffer: BIG,
  });
  const { categories } = v.parse(reportSchema, JSON.parse(stdout));
  return Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]);
}

function scoreRows({ kind }: SamplePage, scores: Scores): Row[] {
  return [...scores].map(([category, values]) => {
    const budget = category === "performance" ? PERFORMANCE : OTHERS;
    return {
      what: `Lighthouse, mobile, ${category}: ${kind}`,
      budget: category === "performance" ? `${budget} or better` : `${budget}`,
      measured: `${median(values)} (${range(values)})`,
      holds: median(values) >= budget,
    };
  });
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n").slice(0, 2).join(" ").slice(0, 200);
}
