import "fake-indexeddb/auto";
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { memoryArchive } from "../archive/memory-archive.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { followingEn } from "../messages/following-en.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";

const older = [
  anArticle("a", { date: "2023-01-01", headline: "A treaty", topics: ["Diplomacy"] }),
  anArticle("b", { date: "2023-01-02", headline: "A rover", topics: ["Space"] }),
];
const newer = [
  ...older,
  anArticle("c", { date: "2023-01-03", headline: "An orbit", topics: ["Space"] }),
  anArticle("d", { date: "2023-01-04", headline: "A launch", topics: ["Space"] }),
];
const opened: Keeper[] = [];

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
});

async function aKeeper(): Promise<Keeper> {
  const keeper = await openTab();
  opened.push(keeper);
  return keeper;
}

/** The pinned lists at the side, as they read. */
async function pinned(): Promise<(string | null)[]> {
  const aside = await screen.findByRole("complementary", { name: followingEn.pinned });
  return within(aside)
    .getAllByRole("listitem")
    .map((item) => item.textContent);
}

describe("the pinned lists", () => {
  it("stand on every page with what is new in them, until they are looked at", async () => {
    const keeper = await aKeeper();
    let archive = memoryArchive(anEdition(older));
    const published = {
      ...archive,
      list: (request: Parameters<typeof archive.list>[0]) => archive.list(request),
    };
    const { user, router } = renderApp("/topics/space", { archive: published, keeper });
    await user.click(await screen.findByText(followingEn.listActions));
    await user.click(screen.getByRole("button", { name: followingEn.pin, pressed: false }));
    await screen.findByRole("button", { name: followingEn.pin, pressed: true });
    await act(async () => router.navigate("/topics"));
    expect(await pinned()).toEqual(["Space"]);

    archive = memoryArchive(anEdition(newer));
    await act(async () => router.navigate("/archive"));
    await waitFor(async () => expect(await pinned()).toEqual([`Space2${followingEn.newsLabel(2, true)}`]));
    const aside = screen.getByRole("complementary", { name: followingEn.pinned });
    await user.click(within(aside).getByRole("link", { name: "Space" }));
    await waitFor(async () => expect(await pinned()).toEqual(["Space"]));
    const told = (await keeper.changes()).map(({ name }) => name);
    expect(told).toEqual(["pinned"]);
  });

  it("are renamed, moved and taken down on the page of following", async () => {
    const keeper = await aKeeper();
    for (const title of ["One", "Two"]) {
      const set = { title, order: title === "One" ? "a0" : "a1" };
      await keeper.change({ name: "pinned", edits: [{ kind: "view", id: `/search?q=${title}`, set }] });
    }
    const { user } = renderApp("/following", { articles: older, keeper });
    await user.click(await screen.findByRole("button", { name: followingEn.up("Two") }));
    await waitFor(async () => expect(await pinned()).toEqual(["Two", "One"]));
    const up = screen.getByRole("button", { name: followingEn.up("Two") });
    expect(up).toHaveAttribute("aria-disabled", "true");
    expect(up).toHaveFocus();
    const box = screen.getByRole("textbox", { name: followingEn.rename("One") });
    await user.clear(box);
    await user.type(box, "Uno{Enter}");
    await waitFor(async () => expect(await pinned()).toEqual(["Two", "Uno"]));
    await user.click(screen.getByRole("button", { name: followingEn.takeDownNamed("Two") }));
    await waitFor(async () => expect(await pinned()).toEqual(["Uno"]));
  });

  it("from elsewhere are no links", async () => {
    const keeper = await aKeeper();
    for (const id of ["javascript:alert(1)", "//elsewhere.example/", "https://elsewhere.example/"])
      await keeper.change({ name: "pinned", edits: [{ kind: "view", id, set: { title: "Elsewhere" } }] });
    renderApp("/following", { articles: older, keeper });
    expect(await pinned()).toEqual(["Elsewhere", "Elsewhere", "Elsewhere"]);
    await screen.findAllByRole("button", { name: followingEn.takeDownNamed("Elsewhere") });
    expect(screen.queryByRole("link", { name: "Elsewhere" })).not.toBeInTheDocument();
  });
});
