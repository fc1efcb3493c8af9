import { expect, test } from "@playwright/test";
import { ensureBrowser, findBrowser, type BrowserSearch } from "./find-browser.ts";

const DOWNLOADED = "/home/reader/.cache/ms-playwright/chromium/chrome";

/** A machine that has only the files given. */
function machine(files: string[], other: Partial<BrowserSearch> = {}): BrowserSearch {
  return {
    platform: "linux",
    environment: { PATH: "/home/reader/bin:/usr/bin" },
    home: "/home/reader",
    downloaded: DOWNLOADED,
    isRoot: false,
    exists: (path) => files.includes(path),
    run: () => {
      throw new Error("nothing can be run here");
    },
    ...other,
  };
}

test("CHROMIUM_PATH comes before every other browser", () => {
  const search = machine(["/opt/mine", DOWNLOADED], { environment: { CHROMIUM_PATH: "/opt/mine" } });
  expect(findBrowser(search)).toBe("/opt/mine");
});

test("a CHROMIUM_PATH that is not there is an error, though another browser is installed", () => {
  const search = machine([DOWNLOADED], { environment: { CHROMIUM_PATH: "/opt/gone" } });
  expect(() => findBrowser(search)).toThrow("CHROMIUM_PATH is /opt/gone, but no file is there");
});

test("an empty CHROMIUM_PATH counts as unset", () => {
  expect(findBrowser(machine([DOWNLOADED], { environment: { CHROMIUM_PATH: "" } }))).toBe(DOWNLOADED);
});

test("Playwright's own browser comes before an installed one", () => {
  expect(findBrowser(machine(["/usr/bin/chromium", DOWNLOADED]))).toBe(DOWNLOADED);
});

test("a browser is found by its name on PATH", () => {
  expect(findBrowser(machine(["/home/reader/bin/google-chrome"]))).toBe("/home/reader/bin/google-chrome");
});

test("Edge is taken only where there is nothing else", () => {
  const edge = "/usr/bin/microsoft-edge";
  expect(findBrowser(machine([edge, "/opt/google/chrome/chrome"]))).toBe("/opt/google/chrome/chrome");
  expect(findBrowser(machine([edge]))).toBe(edge);
});

test("on macOS an application of the reader's own is found", () => {
  const chrome = "/home/reader/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findBrowser(machine([chrome], { platform: "darwin" }))).toBe(chrome);
});

test("on Windows Chrome comes before Edge", () => {
  const chrome = String.raw`D:\Programs\Google\Chrome\Application\chrome.exe`;
  const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`;
  const environment = { ProgramFiles: String.raw`D:\Programs` };
  expect(findBrowser(machine([edge, chrome], { platform: "win32", environment }))).toBe(chrome);
  expect(findBrowser(machine([edge], { platform: "win32", environment }))).toBe(edge);
});

test("nothing is installed where a browser is found", () => {
  expect(ensureBrowser(machine(["/usr/bin/chromium"]))).toBe("/usr/bin/chromium");
});

test("where there is no browser Playwright downloads its own", () => {
  const files: string[] = [];
  const ran: string[] = [];
  const search = machine(files, {
    run: (program, parameters) => {
      ran.push([program, ...parameters.slice(1)].join(" "));
      files.push(DOWNLOADED);
    },
  });
  expect(ensureBrowser(search)).toBe(DOWNLOADED);
  expect(ran).toEqual([`${process.execPath} install chromium`]);
});

test("where the download fails, root on Debian installs the distribution's package", () => {
  const files = ["/etc/debian_version"];
  const ran: string[] = [];
  const search = machine(files, {
    isRoot: true,
    run: (program, parameters) => {
      if (program !== "apt-get") throw new Error("no network");
      ran.push(parameters.join(" "));
      if (parameters[0] === "install") files.push("/usr/bin/chromium");
    },
  });
  expect(ensureBrowser(search)).toBe("/usr/bin/chromium");
  expect(ran).toEqual(["update", "install -y --no-install-recommends chromium"]);
});

test("where nothing can be installed one sentence says what to do", () => {
  expect(() => ensureBrowser(machine(["/etc/debian_version"]))).toThrow(
    "No Chromium was found for the browser tests, and none could be installed: install Chrome or Chromium, or set CHROMIUM_PATH to the file of one.",
  );
});
