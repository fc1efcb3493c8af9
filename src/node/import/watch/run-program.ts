import { spawn } from "node:child_process";

export interface Ended {
  code: number | null;
  /** The last of what it said about errors. */
  complaint: string;
}

export interface ProgramOptions {
  signal: AbortSignal;
  folder?: string;
  env?: NodeJS.ProcessEnv;
}

/** More of what a program complains about nobody reads. */
const LONGEST_COMPLAINT = 10_000;

/** What Node itself thinks of its parts is nobody's business here. */
const QUIET = "--disable-warning=ExperimentalWarning";

/** Runs a program of Node in a process of its own, whose memory is given back, until it ends. The signal ends it, too. */
export function runProgram(parameters: string[], options: ProgramOptions): Promise<Ended> {
  const { signal, folder, env = process.env } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [QUIET, ...parameters], {
      stdio: ["ignore", "ignore", "pipe"],
      cwd: folder,
      env,
      // Of its own group, so that Ctrl-C comes here alone and is passed on once.
      detached: process.platform !== "win32",
    });
    const stop = () => void child.kill("SIGTERM");
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(-LONGEST_COMPLAINT);
    });
    child.once("error", reject).once("close", (code) => {
      signal.removeEventListener("abort", stop);
      resolve({ code, complaint: complaint.trim() });
    });
  });
}
