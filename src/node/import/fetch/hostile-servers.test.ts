import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import type { FetchCost } from "./testing/fetch-in-process.ts";
import { answerHostilely } from "./testing/hostile-server.ts";
import { serveLocally } from "./testing/local-server.ts";

const PROGRAM = join(import.meta.dirname, "testing/fetch-in-process.ts");

const KINDS: Record<string, string> = {
  "/circle": "too many redirects",
  "/endless-redirects": "too many redirects",
  "/endless-body": "too large",
  "/slow-headers": "too slow",
  "/slow-body": "too slow",
  "/gzip-bomb": "too large",
  "/gzip-in-gzip-bomb": "too large",
  "/deflate-bomb": "too large",
  "/brotli-bomb": "too large",
  "/zstd-bomb": "too large",
  "/gzip-of-nothing": "too large",
  "/tiny-chunks": "too large",
  "/header-bomb": "no answer",
  "/many-headers": "no answer",
  "/early-hints": "no answer",
  "/length-too-great": "no answer",
  "/length-too-small": "5 bytes",
  "/length-huge": "too large",
  "/two-lengths": "no answer",
  "/reset": "no answer",
  "/closed-at-once": "no answer",
  "/not-http": "no answer",
  "/cut-off-gzip": "not valid",
  "/unknown-coding": "not valid",
};

const paths = Object.keys(KINDS);
let costs: FetchCost[];

// In a process of its own: there the server takes no part in the cost.
beforeAll(async () => {
  const server = await serveLocally(answerHostilely);
  const addresses = paths.map((path) => server.address + path);
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...addresses]);
  costs = JSON.parse(stdout);
  await server.close();
});

it.each(Object.entries(KINDS))("%s is told as %j, for little", (path, kind) => {
  const cost = costs[paths.indexOf(path)];
  expect(cost?.kind).toBe(kind);
  expect(cost?.more).toBeLessThan(100);
});

it("has all of them cost little memory together", () => {
  expect(costs.reduce((sum, { more }) => sum + more, 0)).toBeLessThan(128);
});
