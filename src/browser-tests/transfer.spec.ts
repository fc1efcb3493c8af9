import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { transferEn as words } from "../messages/transfer-en.ts";
import { paths } from "../paths.ts";
import { expect, test } from "./fixtures.ts";
import { countCopies } from "./kept-copies.ts";
import { bookmark, visit } from "./reader.ts";
import { articleThat } from "./sample.ts";

const HEAD = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n";
const BOOKMARKS = `${HEAD}<DT><H3>Space</H3>
<DL><p>
<DT><A HREF="https://a.example/" ADD_DATE="1456433748" TAGS="moon">About the moon</A>
<DD>A note
<DT><A HREF="place:sort=8">Most visited</A>
</DL><p>
</DL><p>`;

/** Chooses a file that is made here, and waits until the page shows what is in it. */
async function choose(page: Page, name: string, content: string): Promise<void> {
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(content) };
  await page.getByLabel(words.choose).setInputFiles(file);
  await expect(page.getByRole("heading", { name: words.previewTitle })).toBeFocused();
}

async function bringIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: words.merge }).click();
  await expect(page.getByText(/^Done: /)).toBeFocused();
}

async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

async function take(page: Page, name: string): Promise<{ name: string; content: string }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), content: await contentOf(download) };
}

function manyBookmarks(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, n) => `<DT><A HREF="https://a.example/${n}" ADD_DATE="${1456433748 + n}">Page ${n}</A>\n`,
  );
  return `${HEAD}${lines.join("")}</DL><p>`;
}

test("a file of bookmarks is looked at, brought in, and is nothing new after that", async ({ page }) => {
  await visit(page, paths.yourData.href());
  await choose(page, "bookmarks.html", BOOKMARKS);
  await expect(page.getByText("New: 1 collection and 1 bookmark.")).toBeVisible();
  await page.getByText(words.unreadable(1)).click();
  await expect(page.getByText(words.problem.browserQuery)).toContainText("Line 7: ");
  await bringIn(page);
  await choose(page, "bookmarks.html", BOOKMARKS);
  await expect(page.getByText(words.nothing)).toBeVisible();
  await expect(page.getByRole("button", { name: words.merge })).toBeHidden();
});

test("a large file shows how far it is, and can be cancelled; what came in by then stays", async ({
  page,
}) => {
  await visit(page, paths.yourData.href());
  await choose(page, "many.html", manyBookmarks(30_000));
  await page.getByRole("button", { name: words.merge }).click();
  await expect(page.getByRole("progressbar", { name: / of 30,000 / })).toBeVisible();
  // A click would wait until the button has stood still, and all may have come in by then.
  await page.getByRole("button", { name: words.cancel, exact: true }).press("Enter");
  await expect(page.getByText(/^Stopped: [\d,]+ of 30,000/)).toBeVisible();
  await choose(page, "many.html", manyBookmarks(30_000));
  await expect(page.getByText(/^New: [\d,]+ bookmarks/)).toBeVisible();
});

test("a large file can be cancelled while it is read: all else on the page has its turn meanwhile", async ({
  page,
}) => {
  await visit(page, paths.yourData.href());
  const file = { name: "many.html", mimeType: "text/html", buffer: Buffer.from(manyBookmarks(60_000)) };
  await page.getByLabel(words.choose).setInputFiles(file);
  await page.getByRole("button", { name: words.cancel, exact: true }).click();
  await expect(page.getByText(words.cancelledReading)).toBeFocused();
});

test("nothing in a hostile file runs or reaches the network", async ({ page, site }) => {
  const reached: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address)) reached.push(request.url());
  });
  page.on("dialog", (dialog) => void reached.push(dialog.message()));
  const attacks = [
    "<script>alert(1)</script>",
    '<img src="https://tracker.example/a.gif" onerror="alert(2)">',
    "![pixel](https://tracker.example/b.gif)",
    "[press](javascript:alert(3))",
    '"><svg onload=alert(4)>',
  ];
  const escaped = attacks.map((attack) => attack.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`));
  const items = escaped.map(
    (text, n) =>
      `<DT><H3>${text}</H3><DL><p><DT><A HREF="${n === 0 ? "javascript:alert(5)" : `https://tracker.example/${n}`}" ADD_DATE="1456433748" ICON_URI="https://tracker.example/icon" TAGS="${text}">${text}</A><DD>${text} ${attacks[n]}</DL><p>`,
  );
  await visit(page, paths.yourData.href());
  await choose(page, `${attacks[1]?.replaceAll("/", "")}.html`, HEAD + items.join("\n"));
  await bringIn(page);
  for (const path of [paths.bookmarks.href(), paths.highlights.href(), paths.yourData.href()]) {
    await visit(page, path);
    await page.waitForLoadState("networkidle");
    expect(
      await page.locator("main a[href^='javascript'], main img, main script, main svg[onload]").count(),
    ).toBe(0);
  }
  await visit(page, paths.bookmarks.href());
  await expect(page.getByText("<script>alert(1)</script>").first()).toBeVisible();
  expect(reached).toEqual([]);
});

test("everything that is taken along comes in on another device, and is the same there", async ({
  page,
  browser,
  site,
}) => {
  const article = articleThat(() => true);
  await visit(page, paths.article.href(article.slug));
  await bookmark(page, article.headline);
  await expect.poll(() => countCopies(page)).toBe(1);
  await visit(page, paths.yourData.href());
  await choose(page, "bookmarks.html", BOOKMARKS);
  await bringIn(page);
  const everything = await take(page, words.exports.everything.name);
  expect(everything.name).toMatch(/^broadsheet-.*\.json$/);
  expect(JSON.parse(everything.content)).toMatchObject({
    format: "broadsheet",
    version: 2,
    copies: [{ address: paths.article.href(article.slug) }],
  });

  const other = await onOtherDevice(browser, site.address);
  await choose(other, everything.name, everything.content);
  await bringIn(other);
  const back = await take(other, words.exports.everything.name);
  expect(recordsIn(back.content)).toEqual(recordsIn(everything.content));
  await visit(other, paths.bookmarks.href());
  await expect(other.getByRole("link", { name: article.headline })).toBeVisible();
  await other.context().close();
});

async function onOtherDevice(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await visit(page, paths.yourData.href());
  return page;
}

/** The records of an exported file. Of the article, the other device may have made a newer copy by then. */
function recordsIn(content: string): unknown {
  return JSON.parse(content).records;
}

test("other programs get what they read", async ({ page }) => {
  await visit(page, paths.yourData.href());
  await choose(page, "bookmarks.html", BOOKMARKS);
  await bringIn(page);
  const { exports } = words;
  const html = await take(page, exports.browser.name);
  expect(html.name).toMatch(/^bookmarks-.*\.html$/);
  expect(html.content).toContain('<A HREF="https://a.example/" ADD_DATE="1456433748"');
  expect((await take(page, exports.markdown.name)).content).toContain("## About the moon");
  expect((await take(page, exports.zip.name)).content).toContain("About the moon.md");
  expect(JSON.parse((await take(page, exports.annotations.name)).content)).toMatchObject({ total: 0 });
  expect((await take(page, exports.opml.name)).content).toContain('<opml version="2.0">');
  await visit(page, paths.front.href());
  await expect(page.getByRole("heading", { level: 1, name: en.frontPage })).toBeVisible();
});
