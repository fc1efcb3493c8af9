import { parseArgs } from "node:util";
import { benchArchive } from "./archive.ts";
import { CannotRun } from "./cannot-run.ts";
import { benchFirstView } from "./first-view.ts";
import { benchImport } from "./import/import.ts";
import { benchKeeping } from "./keeping.ts";
import { benchPublish } from "./publish.ts";

interface BenchOptions {
  /** How many times each side is measured. */
  runs: number;
  /** Of how many articles archives are measured. */
  sizes: number[];
}

const SIZES = "1000,10000,100000";
const MILLION = 1_000_000;

/** Each measures one thing and returns Markdown for the README. */
const benches = new Map<string, (options: BenchOptions) => Promise<string>>([
  ["first-view", benchFirstView],
  ["publish", benchPublish],
  ["archive", benchArchive],
  ["keeping", benchKeeping],
  ["import", benchImport],
]);

const USAGE = `npm run bench -- [${[...benches.keys()].join("] [")}] [--runs 7] [--sizes ${SIZES}] [--million]`;

function readArguments(): { names: string[]; options: BenchOptions } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "7" },
      sizes: { type: "string", default: SIZES },
      million: { type: "boolean", default: false },
    },
  });
  const runs = Number(values.runs);
  const sizes = [...values.sizes.split(",").map(Number), ...(values.million ? [MILLION] : [])];
  const unknown = positionals.find((name) => !benches.has(name));
  if (unknown !== undefined) throw new CannotRun(`There is no benchmark ${unknown}: ${USAGE}`);
  if (!Number.isInteger(runs) || runs < 1) throw new CannotRun(`--runs wants a whole number: ${USAGE}`);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new CannotRun(`--sizes wants whole numbers, with commas between them: ${USAGE}`);
  return { names: positionals.length === 0 ? [...benches.keys()] : positionals, options: { runs, sizes } };
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
