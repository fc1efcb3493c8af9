import { chromium, type Browser, type CDPSession } from "@playwright/test";
import { findBrowser } from "../../browser-tests/find-browser.ts";
import { CannotRun } from "./cannot-run.ts";
import { attachTab, type Tab } from "./tab.ts";

/** Slow 4G as Lighthouse applies it to each request: milliseconds, and bytes a second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const PROCESSOR_RATE = 4;
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

/** Runs a task in a profile that has never seen the site, and forgets the profile after. `newTab` opens a tab of it. */
export async function inNewProfile<T>(
  browser: Browser,
  task: (newTab: () => Promise<Tab>) => Promise<T>,
): Promise<T> {
  const devTools = await browser.newBrowserCDPSession();
  const { browserContextId } = await devTools.send("Target.createBrowserContext");
  try {
    return await task(() => openTab(devTools, browserContextId));
  } finally {
    await devTools.send("Target.disposeBrowserContext", { browserContextId });
    await devTools.detach();
  }
}

async function openTab(devTools: CDPSession, browserContextId: string): Promise<Tab> {
  const { targetId } = await devTools.send("Target.createTarget", { url: "about:blank", browserContextId });
  const tab = await attachTab(devTools, targetId);
  await tab.send("Emulation.setDeviceMetricsOverride", { ...VIEWPORT, deviceScaleFactor: 1, mobile: false });
  return tab;
}

/** Makes a tab as slow as the phone that the budgets are meant for. */
export async function slowDown(tab: Tab, { network }: { network: boolean }): Promise<void> {
  await tab.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR_RATE });
  if (!network) return;
  await tab.send("Network.enable");
  await tab.send("Network.emulateNetworkConditions", SLOW_4G);
}
