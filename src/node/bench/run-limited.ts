import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { endProcess, processTree } from "./process-tree.ts";

const LOOK_EVERY = 200;
/** Peers may take what they need, up to the limit. */
const MUCH_HEAP = ["--max-old-space-size=16384"];

export interface Limits {
  seconds: number;
  megabytes: number;
}

/** What a program with all the processes that it started took: seconds of processor time, of the clock, memory in MB. */
export interface ProgramCost {
  processor: number;
  clock: number;
  memory: number;
}

/** Raised when a program was ended because it needed too much, or failed by itself; the message says which. */
export class GaveUp extends Error {}

/** Runs a Node program until it ends; where it passes a limit, it is ended with all that it started. */
export async function runLimited(
  program: string,
  parameters: string[],
  limits: Limits,
  nodeOptions = MUCH_HEAP,
): Promise<ProgramCost> {
  if (!existsSync("/proc/self/stat"))
    throw new GaveUp("missing: /proc, which tells processor time and memory");
  const child = spawn(process.execPath, [...nodeOptions, program, ...parameters], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const watch = watchProcess(child.pid ?? 0, limits);
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  }).finally(watch.end);
  const { passed, cost } = watch;
  if (passed() !== undefined) throw new GaveUp(passed());
  if (code !== 0) throw new GaveUp(`failed: ${/^.*Error.*$/m.exec(complaint)?.[0] ?? `code ${code}`}`);
  return cost();
}

interface Watch {
  cost: () => ProgramCost;
  /** Which limit was passed. */
  passed: () => string | undefined;
  end: () => void;
}

/** Looks at a process and all that it starts, again and again. */
function watchProcess(id: number, { seconds, megabytes }: Limits): Watch {
  const start = performance.now();
  const clock = () => (performance.now() - start) / 1000;
  const processors = new Map<number, number>();
  let memory = 0;
  let passed: string | undefined;
  const looking = setInterval(() => {
    const processes = processTree(id);
    for (const one of processes) processors.set(one.id, one.processor);
    memory = Math.max(memory, sum(processes.map((one) => one.memory)));
    if (clock() > seconds) passed = `gave up after ${seconds} s`;
    else if (memory > megabytes) passed = `gave up at ${megabytes} MB`;
    if (passed !== undefined) for (const one of processes) endProcess(one.id);
  }, LOOK_EVERY);
  return {
    cost: () => ({ processor: sum([...processors.values()]), clock: clock(), memory }),
    passed: () => passed,
    end: () => clearInterval(looking),
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
