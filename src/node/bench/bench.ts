import { parseArgs } from "node:util";
import { CannotRun } from "./cannot-run.ts";
import { benchFirstView } from "./first-view.ts";
import { benchPublish } from "./publish.ts";

interface BenchOptions {
  /** How many times each side is measured. */
  runs: number;
}

/** Each measures one thing and returns Markdown for the README. */
const benches = new Map<string, (options: BenchOptions) => Promise<string>>([
  ["first-view", benchFirstView],
  ["publish", benchPublish],
]);

const USAGE = `npm run bench -- [${[...benches.keys()].join("] [")}] [--runs 7]`;

function readArguments(): { names: string[]; options: BenchOptions } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: "string", default: "7" } },
  });
  const runs = Number(values.runs);
  const unknown = positionals.find((name) => !benches.has(name));
  if (unknown !== undefined) throw new CannotRun(`There is no benchmark ${unknown}: ${USAGE}`);
  if (!Number.isInteger(runs) || runs < 1) throw new CannotRun(`--runs wants a whole number: ${USAGE}`);
  return { names: positionals.length === 0 ? [...benches.keys()] : positionals, options: { runs } };
}

async function main(): Promise<void> {
  const { names, options } = readArguments();
  for (const name of names) {
    const bench = benches.get(name);
    if (bench !== undefined) console.log(await bench(options));
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = error instanceof CannotRun ? 2 : 1;
}
