import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { importRound } from "./import-round.ts";
import { runProgram } from "./run-program.ts";
import { watch } from "./watch.ts";

const PROJECT = join(import.meta.dirname, "../../../..");
/** The import keeps an index in the SQLite that Node brings, which still calls itself experimental. */
const IMPORT = ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "../cli.ts")];
const BUILD = [join(PROJECT, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "error"];

/** The longest that a timer of Node waits. */
const LONGEST_WAIT = 2 ** 31 - 1;

export interface WatchSettings {
  /** The data folder. */
  data: string;
  /** From one round to the next, in milliseconds. */
  every: number;
  /** Ends the watch. */
  signal: AbortSignal;
  say: (line: string) => void;
  /** Publishes, if the project's build is not to. */
  publish?: () => Promise<void>;
}

/**
 * Keeps a site current: imports, publishes, waits, until it is stopped. `args` is the command line. Each import and each
 * build is a process of its own, so that the watch needs no more memory after a year than after a minute.
 */
export async function watchCommand(args: string[], settings: WatchSettings): Promise<number> {
  const { data, every, signal, say, publish = () => build(data, signal) } = settings;
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-watch-"));
  const parameters = [...IMPORT, ...argumentsOfRound(args)];
  const runImport = (report: string) => runProgram([...parameters, "--report", report], { signal });
  say("Watching; stop it with Ctrl-C.");
  try {
    await watch({
      every,
      signal,
      say,
      publish,
      importAll: () => importRound(runImport, join(folder, "report.json")),
      sleep: (time) => wait(Math.min(time, LONGEST_WAIT), undefined, { signal }).catch(() => undefined),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say("Stopped.");
  return 0;
}

/** The command line of an import of what is watched: `--watch feeds.opml --every 1h --images` → `--images feeds.opml`. */
export function argumentsOfRound(args: string[]): string[] {
  const options = {
    watch: { type: "string" },
    every: { type: "string" },
  } as const;
  const { tokens, values } = parseArgs({
    args,
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const left = new Set(args.keys());
  for (const token of tokens) {
    if (token.kind !== "option" || !Object.hasOwn(options, token.name)) continue;
    left.delete(token.index);
    if (token.value !== undefined && !token.inlineValue) left.delete(token.index + 1);
  }
  const list = typeof values.watch === "string" ? [values.watch] : [];
  return [...[...left].map((index) => args[index] ?? ""), ...list];
}

/** What `npm run build` does, of this data folder. */
async function build(data: string, signal: AbortSignal): Promise<void> {
  const env = { ...process.env, BROADSHEET_DATA: resolve(data) };
  const { code, complaint } = await runProgram(BUILD, { signal, folder: PROJECT, env });
  // Node writes an error that has no stack in brackets, with its members after it.
  const reason = complaint
    .replace(/^[^]*error during build:\s*/, "")
    .replace(/^\[([^]*)\] \{[^{}]*\}$/, "$1");
  if (code !== 0) throw new Error(reason || `it ended with code ${code}`);
}
