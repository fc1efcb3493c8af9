import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { median } from "../table.ts";
import { serveWire, trafficOf, type Traffic } from "../wire-server.ts";

/** What is looked for: a word, and a topic that the article with it has. */
export interface PeerQuery {
  word: string;
  topic: string;
}

/** What a browser that has nothing yet fetches, medians of all queries. */
export interface PeerTraffic {
  /** Before anything can be asked. */
  before: Traffic;
  /** From there to ten results with their headlines: of a word, and of a word in a topic. */
  word: Traffic;
  wordAndTopic: Traffic;
}

const RESULTS = 10;
/** Milliseconds. */
const SETTLES = 500;

/** Asks a Pagefind index in a browser, each query in a profile of its own, and counts what the server sent. */
export async function visitPagefind(
  browser: Browser,
  folder: string,
  queries: PeerQuery[],
): Promise<PeerTraffic> {
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Pagefind</title>");
  const server = await serveWire(folder, { honoursRange: true });

  async function ask(word: string, options: object): Promise<{ before: Traffic; query: Traffic }> {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`${server.address}index.html`, { waitUntil: "networkidle" });
      server.take();
      await page.evaluate(START);
      // Its worker goes on loading after it says that it is ready.
      await page.waitForTimeout(SETTLES);
      const before = trafficOf(server.take());
      await page.evaluate(search(word, options));
      return { before, query: trafficOf(server.take()) };
    } finally {
      await context.close();
    }
  }

  try {
    const ofWords: Awaited<ReturnType<typeof ask>>[] = [];
    const ofBoth: typeof ofWords = [];
    for (const { word, topic } of queries) {
      ofWords.push(await ask(word, { sort: { date: "desc" } }));
      ofBoth.push(await ask(word, { sort: { date: "desc" }, filters: { topic } }));
    }
    return {
      before: middle(ofWords.map(({ before }) => before)),
      word: middle(ofWords.map(({ query }) => query)),
      wordAndTopic: middle(ofBoth.map(({ query }) => query)),
    };
  } finally {
    server.close();
  }
}

const START = `(async () => {
  globalThis.pagefind = await import("/pagefind.js");
  await globalThis.pagefind.init();
})()`;

function search(word: string, options: object): string {
  return `(async () => {
    const { results } = await globalThis.pagefind.search(${JSON.stringify(word)}, ${JSON.stringify(options)});
    await Promise.all(results.slice(0, ${RESULTS}).map((result) => result.data()));
  })()`;
}

function middle(all: Traffic[]): Traffic {
  return {
    bytes: median(all.map(({ bytes }) => bytes)),
    requests: median(all.map(({ requests }) => requests)),
  };
}
