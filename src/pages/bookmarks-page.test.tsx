import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { bookmarksEn } from "../messages/bookmarks-en.ts";
import { en } from "../messages/en.ts";
import { anArticle } from "../testing/articles.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [anArticle("moon", { headline: "A landing", topics: ["Space"] })];

function bookmarkButton(title: string): Promise<HTMLElement> {
  return screen.findByRole("button", { name: en.bookmarkPage(title) });
}

describe("bookmarking", () => {
  it("keeps an article at a press of the button, lists it, and lets it go", async () => {
    const { router, user } = renderApp("/articles/moon", { articles, keeper: openTab() });
    const button = await bookmarkButton("A landing");
    expect(button).toHaveAttribute("aria-pressed", "false");
    await user.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));

    await router.navigate("/bookmarks");
    expect(await screen.findByRole("link", { name: "A landing" })).toHaveAttribute("href", "/articles/moon");
    expect(screen.getByText(bookmarksEn.found(1, 1))).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: bookmarksEn.removeOf("A landing") }));
    expect(await screen.findByText(bookmarksEn.none)).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1, name: en.bookmarks })).toHaveFocus();
  });

  it.each([
    ["/bookmarks?q=%23space", 1],
    ["/bookmarks?q=%23russia", 0],
  ])("finds an article by its topics with %s", async (path, found) => {
    const { router, user } = renderApp("/articles/moon", { articles, keeper: openTab() });
    const button = await bookmarkButton("A landing");
    await user.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    await router.navigate(path);
    expect(await screen.findByText(bookmarksEn.found(found, 1))).toBeInTheDocument();
  });

  it("keeps a topic's list with its filter", async () => {
    const { router, user } = renderApp("/topics/space?q=-%23russia", { articles, keeper: openTab() });
    const button = await bookmarkButton("Space, not about russia");
    await user.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    await router.navigate("/bookmarks");
    expect(await screen.findByRole("link", { name: "Space, not about russia" })).toHaveAttribute(
      "href",
      "/topics/space?q=-%23russia",
    );
  });

  it.each([
    ["/search?q=landing&typing=1", "Search for “landing”", "/search?q=landing"],
    ["/search?q=landing&order=relevance&page=1", "Search for “landing”", "/search?q=landing&order=relevance"],
    ["/archive/2023/11/17", "17 November 2023", "/archive/2023/11/17"],
    ["/archive/2023", "2023", "/archive/2023"],
    ["/archive", en.archive, "/archive"],
    ["/topics?order=size", en.topics, "/topics?order=size"],
    ["/", "The Test", "/"],
  ])("keeps %s as %s", async (path, title, address) => {
    const keeper = await openTab();
    const { user } = renderApp(path, { articles, keeper });
    await user.click(await bookmarkButton(title));
    await waitFor(() => expect(keeper.find("bookmark", address)?.title).toBe(title));
  });
});
