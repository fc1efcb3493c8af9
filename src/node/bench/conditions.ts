import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { findBrowser } from "../../browser-tests/find-browser.ts";
import { CannotRun } from "./cannot-run.ts";

/** Slow 4G as Lighthouse applies it to each request: milliseconds, and bytes a second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const PROCESSOR_RATE = 4;
/** A busy machine may take long; milliseconds. */
const PATIENCE = 90_000;
const VIEWPORT = { width: 412, height: 823 };

/** Keeps Chromium from fetching anything of its own while it is measured. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const CONDITIONS =
  `latency ${SLOW_4G.latency} ms, down ${SLOW_4G.downloadThroughput / 1000} kB/s, ` +
  `processor ${PROCESSOR_RATE} times slower, viewport ${VIEWPORT.width} × ${VIEWPORT.height}, empty cache`;

/** The path of the browser to measure with. Throws `CannotRun` where there is none. */
export function browserPath(): string {
  let path: string | undefined;
  try {
    path = findBrowser();
  } catch (error) {
    throw new CannotRun(error instanceof Error ? error.message : String(error));
  }
  if (path === undefined) throw new CannotRun("No Chromium was found: install it, or set CHROMIUM_PATH.");
  return path;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: BROWSER_FLAGS });
}

/** Runs a task in a profile that has never seen the site, and forgets the profile after. */
export async function inNewProfile<T>(
  browser: Browser,
  task: (profile: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = await browser.newContext({ viewport: VIEWPORT });
  profile.setDefaultTimeout(PATIENCE);
  try {
    return await task(profile);
  } finally {
    await profile.close();
  }
}

/** Makes a page as slow as the phone that the budgets are meant for. */
export async function slowDown(page: Page, { network }: { network: boolean }): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR_RATE });
  if (!network) return;
  await devTools.send("Network.enable");
  await devTools.send("Network.emulateNetworkConditions", SLOW_4G);
}
