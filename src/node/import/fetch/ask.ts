import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import { FetchError } from "./fetch-error.ts";
import { ACCEPT_ENCODING } from "./read-body.ts";

/** What a request says beside the address. */
export interface Question {
  /** What the last answer said, so that the server can say that nothing changed. */
  etag?: string;
  lastModified?: string;
  /** The address of the site that asks, which a server's owner may want to know. */
  site?: string;
  /** What is asked for, if not feeds and pages. */
  accept?: string;
}

const FEEDS_AND_PAGES =
  "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

const MOST_HEADERS = 16 * 1024;

/** Answers before the answer, as "103 Early Hints". */
const MOST_HINTS = 20;

/** Sends a request over a connection that is there already; gives the answer when its headers came. */
export function ask(
  url: URL,
  socket: Socket,
  question: Question,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { etag, lastModified, site, accept = FEEDS_AND_PAGES } = question;
  return new Promise((resolve, reject) => {
    const asking = request({
      createConnection: () => socket,
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        "user-agent": site === undefined ? "Broadsheet" : `Broadsheet (+${site})`,
        accept,
        "accept-encoding": ACCEPT_ENCODING,
        ...(etag !== undefined && { "if-none-match": etag }),
        ...(lastModified !== undefined && { "if-modified-since": lastModified }),
      },
      maxHeaderSize: MOST_HEADERS,
      signal,
    });
    let hints = 0;
    asking.on("information", () => {
      hints += 1;
      if (hints > MOST_HINTS)
        asking.destroy(new FetchError("no answer", "announces an answer that never comes"));
    });
    asking.once("response", resolve).on("error", reject).end();
  });
}
