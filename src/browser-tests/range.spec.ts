import { en } from "../messages/en.ts";
import { searchEn } from "../messages/search-en.ts";
import { paths } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { headlines, visit } from "./reader.ts";
import { listOf, queryOf } from "./sample.ts";

// The worker has the whole files.
test.use({ serviceWorkers: "block" });

/** Where words stand that are in many articles is not in the dictionary itself. */
const phrase = '"of the"';

for (const honoursRange of [true, false]) {
  test.describe(
    honoursRange ? "a server that sends parts of files" : "a server that sends whole files only",
    () => {
      test.use({ honoursRange });

      test("lets a phrase be found", async ({ page }) => {
        const answers: number[] = [];
        page.on("response", (response) => {
          if (response.request().headers()["range"] !== undefined) answers.push(response.status());
        });
        await visit(page, paths.search.href(phrase));
        const list = await listOf(queryOf(phrase));
        await expect(headlines(page)).toHaveText(list.cards.map(({ headline }) => headline));
        await expect(page.getByText(searchEn.found(en.articles(list.total.value), phrase))).toBeVisible();
        // Parts of a whole file that has come Chromium itself answers with.
        expect(answers).toContain(honoursRange ? 206 : 200);
        if (honoursRange) expect(answers).not.toContain(200);
      });
    },
  );
}
