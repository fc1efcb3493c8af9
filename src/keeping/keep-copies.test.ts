import "fake-indexeddb/auto";
import { waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../archive/archive.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import { keepPage, letGo } from "../bookmarks/toggle-bookmark.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { openTab } from "../testing/keepers.ts";
import { keepCopies, renewCopy } from "./keep-copies.ts";
import type { Keeper } from "./keeper.ts";

const MOON = { path: "/articles/moon", title: "Moon" };
let keeper: Keeper;
/** The pages that were to be kept for reading without a network. */
let pages: string[];

beforeEach(async () => {
  keeper = await openTab();
  pages = [];
});

afterEach(() => keeper.close());

function keepOffline(path: string): void {
  pages.push(path);
}

function archiveOf(headline: string): Archive {
  return memoryArchive(anEdition([anArticle("moon", { headline })]));
}

async function look(headline: string, given: { isWithdrawn?: boolean } = {}): Promise<void> {
  const article = await archiveOf(headline).article("moon");
  if (article === undefined) throw new Error("the archive has no such article");
  await renewCopy(keeper, { ...article, ...given }, keepOffline);
}

async function copied(): Promise<string | undefined> {
  const copy = await keeper.copy(MOON.path);
  return copy && JSON.parse(copy.article).headline;
}

describe("the copy of an article", () => {
  it("is made with its bookmark, and not again with every change of it", async () => {
    keepCopies(keeper, archiveOf("First"), keepOffline);
    await keeper.change(keepPage(MOON));
    await waitFor(async () => expect(await copied()).toBe("First"));
    const edits = [{ kind: "bookmark", id: MOON.path, set: { note: "Bright" } } as const];
    await keeper.change({ name: "noted", edits });
    await keeper.change(keepPage({ path: "/articles/mars", title: "Mars" }));
    await waitFor(() => expect(pages).toContain("/articles/mars"));
    expect(pages).toEqual([MOON.path, "/articles/mars"]);
  });

  it("is made when a bookmarked article is looked at that has none", async () => {
    await keeper.change(keepPage(MOON));
    await look("First");
    expect([await copied(), pages]).toEqual(["First", [MOON.path]]);
  });

  it("is made when an article is looked at in which something is highlighted", async () => {
    const edits = [{ kind: "highlight", id: "h", set: { address: MOON.path, exact: "First" } } as const];
    await keeper.change({ name: "highlighted", edits });
    await look("First");
    expect(await copied()).toBe("First");
  });

  it("says what was published last, and is left alone when it does already", async () => {
    await keeper.change(keepPage(MOON));
    for (const headline of ["First", "Second", "Second"]) await look(headline);
    expect([await copied(), pages]).toEqual(["Second", [MOON.path, MOON.path]]);
  });

  it("stays when the article is withdrawn", async () => {
    await keeper.change(keepPage(MOON));
    await look("First");
    await look("Second", { isWithdrawn: true });
    expect(await copied()).toBe("First");
  });

  it("is not made of what nobody kept", async () => {
    await look("First");
    await keeper.change(keepPage(MOON));
    await keeper.change(letGo(MOON));
    await look("First");
    expect([await copied(), pages]).toEqual([undefined, []]);
  });
});
