import type { ComponentType } from "react";
import type { LoaderFunction, LoaderFunctionArgs, RouteObject } from "react-router";
import type { Archive } from "./archive/archive.ts";
import { LateProblem, loadProblemPage } from "./components/late-problem.tsx";
import { Layout, LayoutSkeleton } from "./components/layout.tsx";
import { MissingPartError } from "./pages/missing-part-error.ts";
import { notFound } from "./pages/not-found.ts";
import { paths } from "./paths.ts";

/** What every file in `pages/` exports: what it needs of the archive, and how it looks. */
interface PageModule {
  load: (archive: Archive) => LoaderFunction;
  Page: ComponentType;
}

/** The URL map of the site, over any archive: published files in the browser, one in memory in tests and when prerendering. */
export function createRoutes(archive: Archive): RouteObject[] {
  function page({ pattern }: { pattern: string }, module: () => Promise<PageModule>): RouteObject {
    const lazy = async () => {
      const { load, Page } = await module().catch((reason: unknown) => fail(new MissingPartError(reason)));
      const read = load(archive);
      const loader = async (request: LoaderFunctionArgs) => Promise.resolve(read(request)).catch(fail);
      return { loader, Component: Page };
    };
    return { path: pattern, lazy };
  }

  const pages = [
    page(paths.front, () => import("./pages/front-page.tsx")),
    page(paths.article, () => import("./pages/article-page.tsx")),
    page(paths.topics, () => import("./pages/topics-page.tsx")),
    page(paths.topicsPage, () => import("./pages/topics-page.tsx")),
    page(paths.topic, () => import("./pages/topic-page.tsx")),
    page(paths.topicPage, () => import("./pages/topic-page.tsx")),
    page(paths.archive, () => import("./pages/archive-page.tsx")),
    page(paths.archivePage, () => import("./pages/archive-page.tsx")),
    page(paths.year, () => import("./pages/year-page.tsx")),
    page(paths.yearPage, () => import("./pages/year-page.tsx")),
    page(paths.month, () => import("./pages/month-page.tsx")),
    page(paths.monthPage, () => import("./pages/month-page.tsx")),
    page(paths.day, () => import("./pages/day-page.tsx")),
    page(paths.dayPage, () => import("./pages/day-page.tsx")),
    page(paths.search, () => import("./pages/search-page.tsx")),
    page(paths.bookmarks, () => import("./pages/bookmarks-page.tsx")),
    page(paths.highlights, () => import("./pages/highlights-page.tsx")),
    page(paths.history, () => import("./pages/history-page.tsx")),
    page(paths.following, () => import("./pages/following-page.tsx")),
    page(paths.yourData, () => import("./pages/your-data-page.tsx")),
    { path: paths.notFound.pattern, loader: async () => fail(await notFound(archive)) },
  ];

  // The inner route catches what a page throws, so that header and navigation stay.
  return [
    {
      element: <Layout archive={archive} />,
      hydrateFallbackElement: <LayoutSkeleton site={archive.site} />,
      children: [{ errorElement: <LateProblem />, children: pages }],
    },
  ];
}

/** Goes on to the problem page, which is fetched only now. */
async function fail(reason: unknown): Promise<never> {
  await loadProblemPage().catch(() => undefined);
  throw reason;
}
