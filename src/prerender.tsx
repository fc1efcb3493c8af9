import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router";
import type { Archive } from "./archive/archive.ts";
import { basePath } from "./content/site.ts";
import type { RenderedPage } from "./embedded.ts";
import { createRoutes } from "./routes.tsx";

/** The build entry: renders a path of the site with the app's own routes. Rejects when a loader fails. */
export function createRenderer(archive: Archive): (path: string) => Promise<RenderedPage> {
  const { site } = archive;
  const base = basePath(site);
  const { query, dataRoutes } = createStaticHandler(createRoutes(archive), { basename: base });
  return async (path) => {
    const context = await query(new Request(new URL(base + path.slice(1), site.url)));
    if (context instanceof Response) throw new Error(`${path} answers with a redirect`);
    const [failure] = Object.values(context.errors ?? {});
    if (context.statusCode >= 500) throw failure;
    const router = createStaticRouter(dataRoutes, context);
    const html = () =>
      renderToString(<StaticRouterProvider router={router} context={context} hydrate={false} />);
    return { status: context.statusCode, html, embedded: { site, path, loaderData: context.loaderData } };
  };
}
