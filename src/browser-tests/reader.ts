import type { Page, Request, Response } from "@playwright/test";
import { en } from "../messages/en.ts";
import { expect } from "./fixtures.ts";

/** Opens an address and waits until the app has taken over. Gives the server's answer. */
export async function visit(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await isInteractive(page);
  return response;
}

export async function isInteractive(page: Page): Promise<void> {
  await expect(page.locator("html[data-interactive]")).toBeAttached();
}

/** Waits until a page of this title is shown. */
export async function isOn(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
}

/** Follows the first link of this name in the page's main part, within the app. */
export async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
}

/** Goes to a section by the navigation. */
export async function goToSection(page: Page, name: string): Promise<void> {
  const sections = page.getByRole("navigation", { name: en.sections });
  await sections.getByRole("link", { name, exact: true }).click();
  await isOn(page, name);
}

/** Bookmarks the page at hand and waits until the browser has it. */
export async function bookmark(page: Page, title: string): Promise<void> {
  const button = page.getByRole("button", { name: en.bookmarkPage(title) });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
}

function isArchive(request: Request): boolean {
  return request.url().includes("/archive/");
}

/** Presses the retry, and waits until the archive has answered or has not. */
export async function retry(page: Page): Promise<void> {
  const settled = Promise.race([
    page.waitForEvent("requestfinished", isArchive),
    page.waitForEvent("requestfailed", isArchive),
  ]);
  await page.getByRole("button", { name: en.retry }).click();
  await settled;
}

/** Waits until the service worker, which does so in its own time, has kept a file of the site. */
export async function isKept(page: Page, path: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, path))
    .toBe(true);
}

/** The headlines of the list that the page shows, in its order. */
export function headlines(page: Page) {
  return page.getByRole("main").getByRole("article").getByRole("heading");
}

/** Shows what the list can be narrowed by. */
export async function openFilter(page: Page): Promise<void> {
  const links = page.getByRole("region", { name: en.narrow }).getByRole("listitem");
  const isOpen = await links.filter({ hasText: en.not }).first().isVisible();
  // A summary has no role of its own that a test could ask for.
  if (!isOpen) await page.getByText(en.narrow, { exact: true }).click();
}

/** Header and navigation are there, whatever happened to the page. */
export async function hasFrame(page: Page): Promise<void> {
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByRole("navigation", { name: en.sections })).toBeVisible();
  await expect(page.getByRole("contentinfo")).toBeVisible();
}
