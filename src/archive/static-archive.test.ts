import { describe, expect, it } from "vitest";
import { anArticle, anEdition, testSite } from "../testing/articles.ts";
import { DamagedFileError, UnreachableError } from "./archive.ts";
import { archiveFiles } from "./archive-files.ts";
import { describeArchive } from "./archive.contract.ts";
import type { Edition } from "./edition.ts";
import { staticArchive } from "./static-archive.ts";

// Enough of a hash to tell the files of two editions apart.
function nameOf(content: string): string {
  return String(content.length);
}

function publishedFiles(edition: Edition): Map<string, string> {
  return new Map(archiveFiles(edition, nameOf));
}

function serve(files: Map<string, string>) {
  return async (path: string) => {
    const content = files.get(path);
    return new Response(content ?? "not here", { status: content === undefined ? 404 : 200 });
  };
}

describeArchive("published files", (edition) => staticArchive(edition.site, serve(publishedFiles(edition))));

describe("published files that are not as they should be", () => {
  const edition = anEdition([anArticle("one")]);

  it("tell which file is damaged and how", async () => {
    const files = publishedFiles(edition);
    files.set("articles/one.json", '{"slug":"one","headl');
    const archive = staticArchive(testSite, serve(files));
    await expect(archive.article("one")).rejects.toThrow(
      new DamagedFileError("articles/one.json", "is not JSON"),
    );
    files.set("articles/one.json", '{"slug":"one"}');
    await expect(archive.article("one")).rejects.toThrow(/^articles\/one\.json: headline: /);
  });

  it("are read anew after they were mended", async () => {
    const files = publishedFiles(edition);
    const index = files.get("index.json") ?? "";
    files.set("index.json", "{");
    const archive = staticArchive(testSite, serve(files));
    await expect(archive.list({})).rejects.toThrow(DamagedFileError);
    files.set("index.json", index);
    expect((await archive.list({}))?.total).toBe(1);
  });

  it("are told apart from a network that is off and a server that fails", async () => {
    const offline = staticArchive(testSite, () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(offline.article("one")).rejects.toThrow(UnreachableError);
    const failing = staticArchive(testSite, async () => new Response("", { status: 503 }));
    await expect(failing.list({})).rejects.toThrow(UnreachableError);
  });

  it("count as missing where a host answers an unknown path with the app's own page", async () => {
    const page = async () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
    expect(await staticArchive(testSite, page).article("nope")).toBeUndefined();
  });

  it("are found again when a newer edition took their place", async () => {
    const files = publishedFiles(edition);
    const archive = staticArchive(testSite, serve(files));
    await archive.list({});
    const newer = publishedFiles(anEdition([anArticle("one"), anArticle("two")]));
    files.clear();
    for (const [path, content] of newer) files.set(path, content);
    expect((await archive.list({ text: "headline" }))?.total).toBe(2);
  });
});
