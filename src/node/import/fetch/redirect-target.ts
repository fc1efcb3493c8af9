import type { IncomingMessage } from "node:http";
import { webAddress } from "./web-address.ts";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads; servers write it in UTF-8, which Node takes for Latin-1. */
export function redirectTarget(response: IncomingMessage, url: URL): URL | undefined {
  const { location } = response.headers;
  if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) return undefined;
  const written = Buffer.from(location, "latin1").toString("utf8");
  return webAddress(written.includes("\uFFFD") ? location : written, url);
}
