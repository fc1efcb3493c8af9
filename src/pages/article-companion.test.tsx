import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { keepPage } from "../bookmarks/toggle-bookmark.ts";
import { anArticle } from "../testing/articles.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";

it("an article that was bookmarked elsewhere has a copy once it is looked at", async () => {
  const keeper = await openTab();
  await keeper.change(keepPage({ path: "/articles/moon", title: "Moon" }));
  renderApp("/articles/moon", { articles: [anArticle("moon", { headline: "The Moon" })], keeper });
  await screen.findByRole("heading", { level: 1, name: "The Moon" });
  await waitFor(async () => {
    const copy = await keeper.copy("/articles/moon");
    expect(copy && JSON.parse(copy.article)).toMatchObject({ headline: "The Moon" });
  });
  keeper.close();
});
