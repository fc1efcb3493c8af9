import type { Page } from "@playwright/test";

/** How many articles the browser keeps a copy of, or of an address; the page says nothing of it. */
export function countCopies(page: Page, address?: string): Promise<number> {
  return page.evaluate(
    (address) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("broadsheet-kept");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("copies").objectStore("copies").count(address);
          counting.addEventListener("success", () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
    address,
  );
}
