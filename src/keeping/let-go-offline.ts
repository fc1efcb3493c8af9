import { basePath, type Site } from "../content/site.ts";

/** Tells the service worker that pages need not be there without a network any more. */
export async function letGoOffline(paths: readonly string[], site: Site): Promise<void> {
  if (paths.length === 0 || !("serviceWorker" in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  const base = basePath(site);
  for (const path of paths) active?.postMessage({ path: base + path.slice(1) });
}
