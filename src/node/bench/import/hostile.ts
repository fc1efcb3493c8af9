import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FetchCost } from "../../import/fetch/testing/fetch-in-process.ts";
import { answerHostilely, HOSTILE } from "../../import/fetch/testing/hostile-server.ts";
import { serveLocally } from "../../import/fetch/testing/local-server.ts";
import type { Outcome } from "../../import/feeds/testing/read-hostile-feeds.ts";
import type { Row } from "../table.ts";

const IMPORT = join(import.meta.dirname, "../../import");
const FEEDS = join(IMPORT, "feeds/testing/read-hostile-feeds.ts");
const FETCHES = join(IMPORT, "fetch/testing/fetch-in-process.ts");
const PATHS = Object.keys(HOSTILE);
const SECONDS = 1;
const MEGABYTES = 128;

/** What hostile feeds and answers cost, the dearest of each kind. */
export async function hostileCosts(): Promise<Row[]> {
  const feeds: Outcome[] = JSON.parse(await output([FEEDS]));
  const fetches = await fetchCosts();
  return [
    seconds(`${feeds.length} hostile feeds`, feeds),
    seconds(`${fetches.length} hostile answers of a server`, fetches),
    {
      what: "hostile answers: memory more than before, all of them in one process",
      budget: `${MEGABYTES} MB`,
      measured: `${Math.round(fetches.reduce((sum, { more }) => sum + more, 0))} MB`,
      holds: fetches.reduce((sum, { more }) => sum + more, 0) <= MEGABYTES,
    },
  ];
}

async function fetchCosts(): Promise<(FetchCost & { name: string; seconds: number })[]> {
  const server = await serveLocally(answerHostilely);
  try {
    const costs: FetchCost[] = JSON.parse(
      await output([FETCHES, ...PATHS.map((path) => server.address + path)]),
    );
    return costs.map((cost, index) => ({
      ...cost,
      name: PATHS[index] ?? "",
      seconds: cost.processor,
    }));
  } finally {
    await server.close();
  }
}

function seconds(what: string, costs: { name: string; seconds: number }[]): Row {
  const dearest = costs.reduce((most, cost) => (cost.seconds > most.seconds ? cost : most));
  return {
    what: `${what}: processor time of the dearest (${dearest.name})`,
    budget: `${SECONDS} s`,
    measured: `${dearest.seconds.toFixed(2)} s`,
    holds: costs.every((cost) => cost.seconds <= SECONDS),
  };
}

async function output(programAndParameters: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, programAndParameters)).stdout;
}
