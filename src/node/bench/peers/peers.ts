import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { CannotRun } from "../cannot-run.ts";
import { launchBrowser } from "../conditions.ts";
import { progress } from "../progress.ts";
import { GaveUp, type ProgramCost, runLimited } from "../run-limited.ts";
import { installPeers, peerFile, peerVersion } from "./install.ts";
import { visitPagefind, type PeerQuery, type PeerTraffic } from "./visit-pagefind.ts";

export const LIMITS = { seconds: 600, megabytes: 8000 };
const PACKAGES = ["pagefind", "minisearch"];
const compress = promisify(gzip);

/** What a peer's index costs to build and to ask, or why that is not known. */
export interface PeerResult {
  build: ProgramCost | string;
  traffic: PeerTraffic | string;
}

/** The peers, as they were installed: their names with their versions, or why they are missing. */
export interface Peers {
  folder: string;
  pagefind: string;
  minisearch: string;
  missing?: string;
}

/** Installs the peers into a folder. */
export async function preparePeers(folder: string): Promise<Peers> {
  const failure = await installPeers(folder, PACKAGES);
  if (failure !== undefined) {
    return { folder, pagefind: "Pagefind", minisearch: "MiniSearch", missing: `missing: ${failure}` };
  }
  return {
    folder,
    pagefind: `Pagefind ${peerVersion(folder, "pagefind")}`,
    minisearch: `MiniSearch ${peerVersion(folder, "minisearch")}`,
  };
}

/** Builds a Pagefind index of a data folder and asks it in a browser. */
export async function measurePagefind(peers: Peers, data: string, queries: PeerQuery[]): Promise<PeerResult> {
  const out = join(peers.folder, "pagefind-index");
  return measure("build-pagefind.ts", { peers, data, out }, async () => {
    const browser = await launchBrowser();
    try {
      return await visitPagefind(browser, out, queries);
    } finally {
      await browser.close();
    }
  });
}

/** Builds a MiniSearch index of a data folder: one file, which is fetched before anything can be asked. */
export async function measureMiniSearch(peers: Peers, data: string): Promise<PeerResult> {
  const out = join(peers.folder, "minisearch-index");
  return measure("build-minisearch.ts", { peers, data, out }, async () => {
    const index = await compress(readFileSync(join(out, "index.json")), { level: 9 });
    const library = await compress(readFileSync(peerFile(peers.folder, "minisearch/dist/es/index.js")), {
      level: 9,
    });
    const nothing = { requests: 0, bytes: 0 };
    const before = { requests: 2, bytes: index.length + library.length };
    return { before, word: nothing, wordAndTopic: nothing };
  });
}

async function measure(
  program: string,
  { peers, data, out }: { peers: Peers; data: string; out: string },
  visit: () => Promise<PeerTraffic>,
): Promise<PeerResult> {
  const { missing } = peers;
  if (missing !== undefined) return { build: missing, traffic: missing };
  progress(program);
  try {
    const build = await runLimited(join(import.meta.dirname, program), [peers.folder, data, out], LIMITS);
    return { build, traffic: await visit().catch(reasonOf) };
  } catch (error) {
    const reason = reasonOf(error);
    return { build: reason, traffic: reason };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** What stands in the table where there is no figure. Anything unforeseen is thrown. */
function reasonOf(error: unknown): string {
  if (error instanceof GaveUp) return error.message;
  if (error instanceof CannotRun) return `missing: ${error.message}`;
  throw error;
}
