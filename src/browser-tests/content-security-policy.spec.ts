import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { displayEn } from "../messages/display-en.ts";
import { en } from "../messages/en.ts";
import { transferEn } from "../messages/transfer-en.ts";
import { download } from "./download.ts";
import { expect, LOGGED_NOT_FOUND, test } from "./fixtures.ts";
import { pageKinds } from "./page-kinds.ts";
import { bookmark, follow, goToSection, isInteractive, isOn, visit } from "./reader.ts";
import { articleThat } from "./sample.ts";
import { paths } from "../paths.ts";

// A worker would answer navigations past the route that adds the header.
test.use({ serviceWorkers: "block" });

/** The strictest policy that a host could set for the site: only its own files, and the style sheet in the page. */
function policyFor(html: string): string {
  const [, styles = ""] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  const hash = createHash("sha256").update(styles).digest("base64");
  const own = ["script", "img", "connect", "font", "manifest", "worker"].map((kind) => `${kind}-src 'self'`);
  return [
    "default-src 'none'",
    `style-src 'self' 'sha256-${hash}'`,
    ...own,
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

async function serveStrictly(page: Page): Promise<void> {
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": policyFor(await response.text()) };
    return route.fulfill({ response, headers });
  });
}

for (const { name, path, isMissing, tag } of pageKinds) {
  test(`${name} keeps a strict content security policy`, { tag }, async ({ page, log }) => {
    if (isMissing) log.expectLogged(LOGGED_NOT_FOUND);
    await serveStrictly(page);
    const response = await visit(page, path);
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
    await goToSection(page, en.topics);
    await goToSection(page, en.frontPage);
  });
}

test("bookmarks, search and display settings work under a strict content security policy", async ({
  page,
}) => {
  const article = articleThat(({ image }) => image !== undefined);
  await serveStrictly(page);
  await visit(page, paths.article.href(article.slug));
  await bookmark(page, article.headline);
  await goToSection(page, en.bookmarks);
  await follow(page, en.yourData);
  const everything = await download(page, transferEn.exports.everything.name);
  expect(everything.content).toContain(paths.article.href(article.slug));
  await page.getByText(en.display, { exact: true }).click();
  await page.getByRole("radio", { name: displayEn.themes.dark }).check();
  await page.reload();
  await isInteractive(page);
  await goToSection(page, en.search);
  await page.getByRole("searchbox", { name: en.searchLabel }).fill(article.headline);
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByRole("link", { name: article.headline }).click();
  await isOn(page, article.headline);
});
