import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleInput } from "../../../content/article.ts";
import { FetchError } from "../fetch/fetch-error.ts";
import type { Answer } from "../fetch/fetch-safely.ts";
import { keepPictures } from "./keep-pictures.ts";
import { withLocalPictures } from "./with-local-pictures.ts";

let publicFolder: string;
let asked: string[];

beforeEach(() => {
  publicFolder = mkdtempSync(join(tmpdir(), "broadsheet-pictures-"));
  asked = [];
});
afterEach(() => rmSync(publicFolder, { recursive: true, force: true }));

/** A server that has one picture at every path of `pictures.test`, and nothing anywhere else. */
async function fetchPicture(address: string): Promise<Answer> {
  asked.push(address);
  if (!address.startsWith("https://pictures.test/"))
    throw new FetchError("no answer", "is at a server that does not answer; try again later");
  const body = await sharp({ create: { width: 60, height: 40, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  return { status: 200, address, body };
}

async function withKept(article: Partial<ArticleInput>) {
  const keep = keepPictures(publicFolder, { fetch: fetchPicture });
  return withLocalPictures(
    { headline: "A", date: "2024-05-02", topics: [], body: "Text.", ...article },
    keep,
  );
}

const image = {
  type: "image",
  src: "https://pictures.test/a.jpg",
  alt: "A field",
  caption: "Spring",
} as const;
const KEPT = /^\/pictures\/[0-9a-f]{24}\.avif$/;

describe("an article with pictures", () => {
  it("gets them kept on the site, each once, with its size", async () => {
    const { type: _, ...lead } = image;
    const body = [{ type: "paragraph" as const, text: "Text." }, image, image];
    const { article, remote } = await withKept({ image: lead, body });
    const kept = {
      src: expect.stringMatching(KEPT),
      alt: "A field",
      caption: "Spring",
      width: 60,
      height: 40,
    };
    expect(article).toMatchObject({
      image: kept,
      body: [body[0], { type: "image", ...kept }, { type: "image", ...kept }],
    });
    expect([remote, asked]).toEqual([[], [image.src]]);
    expect(readdirSync(join(publicFolder, "pictures"))).toEqual([
      article.image?.src.slice("/pictures/".length),
    ]);
  });

  it("has none of them fetched again by the next import", async () => {
    const first = await withKept({ body: [image] });
    expect(await withKept({ body: [image] })).toEqual(first);
    expect(asked).toEqual([image.src]);
  });

  it("has those fetched again that an earlier import left broken", async () => {
    const { article } = await withKept({ image });
    const file = join(publicFolder, article.image?.src ?? "");
    const whole = readFileSync(file);
    writeFileSync(file, "");
    await withKept({ image });
    expect(readFileSync(file)).toEqual(whole);
  });

  it("keeps the address of one that cannot be had, and says why", async () => {
    const far = { ...image, src: "https://gone.test/a.jpg" };
    expect(await withKept({ body: [far, image] })).toMatchObject({
      article: { body: [far, { src: expect.stringMatching(KEPT) }] },
      remote: [{ address: far.src, reason: "is at a server that does not answer; try again later" }],
    });
  });

  it("leaves what is on the site already, and a body of plain text", async () => {
    const own = { ...image, src: "/pictures/own.svg" };
    expect((await withKept({ body: [own] })).article.body).toEqual([own]);
    expect((await withKept({})).article.body).toBe("Text.");
    expect(asked).toEqual([]);
  });

  it("does not wait again and again for a server that does not answer", async () => {
    const body = Array.from({ length: 9 }, (_, n) => ({ ...image, src: `https://gone.test/${n}.jpg` }));
    const { article, remote } = await withKept({ body });
    expect([article.body, remote.length, asked.length]).toEqual([body, 9, 3]);
  });

  it("gets fifty of them at most", async () => {
    const body = Array.from({ length: 60 }, () => image);
    const { remote } = await withKept({ body });
    expect(remote).toHaveLength(10);
  });

  it("is not told that all is well when the disk is full", async () => {
    writeFileSync(join(publicFolder, "pictures"), "a file where the folder should be");
    await expect(withKept({ image })).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  it("clears away what a killed import had begun to write", async () => {
    mkdirSync(join(publicFolder, "pictures"));
    writeFileSync(join(publicFolder, "pictures", `.${"a".repeat(24)}.avif.tmp`), "half");
    writeFileSync(join(publicFolder, "pictures", ".own.tmp"), "an editor's");
    await withKept({ image });
    expect(readdirSync(join(publicFolder, "pictures"))).toEqual([
      ".own.tmp",
      expect.stringMatching(/^[0-9a-f]{24}\.avif$/),
    ]);
  });
});
