import { setTimeout as wait } from "node:timers/promises";
import { type Progress, silent } from "../../publish/progress.ts";
import { askFeed, type AskingParts, type Followed, leaveAlone, type ListedFeed } from "./ask-feed.ts";
import { FetchError } from "./fetch-error.ts";
import type { FeedMemory } from "./feed-memory.ts";
import { fetchSafely, type FetchOptions } from "./fetch-safely.ts";
import { interleave } from "./interleave.ts";

/** Between two requests to a host, in milliseconds. */
const PAUSE = 1000;

/** So many hosts are asked at once, each for one thing after the other. */
const HOSTS_AT_ONCE = 4;

/** A server that asks to be left alone for no longer than this is waited for, once; for others the next import is. */
const PATIENCE = 60_000;

export interface FollowParts {
  memory: FeedMemory;
  /** Whether private addresses may be asked, and what site asks. */
  options?: FetchOptions;
  progress?: Progress;
  fetch?: AskingParts["fetch"];
  now?: () => number;
  sleep?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Asks for the feeds of a list, each once, and gives what came of each as it arrives: a pause between two requests to a
 * host, a few hosts at once, nothing that was imported already (ETag, Last-Modified), and servers that ask to be left
 * alone are (Retry-After). The memory is to be saved when what was imported is on the disk. A robots.txt is not asked for:
 * feeds are there for programs to fetch. Nothing is thrown for a feed that cannot be had.
 */
export async function* followFeeds(feeds: ListedFeed[], given: FollowParts): AsyncGenerator<Followed> {
  const { memory, progress = silent } = given;
  const parts = { fetch: fetchSafely, now: Date.now, sleep: wait, options: {}, ...given };
  const listed = onlyOnce(feeds);
  const hosts = [...Map.groupBy(listed, (feed) => hostOf(feed, memory)).values()];
  progress.step("Feeds", listed.length);
  try {
    for await (const followed of interleave(
      hosts.map((host) => followHost(host, parts)),
      HOSTS_AT_ONCE,
    )) {
      yield* followed;
      progress.add(1);
    }
  } finally {
    progress.end();
  }
}

function onlyOnce(feeds: ListedFeed[]): ListedFeed[] {
  return [...new Map(feeds.map((feed) => [feed.address, feed])).values()];
}

function hostOf({ address }: ListedFeed, memory: FeedMemory): string {
  return URL.parse(memory.of(address).movedTo ?? address)?.hostname ?? "";
}

type HostParts = AskingParts & { sleep: (milliseconds: number) => Promise<unknown> };

async function* followHost(feeds: ListedFeed[], parts: HostParts): AsyncGenerator<Followed[]> {
  const polite = { ...parts, fetch: withPauses(parts) };
  let refusal: FetchError | undefined;
  for (const feed of feeds) {
    const followed: Followed[] | FetchError = refusal ?? (await askPatiently(feed, polite));
    if (followed instanceof FetchError) refusal = followed;
    yield followed instanceof FetchError ? [leaveAlone(feed, followed, parts)] : followed;
  }
}

function withPauses({ fetch, sleep }: HostParts): AskingParts["fetch"] {
  let hasAsked = false;
  return async (address, options) => {
    if (hasAsked) await sleep(PAUSE);
    hasAsked = true;
    return fetch(address, options);
  };
}

/** Asks once more after the time that a server asks for, if it is short; gives what it says when it asks for more. */
async function askPatiently(feed: ListedFeed, parts: HostParts): Promise<Followed[] | FetchError> {
  for (let isAgain = false; ; isAgain = true) {
    try {
      return await askFeed(feed, parts);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const time = error.retryAfter === undefined ? undefined : error.retryAfter * 1000;
      if (isAgain || time === undefined || time > PATIENCE) return error;
      await parts.sleep(time);
    }
  }
}
