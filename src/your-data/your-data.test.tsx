import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { keepPage } from "../bookmarks/toggle-bookmark.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { deskEn } from "../messages/desk-en.ts";
import { keepingEn } from "../messages/keeping-en.ts";
import { newName, openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";

const opened: Keeper[] = [];

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
});

async function aKeeper(name?: string): Promise<Keeper> {
  const keeper = await openTab(name);
  opened.push(keeper);
  return keeper;
}

function bookmark(keeper: Keeper, name: string) {
  return keeper.change(keepPage({ path: `/articles/${name}`, title: name }));
}

async function open(keeper: Keeper, path = "/your-data") {
  const { user } = renderApp(path, { keeper });
  const section = await screen.findByRole("region", { name: deskEn.recentChanges });
  return { user, recent: within(section) };
}

function told(recent: ReturnType<typeof within>): (string | undefined)[] {
  return recent
    .getAllByRole("listitem")
    .map((item: HTMLElement) => /“(.*)”/.exec(item.textContent ?? "")?.[1]);
}

describe("the recent changes", () => {
  it("are there when the page is opened again, and are taken back and done again in any order", async () => {
    const name = newName();
    const before = await openTab(name);
    for (const page of ["one", "two", "three"]) await bookmark(before, page);
    before.close();
    const keeper = await aKeeper(name);
    const { user, recent } = await open(keeper);
    await waitFor(() => expect(told(recent)).toEqual(["three", "two", "one"]));
    const change = keepingEn.changes.bookmarked("two", 1);
    const button = recent.getByRole("button", { name: deskEn.undoChange(change) });
    await user.click(button);
    await waitFor(() => expect(button).toHaveAccessibleName(deskEn.redoChange(change)));
    expect(button).toHaveFocus();
    expect(told(recent)).toEqual(["three", "two", "one"]);
    expect([...(await keeper.read("bookmark")).keys()]).toEqual(["/articles/one", "/articles/three"]);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(button).toHaveAccessibleName(deskEn.undoChange(change)));
    expect((await keeper.read("bookmark")).size).toBe(3);
  });

  it("say which cannot be taken back, because something else was changed since", async () => {
    const keeper = await aKeeper();
    const edit = { kind: "bookmark", id: "/articles/moon" } as const;
    await bookmark(keeper, "moon");
    for (const note of ["first", "second"])
      await keeper.change({ name: "noted", title: note, edits: [{ ...edit, set: { note } }] });
    const { user, recent } = await open(keeper);
    const change = keepingEn.changes.noted("first", 1);
    await user.click(await recent.findByRole("button", { name: deskEn.undoChange(change) }));
    expect(await recent.findByText(deskEn.cannotTakeBack)).toBeInTheDocument();
    expect((await keeper.fresh("bookmark", edit.id))?.note).toBe("second");
  });

  it("are shown fifty at a time", async () => {
    const keeper = await aKeeper();
    for (let n = 0; n < 60; n++) await bookmark(keeper, `page ${n}`);
    const { user, recent } = await open(keeper);
    await waitFor(() => expect(recent.getAllByRole("listitem")).toHaveLength(50));
    await user.click(recent.getByRole("link", { name: deskEn.olderChanges }));
    await waitFor(() => expect(recent.getAllByRole("listitem")).toHaveLength(10));
    expect(told(recent).at(-1)).toBe("page 0");
    await user.click(recent.getByRole("link", { name: deskEn.newerChanges }));
    await waitFor(() => expect(told(recent)[0]).toBe("page 59"));
  });
});

describe("everything", () => {
  it("is counted, deleted in two steps, and comes back when that is taken back", async () => {
    const keeper = await aKeeper();
    await bookmark(keeper, "moon");
    await keeper.change({
      name: "followed",
      edits: [{ kind: "follow", id: "topic:space", set: { label: "Space" } }],
    });
    const { user, recent } = await open(keeper);
    const counts = deskEn.keptHere([deskEn.kept("bookmark", 1), deskEn.kept("follow", 1)]);
    expect(await screen.findByText(counts)).toBeInTheDocument();
    const begin = screen.getByRole("button", { name: deskEn.deleteAllHere });
    await user.click(begin);
    expect(await screen.findByText(deskEn.deleteConfirm(deskEn.things(2)))).toBeInTheDocument();
    expect(screen.getByRole("link", { name: deskEn.exportFirst })).toHaveAttribute("href", "#export");
    await user.click(screen.getByRole("button", { name: deskEn.cancel }));
    expect(begin).toHaveFocus();
    expect(screen.getByText(counts)).toBeInTheDocument();
    await user.click(begin);
    await user.click(await screen.findByRole("button", { name: deskEn.deleteNow }));
    expect(await screen.findByText(deskEn.keptHere([]))).toBeInTheDocument();
    const change = keepingEn.changes.everythingDeleted(undefined, 2);
    await user.click(await recent.findByRole("button", { name: deskEn.undoChange(change) }));
    expect(await screen.findByText(counts)).toBeInTheDocument();
  });
});

describe("what was set aside", () => {
  it("is removed for good in two steps, also for the next visit", async () => {
    const name = newName();
    const keeper = await aKeeper(name);
    await bookmark(keeper, "moon");
    await keeper.setAside("bookmark /articles/mars", { fields: "#######" });
    const { user } = await open(keeper);
    expect(await screen.findByText(deskEn.setAsideIntro(1))).toBeInTheDocument();
    const begin = screen.getByRole("button", { name: deskEn.removeSetAside });
    await user.click(begin);
    expect(await screen.findByText(deskEn.removeSetAsideConfirm(1))).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: deskEn.cancel }));
    expect(begin).toHaveFocus();
    expect(await keeper.damagedRecords()).toHaveLength(1);
    await user.click(begin);
    await user.click(await screen.findByRole("button", { name: deskEn.removeSetAsideNow }));
    const nothing = await screen.findByText(deskEn.nothingSetAside);
    await waitFor(() => expect(nothing).toHaveFocus());
    const next = await aKeeper(name);
    expect([next.status().damaged, await next.damagedRecords()]).toEqual([0, []]);
    expect((await next.read("bookmark")).size).toBe(1);
  });
});

describe("storage", () => {
  it("is told of without the browser's own words for it", async () => {
    // jsdom has neither persistence nor an estimate, nor a picker of files.
    await open(await aKeeper());
    expect(await screen.findByText(deskEn.persistenceUnknown)).toBeInTheDocument();
    expect(screen.getByText(deskEn.copyFileUnsupported)).toBeInTheDocument();
    expect(screen.queryByRole("meter")).not.toBeInTheDocument();
  });
});
