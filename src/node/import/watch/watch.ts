import { printable } from "../run/printable.ts";
import { describeRound, type Round } from "./round.ts";

export interface WatchParts {
  /** From the beginning of a round to that of the next, in milliseconds. */
  every: number;
  /** Imports what is watched. Throws with a sentence when nothing could be done. */
  importAll: () => Promise<Round>;
  /** Brings the published site up to date. Throws with a sentence when that failed. */
  publish: () => Promise<void>;
  /** Waits so many milliseconds, or until the watch is to end. */
  sleep: (milliseconds: number) => Promise<unknown>;
  /** Ends the watch: a round at work is ended by whoever runs it. */
  signal: AbortSignal;
  say: (line: string) => void;
  now?: () => number;
  /** From 0 to 1. */
  random?: () => number;
}

/** Rounds of all sites that began at the full hour would meet at the same servers: each is so much earlier or later. */
const JITTER = 0.1;

/**
 * Imports again and again, and publishes when something came in; the first time anyhow, for what an earlier watch may have
 * left. One round is over before the next begins. What fails is said, and tried again in the next round.
 */
export async function watch(parts: WatchParts): Promise<void> {
  const { every, sleep, signal, say, now = Date.now, random = Math.random } = parts;
  let isBehind = true;
  while (!signal.aborted) {
    const begun = now();
    const told = await importRound(parts);
    isBehind ||= told.hasNews;
    // Stopped in the middle: nothing went wrong.
    if (signal.aborted) return;
    const published: string = isBehind ? await publishRound(parts) : "nothing to publish";
    isBehind &&= published !== PUBLISHED;
    if (signal.aborted) return;
    const next = begun + every * (1 - JITTER + 2 * JITTER * random());
    const pause = Math.max(next - now(), every * JITTER);
    say(printable(`${clock(begun)}  ${told.line}; ${published}; next round at ${clock(now() + pause)}`));
    await sleep(pause);
  }
}

const PUBLISHED = "published";

async function importRound({ importAll }: WatchParts): Promise<{ line: string; hasNews: boolean }> {
  try {
    const round = await importAll();
    return { line: describeRound(round), hasNews: round.new + round.updated > 0 };
  } catch (error) {
    return { line: `the import failed: ${inOneLine(error)}`, hasNews: false };
  }
}

async function publishRound({ publish }: WatchParts): Promise<string> {
  try {
    await publish();
    return PUBLISHED;
  } catch (error) {
    return `the build failed and is tried again: ${inOneLine(error)}`;
  }
}

/** Enough to know what to mend; the command by itself tells all of it. */
const LONGEST_REASON = 300;

function inOneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().replace(/\s+/g, " ").slice(0, LONGEST_REASON);
}

/** The time of day where the site is made: `09:05`. */
function clock(milliseconds: number): string {
  return new Date(milliseconds).toTimeString().slice(0, 5);
}
