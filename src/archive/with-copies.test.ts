import { describe, expect, it } from "vitest";
import { anArticle, anEdition, testSite } from "../testing/articles.ts";
import { publishedFiles, serveFiles } from "../testing/published-files.ts";
import { UnreachableError } from "./archive.ts";
import { articlePath } from "./archive-index.ts";
import { staticArchive, type FetchFile } from "./static-archive.ts";
import { withCopies } from "./with-copies.ts";
import { WITHDRAWN_HEADER } from "./withdrawn-header.ts";

const edition = anEdition([anArticle("moon")]);
const [moon] = edition.articles;
const copy = JSON.stringify({ ...moon, headline: "The reader's copy" });
const published = serveFiles(await publishedFiles(edition));

/** The article as it is read where its file is answered so. */
async function read(answer: FetchFile, article = copy) {
  const fetchFile: FetchFile = (path, request) =>
    path === articlePath("moon") ? answer(path, request) : published(path, request);
  const archive = withCopies(staticArchive(testSite, fetchFile), async () => ({
    address: "/articles/moon",
    at: "2024-01-01T00:00:00Z",
    article,
  }));
  const { headline, isWithdrawn } = (await archive.article("moon")) ?? {};
  return { headline, isWithdrawn };
}

describe("an article that the reader has a copy of", () => {
  it("is the published one as long as there is one", async () => {
    expect(await read(published)).toEqual({ headline: moon?.headline, isWithdrawn: undefined });
  });

  it.each([
    ["not found", () => new Response("", { status: 404 })],
    ["gone", () => new Response("", { status: 410 })],
    [
      "the site's own page",
      () => new Response("<html></html>", { headers: { "content-type": "text/html" } }),
    ],
  ])("is the copy, marked as withdrawn, where the answer is: %s", async (_, answer) => {
    expect(await read(async () => answer())).toEqual({ headline: "The reader's copy", isWithdrawn: true });
  });

  it("is what the service worker kept, marked as withdrawn, where that says so", async () => {
    const kept = new Response(JSON.stringify(moon), { headers: { [WITHDRAWN_HEADER]: "1" } });
    expect(await read(async () => kept)).toEqual({ headline: moon?.headline, isWithdrawn: true });
  });

  it("is the copy where nothing can be reached", async () => {
    const cut = () => Promise.reject(new TypeError("no network"));
    expect(await read(cut)).toEqual({ headline: "The reader's copy", isWithdrawn: undefined });
    await expect(read(cut, "no article")).rejects.toThrow(UnreachableError);
  });
});
