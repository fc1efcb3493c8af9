import { setTimeout as wait } from "node:timers/promises";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { inNewProfile, slowDown } from "./conditions.ts";
import type { SamplePage } from "./pages.ts";
import { progress } from "./progress.ts";
import { asPublished, strippedPage, type Side } from "./sides.ts";
import type { Row } from "./table.ts";
import type { Tab } from "./tab.ts";
import { ratioRow } from "./time-rows.ts";
import { viewPage } from "./view.ts";

const AGAINST_NO_SCRIPT = 1.15;
/** The service worker has kept what it wants when the server was not asked for so long. Milliseconds. */
const QUIET = 1500;

const IS_KEPT = `(async () =>
  navigator.serviceWorker.controller !== null && (await caches.match(location.pathname)) !== undefined)()`;

/** How fast a page comes back when the server is gone, beside the same page without script kept by the same worker. */
export async function repeatRow(
  browser: Browser,
  folder: string,
  { kind, path }: SamplePage,
  runs: number,
): Promise<Row> {
  const published = await readFile(join(folder, path, "index.html"), "utf8");
  const sides = [
    { page: { path, html: published, hasApp: true }, times: new Array<number>() },
    { page: { path, html: await strippedPage(folder, path), hasApp: false }, times: new Array<number>() },
  ] as const;
  for (let run = 1; run <= runs; run++) {
    progress(`run ${run} of ${runs}: ${kind} again, without the server`);
    for (const { page, times } of run % 2 === 0 ? sides.toReversed() : sides)
      times.push(await visitAgain(browser, folder, page));
  }
  const [{ times }, peer] = sides;
  const what = `repeat visit with the server stopped, LCP: ${kind}`;
  return ratioRow(what, AGAINST_NO_SCRIPT, times, { name: "no script, same worker", times: peer.times });
}

/** Visits the published page, has the worker keep the HTML given in its place, stops the server, visits again: LCP in milliseconds. */
function visitAgain(
  browser: Browser,
  folder: string,
  { path, html, hasApp }: { path: string; html: string; hasApp: boolean },
): Promise<number> {
  return inNewProfile(browser, async (newTab) => {
    const side = await asPublished(folder);
    const url = side.address + path;
    try {
      const first = await newTab();
      await first.open(url);
      await first.until(IS_KEPT);
      await quiet(side);
      await keepInstead(first, html);
      await first.send("Page.close");
    } finally {
      side.close();
    }
    const again = await newTab();
    await slowDown(again, { network: false });
    return (await viewPage(again, url, { hasApp })).lcp;
  });
}

async function quiet(side: Side): Promise<void> {
  do await wait(QUIET);
  while (side.takeAnswers().length > 0);
}

/** Both sides have their page put by the same hand, so that they differ in the HTML alone. */
async function keepInstead(tab: Tab, html: string): Promise<void> {
  await tab.evaluate(`(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const kept = await cache.match(location.pathname);
      if (kept) await cache.put(location.pathname, new Response(${JSON.stringify(html)}, { headers: kept.headers }));
    }
  })()`);
}
