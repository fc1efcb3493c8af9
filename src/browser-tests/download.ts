import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** Presses a button that makes a file to download; gives the name that the browser would save it under, and its content. */
export async function download(page: Page, name: string): Promise<{ name: string; content: string }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), "utf8") };
}
