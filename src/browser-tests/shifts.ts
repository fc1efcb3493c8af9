import type { Page } from "@playwright/test";

/** By how much a page may move, as browsers measure it. */
export const LARGEST_SHIFT = 0.01;

/** From the next page on adds up by how much what can be seen moves without the reader's doing. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(`{
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) globalThis.shifts += value;
    }).observe({ type: "layout-shift", buffered: true });
  }`);
  return async () => Number(await page.evaluate("globalThis.shifts"));
}
