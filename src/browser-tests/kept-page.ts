import type { Page } from "@playwright/test";
import type { Keeper } from "../keeping/keeper.ts";
import { provideScript } from "./bundled-script.ts";
import type { BookmarkStore } from "./first-build/bookmark-store.ts";

declare global {
  interface Window {
    /** What the site's code opens for every tab, without a page around it. */
    testKeeper?: Keeper;
    /** The bookmarks as a tab of the app's first version has them. */
    firstTab?: BookmarkStore;
  }
}

/** A page of the site's origin without the app. */
export const BARE_PAGE = "robots.txt";

/** Opens what the reader keeps, as `window.testKeeper`. */
export async function openKeeperIn(page: Page): Promise<void> {
  const script = await provideScript(page, "keeping/open-browser-keeper.ts");
  await page.evaluate(async (script) => {
    const { openBrowserKeeper } = await import(script);
    const archive = { article: async () => undefined };
    window.testKeeper = await openBrowserKeeper(archive, () => undefined);
  }, script);
}

/** Makes a page a tab of the first version, as `window.firstTab`. */
export async function openFirstTabIn(page: Page): Promise<void> {
  const script = await provideScript(page, "browser-tests/first-build/first-tab.ts");
  await page.evaluate(async (script) => {
    const { openFirstTab } = await import(script);
    const tab: BookmarkStore = openFirstTab();
    window.firstTab = tab;
    await new Promise<void>((resolve) => {
      const look = () => tab.state().status !== "loading" && resolve();
      tab.subscribe(look);
      look();
    });
  }, script);
}
