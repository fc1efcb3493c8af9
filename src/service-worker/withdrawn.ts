import { WITHDRAWN_HEADER } from "../archive/withdrawn-header.ts";
import { base } from "./shell.ts";
import { forget, type Store } from "./stores.ts";

const KEPT: Store = "kept";

/**
 * What the reader bookmarked of an article that is no longer published, marked so; `undefined` where that is nothing.
 * Its published page is let go, which would not say so.
 */
export async function keptOfWithdrawn(slug: string): Promise<Response | undefined> {
  const data = `${base}archive/articles/${slug}.json`;
  const cache = await caches.open(KEPT);
  const kept = await cache.match(data);
  if (kept === undefined) return undefined;
  const content = await kept.blob();
  const headers = new Headers(kept.headers);
  headers.set(WITHDRAWN_HEADER, "1");
  const marked = new Response(content, { headers });
  await cache.put(data, marked.clone());
  // An older answer that does not say so would be found first.
  await Promise.all([(await caches.open("read")).delete(data), forget(`${base}articles/${slug}`)]);
  return marked;
}
