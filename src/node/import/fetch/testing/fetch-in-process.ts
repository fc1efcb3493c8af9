import { SourceError } from "../../source.ts";
import { fetchSafely } from "../fetch-safely.ts";

/** What came of fetching an address, and what it took: seconds of processor time, MB of memory more than before. */
export interface FetchCost {
  kind: string;
  processor: number;
  more: number;
}

async function costOf(address: string): Promise<FetchCost> {
  const limits = { milliseconds: /slow/.test(address) ? 500 : 20_000 };
  const before = process.resourceUsage();
  const kind = await fetchSafely(address, { allowPrivate: true, limits }).then(
    ({ body }) => `${body.length} bytes`,
    (error: unknown) => (error instanceof SourceError ? error.kind : String(error)),
  );
  const after = process.resourceUsage();
  const processor = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
  return { kind, processor: processor / 1_000_000, more: (after.maxRSS - before.maxRSS) / 1000 };
}

// Fetches addresses, one after the other, in a process of its own.
const costs: FetchCost[] = [];
for (const address of process.argv.slice(2)) costs.push(await costOf(address));
console.log(JSON.stringify(costs));
