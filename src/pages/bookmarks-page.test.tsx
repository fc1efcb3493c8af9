import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { openBookmarkDatabase } from "../bookmarks/bookmark-database.ts";
import { createBookmarkStore } from "../bookmarks/bookmark-store.ts";
import { en } from "../messages/en.ts";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [anArticle("moon", { headline: "A landing", topics: ["Space"] })];
const channels: BroadcastChannel[] = [];
let databases = 0;

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

/** The page's bookmark button, as soon as it is known whether the page is kept. */
async function bookmarkButton(title: string): Promise<HTMLElement> {
  const button = await screen.findByRole("button", { name: en.bookmarkPage(title) });
  await waitFor(() => expect(button).toBeEnabled());
  return button;
}

function openStore(openDatabase?: () => Promise<never>) {
  const name = `pages-${databases++}`;
  const channel = new BroadcastChannel(name);
  channels.push(channel);
  return createBookmarkStore({ openDatabase: openDatabase ?? (() => openBookmarkDatabase(name)), channel });
}

describe("bookmarking", () => {
  it("keeps an article at a press of the button, lists it, and lets it go", async () => {
    const { router, user } = renderApp("/articles/moon", { articles, bookmarks: openStore() });
    const button = await bookmarkButton("A landing");
    expect(button).toHaveAttribute("aria-pressed", "false");
    await user.click(button);
    expect(
      await screen.findByRole("button", { name: en.bookmarkPage("A landing"), pressed: true }),
    ).toBeEnabled();

    await router.navigate("/bookmarks");
    await screen.findByRole("heading", { level: 1, name: en.bookmarks });
    expect(await screen.findByRole("link", { name: "A landing" })).toHaveAttribute("href", "/articles/moon");
    expect(screen.getByText(en.bookmarksCount(1))).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: en.removeBookmark("A landing") }));
    expect(await screen.findByText(en.bookmarksEmpty)).toBeInTheDocument();
  });

  it("keeps a topic's list with its filter", async () => {
    const { router, user } = renderApp("/topics/space?q=-%23russia", { articles, bookmarks: openStore() });
    await user.click(await bookmarkButton("Space, not about russia"));
    await screen.findByRole("button", { pressed: true });
    await router.navigate("/bookmarks");
    await screen.findByRole("heading", { level: 1, name: en.bookmarks });
    expect(await screen.findByRole("link", { name: "Space, not about russia" })).toHaveAttribute(
      "href",
      "/topics/space?q=-%23russia",
    );
  });

  it("says so where the browser allows no storage", async () => {
    const refused = () => openStore(() => Promise.reject(new Error("blocked")));
    const { router, user } = renderApp("/articles/moon", { articles, bookmarks: refused() });
    await user.click(await bookmarkButton("A landing"));
    expect(await screen.findByRole("alert")).toHaveTextContent(en.bookmarkFailed);
    await router.navigate("/bookmarks");
    await screen.findByRole("heading", { level: 1, name: en.bookmarks });
    expect(await screen.findByText(en.bookmarksUnreadable)).toBeInTheDocument();
  });
});
