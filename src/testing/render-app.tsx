import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, RouterProvider } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import type { BookmarkStore } from "../bookmarks/bookmark-store.ts";
import { BookmarksContext } from "../bookmarks/bookmarks-context.ts";
import { createRoutes } from "../routes.tsx";
import { anEdition } from "./articles.ts";
import type { DatedArticle } from "../archive/edition.ts";

interface RenderOptions {
  articles?: DatedArticle[];
  /** Takes the place of one in memory over `articles`. */
  archive?: Archive;
  bookmarks?: BookmarkStore;
}

/** Renders the app's own routes at a path, over an archive in memory. */
export function renderApp(path: string, { articles = [], archive, bookmarks }: RenderOptions = {}) {
  const routes = createRoutes(archive ?? memoryArchive(anEdition(articles)));
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <BookmarksContext value={bookmarks}>
      <RouterProvider router={router} />
    </BookmarksContext>,
  );
  return { router, user: userEvent.setup() };
}
