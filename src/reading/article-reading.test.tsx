import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Keeper } from "../keeping/keeper.ts";
import { readingEn } from "../messages/reading-en.ts";
import { anArticle } from "../testing/articles.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { withoutLayout } from "../testing/text-layout.ts";

const articles = [anArticle("moon", { headline: "A landing on the Moon" })];
const address = "/articles/moon";
const keepers: Keeper[] = [];

withoutLayout();

afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.close();
});

async function aKeeper(): Promise<Keeper> {
  const keeper = await openTab();
  keepers.push(keeper);
  return keeper;
}

/** The button, when it is known whether the article was read. */
async function readButton(): Promise<HTMLElement> {
  const button = await screen.findByRole("button", { name: readingEn.markRead });
  await waitFor(() => expect(button).toBeEnabled());
  return button;
}

describe("an article that is opened", () => {
  it("is in the history, unread", async () => {
    const keeper = await aKeeper();
    renderApp(address, { articles, keeper });
    expect(await readButton()).toHaveAttribute("aria-pressed", "false");
    await waitFor(async () =>
      expect(await keeper.fresh("reading", address)).toMatchObject({
        title: "A landing on the Moon",
        openedAt: expect.any(String),
        minutes: 1,
      }),
    );
    expect(await keeper.changes()).toEqual([]);
  });

  it("is marked as read and as unread with the button or a key", async () => {
    const keeper = await aKeeper();
    const { user } = renderApp(address, { articles, keeper });
    const button = await readButton();
    await user.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    await user.keyboard("m");
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "false"));
    expect((await keeper.changes()).map(({ name }) => name)).toEqual(["markedUnread", "markedRead"]);
  });

  it("leaves the key alone where the reader has turned keys of one letter off", async () => {
    const keeper = await aKeeper();
    await keeper.change({
      name: "settingChanged",
      edits: [{ kind: "setting", id: "keys", set: { value: false } }],
    });
    await keeper.read("setting");
    const { user } = renderApp(address, { articles, keeper });
    const button = await readButton();
    await user.keyboard("m");
    await user.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    expect((await keeper.changes()).map(({ name }) => name)).toEqual(["markedRead", "settingChanged"]);
  });

  it("is drawn as read in the lists, and stays in them", async () => {
    const keeper = await aKeeper();
    const { user } = renderApp("/archive", { articles, keeper });
    await user.click(await screen.findByRole("link", { name: "A landing on the Moon" }));
    await user.click(await readButton());
    await user.click(screen.getByRole("link", { name: "Archive" }));
    const link = await screen.findByRole("link", { name: "A landing on the Moon" });
    await waitFor(() => expect(link.closest("article")).toHaveTextContent("Read"));
  });
});
