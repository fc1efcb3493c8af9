import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";
import { chromium } from "@playwright/test";

const ADVICE = "install Chrome or Chromium, or set CHROMIUM_PATH to the file of one.";
const INSTALL_TIMEOUT = 10 * 60 * 1000;

/** Where a browser is looked for, and what can be run to get one. */
export interface BrowserSearch {
  platform: NodeJS.Platform;
  environment: Record<string, string | undefined>;
  home: string;
  /** Where Playwright keeps the Chromium that it downloads. */
  downloaded: string;
  isRoot: boolean;
  exists: (path: string) => boolean;
  /** Runs a program without a shell; throws when it cannot be run or fails. */
  run: (program: string, parameters: string[]) => void;
}

/** The search on this machine. */
export function machineSearch(): BrowserSearch {
  return {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    downloaded: downloadPath(),
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run: (program, parameters) =>
      void execFileSync(program, parameters, { stdio: "inherit", timeout: INSTALL_TIMEOUT }),
  };
}

/** Where Playwright downloads to; nowhere on a platform that it has no browser for, where it throws. */
function downloadPath(): string {
  try {
    return chromium.executablePath();
  } catch {
    return "";
  }
}

/**
 * The path of a Chromium to test with: the one that CHROMIUM_PATH names, Playwright's own, or one that is installed, Edge
 * last; `undefined` where there is none. Throws when CHROMIUM_PATH names a file that is not there.
 */
export function findBrowser(search: BrowserSearch = machineSearch()): string | undefined {
  const named = search.environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (search.exists(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, but no file is there: correct it, or unset it.`);
  }
  return [search.downloaded, ...installedBrowsers(search)].find((path) => path !== "" && search.exists(path));
}

/** The path of a Chromium; where there is none yet, one is installed. Throws a sentence that says what to do when that fails. */
export function ensureBrowser(search: BrowserSearch = machineSearch()): string {
  const found = findBrowser(search) ?? downloadBrowser(search) ?? installPackage(search);
  if (found !== undefined) return found;
  throw new Error(`No Chromium was found for the browser tests, and none could be installed: ${ADVICE}`);
}

function downloadBrowser(search: BrowserSearch): string | undefined {
  const playwright = createRequire(import.meta.url).resolve("@playwright/test/cli");
  return tryCommands(search, [[process.execPath, [playwright, "install", "chromium"]]]);
}

function installPackage(search: BrowserSearch): string | undefined {
  if (!search.isRoot || !search.exists("/etc/debian_version")) return undefined;
  return tryCommands(search, [
    ["apt-get", ["update"]],
    ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]],
  ]);
}

function tryCommands(search: BrowserSearch, commands: [string, string[]][]): string | undefined {
  try {
    for (const [program, parameters] of commands) search.run(program, parameters);
  } catch {
    // The program itself has said why on the terminal; the next way may work.
    return undefined;
  }
  return findBrowser(search);
}

/** Every place where a Chromium may be installed, the nearest to Playwright's own first. */
function installedBrowsers(search: BrowserSearch): string[] {
  if (search.platform === "win32") return windowsBrowsers(search);
  return search.platform === "darwin" ? macBrowsers(search) : linuxBrowsers(search);
}

function linuxBrowsers({ environment }: BrowserSearch): string[] {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const edges = ["microsoft-edge", "microsoft-edge-stable"];
  const onPath = (environment["PATH"] ?? "").split(posix.delimiter).filter((folder) => folder !== "");
  const folders = [...onPath, "/usr/bin", "/usr/local/bin", "/snap/bin"];
  const under = (name: string) => folders.map((folder) => posix.join(folder, name));
  return [
    ...names.flatMap(under),
    "/opt/google/chrome/chrome",
    ...edges.flatMap(under),
    "/opt/microsoft/msedge/msedge",
  ];
}

function macBrowsers({ home }: BrowserSearch): string[] {
  return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
    ["/Applications", posix.join(home, "Applications")].map((folder) =>
      posix.join(folder, `${name}.app`, "Contents", "MacOS", name),
    ),
  );
}

function windowsBrowsers({ environment, home }: BrowserSearch): string[] {
  const folders = [
    environment["ProgramFiles"] ?? "C:\\Program Files",
    environment["ProgramFiles(x86)"] ?? "C:\\Program Files (x86)",
    environment["LOCALAPPDATA"] ?? win32.join(home, "AppData", "Local"),
  ];
  const path = environment["PATH"] ?? environment["Path"] ?? "";
  const onPath = path.split(win32.delimiter).filter((folder) => folder !== "");
  const programs = [
    { folder: win32.join("Google", "Chrome"), file: "chrome.exe" },
    { folder: "Chromium", file: "chrome.exe" },
    { folder: win32.join("Microsoft", "Edge"), file: "msedge.exe" },
  ];
  return programs.flatMap(({ folder, file }) => [
    ...folders.map((parent) => win32.join(parent, folder, "Application", file)),
    ...onPath.map((parent) => win32.join(parent, file)),
  ]);
}
