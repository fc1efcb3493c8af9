import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, RouterProvider } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import { KeeperContext, lateKeeper } from "../keeping/keeper-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { createRoutes } from "../routes.tsx";
import { anEdition } from "./articles.ts";
import type { DatedArticle } from "../archive/edition.ts";

interface RenderOptions {
  articles?: DatedArticle[];
  /** Takes the place of one in memory over `articles`. */
  archive?: Archive;
  /** What the reader keeps; without it the page is as it is before that is known. */
  keeper?: Keeper | Promise<Keeper>;
}

/** Renders the app's own routes at a path, over an archive in memory. */
export function renderApp(path: string, { articles = [], archive, keeper }: RenderOptions = {}) {
  const routes = createRoutes(archive ?? memoryArchive(anEdition(articles)));
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <KeeperContext value={keeper && lateKeeper(async () => keeper)}>
      <RouterProvider router={router} />
    </KeeperContext>,
  );
  return { router, user: userEvent.setup() };
}
