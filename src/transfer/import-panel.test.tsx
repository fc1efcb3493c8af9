import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Keeper, Outcome } from "../keeping/keeper.ts";
import { stampAt } from "../keeping/stamp.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { importedRecord } from "./entry-records.ts";

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
<DT><H3>News</H3>
<DL><p>
<DT><A HREF="https://a.example/" ADD_DATE="1456433748">A</A>
<DT><A HREF="https://b.example/" ADD_DATE="1456433748">B</A>
<DT><A HREF="place:sort=8">Most visited</A>
</DL><p>
</DL><p>`;
const opened: Keeper[] = [];

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
});

async function openPage(wrap = (keeper: Keeper) => keeper) {
  const keeper = await openTab();
  opened.push(keeper);
  const { user } = renderApp("/your-data", { keeper: wrap(keeper) });
  const input = await screen.findByLabelText(/^Choose files/);

  async function choose(...files: File[]) {
    await user.upload(input, files);
    await screen.findByRole("heading", { name: "What would come in" });
  }

  async function bringIn() {
    await user.click(screen.getByRole("button", { name: "Bring it in" }));
    await screen.findByText(/^Done: |^Nothing new/);
  }
  return { keeper, user, choose, bringIn };
}

/** Something that is waited for until it is opened. */
function gate() {
  let open = () => {};
  const opening = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opening, open };
}

/** What a Broadsheet site exports. */
function exportOf(url: string, records: object[]) {
  return fileOf("kept.json", JSON.stringify({ format: "broadsheet", version: 2, site: url, records }));
}

function fileOf(name: string, text: string) {
  return new File([text], name);
}

describe("bringing a file in", () => {
  it("shows what would come in, and changes nothing before it is asked to", async () => {
    const { keeper, user, choose } = await openPage();
    await choose(fileOf("bookmarks.html", BOOKMARKS));
    expect(screen.getByText("New: 1 collection and 2 bookmarks.")).toBeInTheDocument();
    expect(screen.getByText("Cannot be read: 1")).toBeInTheDocument();
    expect(screen.getByText("Line 7: A search of the browser, not a page.")).toHaveTextContent(
      "Most visited",
    );
    await user.click(screen.getByRole("button", { name: "Leave it" }));
    expect(await keeper.records()).toEqual([]);
  });

  it("merges it; the same again is nothing new, and what was removed comes back only when asked to", async () => {
    const { keeper, user, choose, bringIn } = await openPage();
    await choose(fileOf("bookmarks.html", BOOKMARKS));
    await bringIn();
    expect(screen.getByText("Done: 3 things came in.")).toBeInTheDocument();
    expect((await keeper.changes()).map(({ name, title }) => [name, title])).toEqual([
      ["imported", "bookmarks.html"],
    ]);

    await choose(fileOf("bookmarks.html", BOOKMARKS));
    expect(screen.getByText("Nothing in it is new.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Bring it in" })).not.toBeInTheDocument();

    await keeper.change({
      name: "unbookmarked",
      edits: [{ kind: "bookmark", id: "https://a.example/", remove: true }],
    });
    await choose(fileOf("bookmarks.html", BOOKMARKS));
    // What was in the file before is shown until this one is read.
    expect(await screen.findByText("Removed here since, and left so: 1.")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Bring back 1 thing that I have removed" }));
    await bringIn();
    expect([...(await keeper.read("bookmark")).keys()].toSorted()).toEqual([
      "https://a.example/",
      "https://b.example/",
    ]);
  });

  it("leaves what the reader wrote later", async () => {
    const { keeper, choose, bringIn } = await openPage();
    const id = "https://a.example/";
    await keeper.change({
      name: "bookmarked",
      edits: [{ kind: "bookmark", id, set: { title: "Mine", note: "Mine" } }],
    });
    await choose(fileOf("bookmarks.html", BOOKMARKS));
    expect(screen.getByText("Would change, as the file has something newer: 1.")).toBeInTheDocument();
    await bringIn();
    expect((await keeper.read("bookmark")).get(id)).toMatchObject({
      title: "Mine",
      note: "Mine",
      collection: "folder:News",
    });
  });

  it("remembers removals of what never was here, so that no older file brings it in", async () => {
    const { keeper, choose, bringIn } = await openPage();
    const id = "https://a.example/";
    const written = importedRecord("bookmark", id, { title: "A" }, 1e12);
    const removed = { ...written, removed: stampAt(2e12, "other") };
    await choose(exportOf("https://test.example/", [removed]));
    expect(screen.getByText(/^To remember, though you see nothing of it.*: 1\.$/)).toBeInTheDocument();
    expect(screen.queryByText("Nothing in it is new.")).not.toBeInTheDocument();
    await bringIn();
    expect(await keeper.records()).toEqual([removed]);

    await choose(exportOf("https://test.example/", [removed]));
    expect(screen.getByText("Nothing in it is new.")).toBeInTheDocument();
    await choose(exportOf("https://test.example/", [written]));
    expect(screen.getByText("Removed here since, and left so: 1.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Bring it in" })).not.toBeInTheDocument();
  });

  it("says that a file is of another site, and takes that for this one when it has moved", async () => {
    const { keeper, user, choose, bringIn } = await openPage();
    const records = [
      importedRecord("bookmark", "/articles/moon", { title: "Moon" }, 1e12),
      importedRecord("follow", "topic:space", { label: "Space" }, 1e12),
    ];
    await choose(exportOf("https://other.example/", records));
    const sentence = /^This file is of another site, https:\/\/other\.example\/: its pages come in/;
    expect(screen.getByText(sentence)).toHaveTextContent(/with their full addresses\. Left out, .*: 1\.$/);
    expect(screen.getByText("New: 1 bookmark.")).toBeInTheDocument();
    const moved = screen.getByRole("checkbox", {
      name: "The site has moved: treat its pages as this site's",
    });
    await user.click(moved);
    expect(screen.getByText("New: 1 bookmark and 1 topic or word to follow.")).toBeInTheDocument();
    await user.click(moved);
    await bringIn();
    expect((await keeper.records()).map(({ id }) => id)).toEqual(["https://other.example/articles/moon"]);

    await choose(exportOf("https://other.example/", records));
    expect(screen.getByText("Nothing in it is new.")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: /^The site has moved/ }));
    await bringIn();
    expect([...(await keeper.read("bookmark")).keys()].toSorted()).toEqual([
      "/articles/moon",
      "https://other.example/articles/moon",
    ]);
  });

  it("goes on when the reader leaves the page, to its end", async () => {
    const { opening, open } = gate();
    const { keeper, user, choose } = await openPage((keeper) => ({
      ...keeper,
      merge: async (request) => {
        await opening;
        return keeper.merge(request);
      },
    }));
    const told = new Promise<Outcome>((resolve) => void keeper.onOutcome(resolve));
    await choose(
      fileOf("one.html", BOOKMARKS),
      fileOf("two.html", BOOKMARKS.replace("a.example", "c.example")),
    );
    await user.click(screen.getByRole("button", { name: "Bring it in" }));
    await user.click(screen.getByRole("link", { name: "Topics" }));
    await screen.findByRole("heading", { name: "Topics" });
    open();
    expect(await told).toMatchObject({ kind: "done", change: { name: "imported", count: 3 } });
    await waitFor(async () => expect(await keeper.changes()).toHaveLength(2));
  });

  it("takes several files, each compared with what the others bring", async () => {
    const { choose } = await openPage();
    await choose(
      fileOf("one.html", BOOKMARKS),
      fileOf("two.html", BOOKMARKS),
      fileOf("letter.txt.json", "Dear reader"),
      fileOf("nothing.html", "\n"),
    );
    expect(screen.getByText("Here already, and left as it is: 3.")).toBeInTheDocument();
    expect(screen.getByText("This file is in none of the formats that can be read.")).toBeVisible();
    expect(screen.getByText("This file is empty.")).toBeVisible();
  });
});
