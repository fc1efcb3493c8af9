import { expect, test as base, type BrowserContext } from "@playwright/test";
import { DIST, publishSite, type PublishedSite } from "./published-site.ts";

/** What Chromium writes to the console for a page that the server answers with 404. */
export const LOGGED_NOT_FOUND = /status of 404/;
/** What it writes when the server is stopped. */
export const LOGGED_OFFLINE = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|FAILED|EMPTY_RESPONSE)/;

/** What Playwright itself writes where a test uses no service worker. */
const LOGGED_BY_PLAYWRIGHT = /Service Worker registration blocked by Playwright/;

/** The errors and warnings that pages logged, and those of them that a test expects. */
export interface ConsoleLog {
  expectLogged: (pattern: RegExp) => void;
}

interface Fixtures {
  /** The folder that is served: a test that damages files gives a copy. */
  folder: string;
  /** Whether the server answers with parts of files. */
  honoursRange: boolean;
  site: PublishedSite;
  log: ConsoleLog;
}

/** A test with a server of its own. It fails when a page logs an error or a warning that it has not declared. */
export const test = base.extend<Fixtures>({
  folder: [DIST, { option: true }],

  honoursRange: [true, { option: true }],

  site: async ({ folder, honoursRange }, provide) => {
    const site = await publishSite(folder, { honoursRange });
    await provide(site);
    await site.stop();
  },

  baseURL: async ({ site }, provide) => provide(site.address),

  log: [
    async ({ context }, provide) => {
      const expected = [LOGGED_BY_PLAYWRIGHT];
      const logged = collectLog(context);
      await provide({ expectLogged: (pattern) => void expected.push(pattern) });
      const surprises = logged.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(surprises, "errors and warnings that the pages logged").toEqual([]);
    },
    { auto: true },
  ],
});

function collectLog(context: BrowserContext): string[] {
  const logged: string[] = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      logged.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (failure) => logged.push(`uncaught: ${failure.error().message}`));
  return logged;
}

export { expect };
