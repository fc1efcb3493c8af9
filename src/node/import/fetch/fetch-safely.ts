import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { mayBeAsked } from "./address-range.ts";
import { ask, type Question } from "./ask.ts";
import { connect } from "./connect.ts";
import { FetchError, networkError, statusError } from "./fetch-error.ts";
import { readBody } from "./read-body.ts";
import { redirectTarget } from "./redirect-target.ts";
import { type Lookup, lookupBySystem, resolveHost } from "./resolve-host.ts";
import { readRetryAfter } from "./retry-after.ts";
import { webAddress } from "./web-address.ts";

/** What a server answered. */
export interface Answer {
  /** 200, or 304 where nothing changed since. */
  status: number;
  /** The address that answered, after redirects. */
  address: string;
  /** The address to ask from now on, where the server says that this one moved for good. */
  movedTo?: string;
  contentType?: string;
  language?: string;
  etag?: string;
  lastModified?: string;
  /** The body, decompressed; empty for 304. */
  body: Uint8Array;
}

export interface FetchOptions extends Question {
  /** Lets addresses of one's own network be asked. A server of the public internet cannot lead there by a redirect. */
  allowPrivate?: boolean;
  lookup?: Lookup;
  limits?: Partial<FetchLimits>;
}

export interface FetchLimits {
  /** For everything together: names, redirects, body. */
  milliseconds: number;
  /** As they come, and when decompressed. */
  bytes: number;
  redirects: number;
}

const LIMITS: FetchLimits = { milliseconds: 20_000, bytes: 15_000_000, redirects: 5 };

/** Statuses of redirects that are meant to be remembered. */
const PERMANENT = new Set([301, 308]);

/**
 * Asks for an address of http or https: five redirects, 20 seconds, 15 MB after decompression at most, and never a
 * private, loopback or link-local address. Sends no cookies, no referrer, and no name and password that an address holds;
 * so a redirect from https to http gives nothing away and is followed. Throws a `FetchError`, a `SourceError` that says
 * what was wrong.
 */
export async function fetchSafely(address: string, options: FetchOptions = {}): Promise<Answer> {
  const limits = { ...LIMITS, ...options.limits };
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), limits.milliseconds);
  try {
    return await Promise.race([
      follow(address, options, limits, timeout.signal),
      whenAborted(timeout.signal),
    ]);
  } catch (error) {
    if (!timeout.signal.aborted) throw networkError(error);
    const seconds = Math.round(limits.milliseconds / 1000);
    throw new FetchError("too slow", `took more than ${seconds} s; try again later`);
  } finally {
    clearTimeout(timer);
    // Ends what is still under way.
    timeout.abort();
  }
}

/** Names are looked up by the system, which cannot be stopped, only no longer waited for. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
}

async function follow(
  address: string,
  options: FetchOptions,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Answer> {
  let url = webAddress(address);
  let allowPrivate = options.allowPrivate ?? false;
  let hasMoved = true;
  const isConditional = options.etag !== undefined || options.lastModified !== undefined;
  const asked = new Set<string>();
  for (;;) {
    asked.add(url.href);
    const socket = await open(url, { ...options, allowPrivate }, signal);
    try {
      const response = await ask(url, socket, options, signal);
      const target = redirectTarget(response, url);
      if (target === undefined) {
        const answer = await readAnswer(response, url, { most: limits.bytes, isConditional });
        const isMoved = asked.size > 1 && hasMoved;
        return isMoved ? { ...answer, movedTo: answer.address } : answer;
      }
      if (asked.has(target.href)) throw new FetchError("too many redirects", "leads round in a circle");
      if (asked.size > limits.redirects)
        throw new FetchError("too many redirects", `leads on and on, more than ${limits.redirects} times`);
      hasMoved &&= PERMANENT.has(response.statusCode ?? 0);
      allowPrivate &&= !mayBeAsked(socket.remoteAddress ?? "", false);
      url = target;
    } finally {
      socket.destroy();
    }
  }
}

async function open(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Socket> {
  const allowPrivate = options.allowPrivate ?? false;
  const addresses = await resolveHost(url.hostname, options.lookup ?? lookupBySystem, allowPrivate);
  return connect(url, { addresses, mayBeAsked: (address) => mayBeAsked(address, allowPrivate), signal });
}

async function readAnswer(
  response: IncomingMessage,
  url: URL,
  { most, isConditional }: { most: number; isConditional: boolean },
): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  const isRead = status >= 200 && status < 300;
  if (!isRead && !(status === 304 && isConditional))
    throw statusError(status, readRetryAfter(headers["retry-after"], Date.now()));
  return {
    status,
    address: url.href,
    ...(headers["content-type"] !== undefined && { contentType: headers["content-type"] }),
    ...(headers["content-language"] !== undefined && { language: headers["content-language"] }),
    ...(headers.etag !== undefined && { etag: headers.etag }),
    ...(headers["last-modified"] !== undefined && { lastModified: headers["last-modified"] }),
    body: isRead ? await readBody(response, most) : new Uint8Array(),
  };
}
