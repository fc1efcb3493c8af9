import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** A process at some moment: seconds of processor time until then, user and system, and its memory in MB. */
export interface ProcessState {
  id: number;
  processor: number;
  memory: number;
}

/** A process and all that it started, as Linux's /proc tells of them. */
export function processTree(root: number): ProcessState[] {
  const states = readdirSync("/proc").flatMap((name) =>
    /^\d+$/.test(name) ? (readState(Number(name)) ?? []) : [],
  );
  const tree = states.filter(({ id }) => id === root);
  for (const { id } of tree) tree.push(...states.filter(({ parent }) => parent === id));
  return tree;
}

export function endProcess(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

function readState(id: number): (ProcessState & { parent: number }) | undefined {
  try {
    // Behind the name in brackets, which may have spaces, stand the state, the parent, and further on both times.
    const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const [, kilobytes = "0"] = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8")) ?? [];
    const processor = (Number(fields[11]) + Number(fields[12])) / TICKS;
    return { id, parent: Number(fields[1]), processor, memory: Number(kilobytes) / 1000 };
  } catch {
    // It has ended since.
    return undefined;
  }
}
