import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type ReporterDescription } from "@playwright/test";
import { ensureBrowser } from "./find-browser.ts";
import { DIST } from "./published-site.ts";

if (!existsSync(`${DIST}/index.html`)) {
  throw new Error("There is no site in dist/ yet: run `npm run build` first.");
}

const report = process.env["BROWSER_TESTS_JSON"];
const reporters: ReporterDescription[] = [["list"]];
if (report !== undefined && report !== "") reporters.push(["json", { outputFile: resolve(report) }]);

// What the browser would do on its own account is off. The last list of features is the only one that counts, so it begins
// with what Playwright turns off; a window's own search popups and a process in reserve take longer than most tests.
const unused = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "DialMediaRouteProvider",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "BlockOriginHeaderModificationOnRedirect",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "Translate",
  "AutoDeElevate",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "SpareRendererForSitePerProcess",
];
const args = [
  `--disable-features=${unused.join()}`,
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// Chromium's sandbox does not run as root.
if (process.getuid?.() === 0) args.push("--no-sandbox");

export default defineConfig({
  testDir: fileURLToPath(new URL(".", import.meta.url)),
  outputDir: fileURLToPath(new URL("../../.broadsheet/browser-tests", import.meta.url)),
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  workers: 2,
  retries: 0,
  // A busy machine takes its time; a right page comes at once.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: reporters,
  use: { locale: "en-GB" },
  projects: [
    {
      name: "chromium",
      use: { browserName: "chromium", launchOptions: { executablePath: ensureBrowser(), args } },
    },
  ],
});
