import { cp, readFile, writeFile } from "node:fs/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { articlePath } from "../archive/archive-files.ts";
import { en } from "../messages/en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { expect, LOGGED_OFFLINE, test as base } from "./fixtures.ts";
import { articleFiles, copyOfSite, DIST } from "./published-site.ts";
import { follow, hasFrame, isKept, isOn, retry, visit } from "./reader.ts";
import { articleThat } from "./sample.ts";

const damaged = articleThat(() => true);

const test = base.extend({
  folder: ({ browserName }, provide, info) => copyOfSite(info.outputPath(browserName)).then(provide),
});

/** Publishes half of an article's data, well compressed: a publisher's disk was full. */
async function writeHalfOfText(folder: string): Promise<void> {
  const [plain = "", brotli = "", gzip = ""] = articleFiles(folder, damaged.slug);
  const text = await readFile(plain);
  const half = text.subarray(0, text.length / 2);
  await writeFile(plain, half);
  await writeFile(brotli, brotliCompressSync(half));
  await writeFile(gzip, gzipSync(half));
}

/** Cuts every file of an article in half: an upload ended early. */
async function cutFiles(folder: string): Promise<void> {
  for (const file of articleFiles(folder, damaged.slug)) {
    const content = await readFile(file);
    await writeFile(file, content.subarray(0, content.length / 2));
  }
}

async function mend(folder: string): Promise<void> {
  const whole = articleFiles(DIST, damaged.slug);
  for (const [index, file] of articleFiles(folder, damaged.slug).entries())
    await cp(whole[index] ?? "", file);
}

async function saysDamaged(page: Page): Promise<void> {
  await isOn(page, problemEn.damagedTitle);
  await expect(page.getByText(problemEn.damagedAdvice(articlePath(damaged.slug)))).toBeVisible();
  await hasFrame(page);
}

for (const [how, damage] of [
  ["holds only half of its text", writeHalfOfText],
  ["was cut in half", cutFiles],
] as const) {
  test(`a file that ${how} is named to the reader, and read when it is mended`, async ({
    page,
    folder,
    log,
  }) => {
    log.expectLogged(/net::ERR_CONTENT_DECODING_FAILED/);
    await damage(folder);
    await visit(page, "/");
    await follow(page, damaged.headline);
    await saysDamaged(page);
    await retry(page);
    await saysDamaged(page);
    await mend(folder);
    await retry(page);
    await isOn(page, damaged.headline);
  });
}

test("a file that is damaged later does not take the place of the kept one", async ({
  page,
  site,
  folder,
  log,
}) => {
  log.expectLogged(/net::ERR_CONTENT_DECODING_FAILED/);
  log.expectLogged(LOGGED_OFFLINE);
  await visit(page, "/");
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await follow(page, damaged.headline);
  await isOn(page, damaged.headline);
  await isKept(page, `/archive/${articlePath(damaged.slug)}`);
  await cutFiles(folder);
  await visit(page, "/");
  await follow(page, damaged.headline);
  await expect(page.getByRole("heading", { level: 1, name: en.frontPage })).toBeHidden();
  await site.stop();
  await visit(page, "/");
  await follow(page, damaged.headline);
  await isOn(page, damaged.headline);
});
