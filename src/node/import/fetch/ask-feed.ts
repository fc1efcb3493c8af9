import type { Skip } from "../draft.ts";
import { type Source, SourceError } from "../source.ts";
import { answerSource } from "./answer-source.ts";
import type { FetchError } from "./fetch-error.ts";
import type { FeedMemory } from "./feed-memory.ts";
import type { Answer, FetchOptions } from "./fetch-safely.ts";

/** A feed that a list names. */
export interface ListedFeed {
  address: string;
  title?: string;
}

/** What came of a feed: something to import, or what is to be said of it. */
export type Followed =
  | {
      source: Source;
      /** To be called when it was read to its end: only then is the server told the next time what is here. */
      imported: () => void;
    }
  | { name: string; skip: Skip };

export interface AskingParts {
  memory: FeedMemory;
  fetch: (address: string, options: FetchOptions) => Promise<Answer>;
  options: FetchOptions;
  now: () => number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A server that says nothing else is left alone for so long, and each further time for twice as long. */
const FIRST_WAIT = 10 * MINUTE;

/** A feed that is gone for good is looked for once more now and then. */
const GONE_WAIT = 7 * DAY;

/** Asks for a feed, for what is new since it was imported. Throws a `FetchError` where its server asks to be left alone. */
export async function askFeed(feed: ListedFeed, parts: AskingParts): Promise<Followed[]> {
  const { memory, now } = parts;
  const note = memory.of(feed.address);
  const { etag, lastModified, movedTo, refusals, notBefore } = note;
  if (notBefore !== undefined && notBefore > now()) return [skipped(feed, laterThan(notBefore))];
  try {
    const answer = await parts.fetch(movedTo ?? feed.address, {
      ...parts.options,
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    });
    if (refusals !== undefined || notBefore !== undefined)
      memory.remember({ ...note, refusals: undefined, notBefore: undefined });
    return answer.status === 304 ? [skipped(feed, NOTHING_NEW)] : read(feed, answer, parts);
  } catch (error) {
    if (!(error instanceof SourceError) || error.kind === "asked to wait") throw error;
    if (error.kind === "gone") memory.remember({ address: feed.address, notBefore: now() + GONE_WAIT });
    // Perhaps it never moved there: the next time is for the address that the list names.
    else if (movedTo !== undefined) memory.remember({ ...note, movedTo: undefined });
    return [skipped(feed, { failed: true, kind: error.kind, reason: error.message })];
  }
}

const NOTHING_NEW: Skip = {
  failed: false,
  kind: "nothing new",
  reason: "has nothing new since it was imported",
};

function read(feed: ListedFeed, answer: Answer, { memory }: AskingParts): Followed[] {
  const movedTo = answer.movedTo ?? memory.of(feed.address).movedTo;
  const followed: Followed = {
    source: answerSource(feed.address, answer),
    imported() {
      const { etag, lastModified } = answer;
      memory.remember({ address: feed.address, etag, lastModified, movedTo });
    },
  };
  return movedTo === undefined ? [followed] : [skipped(feed, moved(movedTo)), followed];
}

function moved(movedTo: string): Skip {
  return { failed: false, kind: "moved", reason: `has moved for good to ${movedTo}; change it in your list` };
}

/** Remembers that a feed's server asked to be left alone, for as long as it said or for longer each time. */
export function leaveAlone(feed: ListedFeed, error: FetchError, { memory, now }: AskingParts): Followed {
  const note = memory.of(feed.address);
  const refusals = (note.refusals ?? 0) + 1;
  const asked = error.retryAfter === undefined ? FIRST_WAIT * 2 ** (refusals - 1) : error.retryAfter * 1000;
  const notBefore = now() + Math.min(asked, DAY);
  memory.remember({ ...note, refusals, notBefore });
  const reason = `${error.message}; it is asked again after ${timeOf(notBefore)}`;
  return skipped(feed, { failed: true, kind: error.kind, reason });
}

function laterThan(notBefore: number): Skip {
  const reason = `is left alone until ${timeOf(notBefore)}, as its server asked or because it is gone`;
  return { failed: false, kind: "asked to wait", reason };
}

function skipped({ address }: ListedFeed, skip: Skip): Followed {
  return { name: address, skip };
}

/** `2024-05-02 10:00` UTC. */
function timeOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
