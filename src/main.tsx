import { StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, matchRoutes, RouterProvider, type RouteObject } from "react-router";
import { deferredArchive } from "./archive/deferred-archive.ts";
import type { Archive } from "./archive/archive.ts";
import { DataProblems } from "./components/data-problems.tsx";
import { basePath, type Site } from "./content/site.ts";
import { DATA_CHANGED, EMBEDDED_ID, parseEmbedded } from "./embedded.ts";
import { KeeperContext, lateKeeper, type LateKeeper } from "./keeping/keeper-context.ts";
import { whenWanted } from "./keeping/when-wanted.ts";
import { keepForOffline, registerServiceWorker } from "./offline.ts";
import { paths } from "./paths.ts";
import { createRoutes } from "./routes.tsx";
import "./styles/tokens.css";
import "./styles/base.css";

/** The tags in `<head>` that say which page it is. */
const PAGE_TAGS = "title,[name=description],[name=robots],[rel=canonical],[rel=alternate]";

/**
 * Starts the app on the page the browser is on: takes over what was prerendered, or draws it anew. `breath` is waited for
 * between its parts, so that none of them holds the page up for long.
 */
export async function startApp(breath: () => Promise<void>): Promise<void> {
  const { site, path, loaderData } = parseEmbedded(elementById(EMBEDDED_ID).textContent ?? "");
  const base = basePath(site);
  const keeper = lateKeeper(async () => {
    const { openBrowserKeeper } = await import("./keeping/open-browser-keeper.ts");
    return openBrowserKeeper(archive, (path) => keepForOffline("kept", path, base));
  }, whenWanted);
  const readArchive = loadArchive(site, base, keeper);
  const archive = deferredArchive(site, readArchive);
  const routes = createRoutes(archive);
  await loadMatchedPages(routes, base);
  await breath();

  const isPrerendered = loaderData !== undefined && path === currentPath(base);
  const hydrationData = isPrerendered ? { loaderData } : undefined;
  const router = createBrowserRouter(routes, { basename: base, hydrationData });
  const app = (
    <StrictMode>
      <KeeperContext value={keeper}>
        <RouterProvider router={router} />
        {import.meta.env.DEV && <DataProblems address={`${base}archive/problems.json`} />}
      </KeeperContext>
    </StrictMode>
  );

  await breath();
  const root = elementById("root");
  if (isPrerendered) startTransition(() => void hydrateRoot(root, app));
  else {
    // A page that stands for another one, as 404.html does, stays until the right one can take its place.
    if (root.hasChildNodes()) await initialized(router);
    // It brings its own head, and no page has two.
    for (const tag of document.head.querySelectorAll(PAGE_TAGS)) tag.remove();
    createRoot(root).render(app);
  }
  registerServiceWorker(base);
  // What the next page will need comes while nothing else does.
  setTimeout(() => void readArchive(), 1000);
  import.meta.hot?.on(DATA_CHANGED, () => {
    archive.renew();
    void router.revalidate();
  });
}

/** The reader of the published files, fetched once. */
function loadArchive(site: Site, base: string, keeper: LateKeeper): () => Promise<Archive> {
  let loading: Promise<Archive> | undefined;
  async function load(): Promise<Archive> {
    const [{ staticArchive }, { withCopies }] = await Promise.all([
      import("./archive/static-archive.ts"),
      import("./archive/with-copies.ts"),
    ]);
    const published = staticArchive(site, (file, request) => fetch(`${base}archive/${file}`, request));
    return withCopies(published, async (slug) => (await keeper.opened()).copy(paths.article.href(slug)));
  }
  return () => (loading ??= load());
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

/** The path as the router knows it, with its search: neither the base nor a trailing slash. */
function currentPath(base: string): string {
  const path = `/${location.pathname.slice(base.length)}`.replace(/(.)\/$/, "$1");
  return path + location.search;
}

/** Fetches the code of the page at hand before the router starts, which would otherwise fetch its data a second time. */
async function loadMatchedPages(routes: RouteObject[], base: string): Promise<void> {
  const matches = matchRoutes(routes, location, base) ?? [];
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy === "function") Object.assign(route, await route.lazy(), { lazy: undefined });
    }),
  );
}

function initialized(router: ReturnType<typeof createBrowserRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) resolve();
    else router.subscribe(({ initialized }) => initialized && resolve());
  });
}
