import { slugOf } from "./article-path.ts";
import { isGone } from "./gone.ts";
import { base } from "./shell.ts";

/**
 * Where answers are kept, each by its path: `read` and `kept` hold what the reader read and bookmarked, `lists` the
 * archive's newest lists, `found` the parts of older ones that were looked at, and a store for each version of the app
 * its shell.
 */
export type Store = "read" | "kept" | "lists" | "found" | `shell-${string}`;

/** The stores that make room, and how much they hold. */
const MOST: Partial<Record<Store, number>> = { read: 500, found: 1500 };

/** Keeps an answer, if it is one and came whole: a damaged file must not take the place of a good one. */
export async function put(store: Store, path: string, response: Response): Promise<void> {
  if (response.status !== 200 || isGone(path, response)) return;
  const content = await response.blob().catch(() => undefined);
  if (content === undefined || !(await isWhole(path, content))) return;
  const cache = await caches.open(store);
  // Taken out first, so that what was read last stands last.
  await cache.delete(path);
  await cache.put(path, new Response(content, { headers: response.headers }));
  const most = MOST[store];
  if (most !== undefined) await makeRoom(cache, most);
}

async function isWhole(path: string, content: Blob): Promise<boolean> {
  if (content.type.startsWith("text/html")) return (await content.text()).trimEnd().endsWith("</html>");
  if (!path.endsWith(".json")) return true;
  try {
    JSON.parse(await content.text());
    return true;
  } catch {
    return false;
  }
}

async function makeRoom(cache: Cache, most: number): Promise<void> {
  const paths = await cache.keys();
  await Promise.all(paths.slice(0, -most).map((path) => cache.delete(path)));
}

/** Fetches and keeps what is not kept yet. */
export async function keepAll(store: Store, paths: string[]): Promise<void> {
  const cache = await caches.open(store);
  await Promise.all(
    paths.map(async (path) => {
      if ((await cache.match(path)) === undefined) await keep(store, path);
    }),
  );
}

/** Fetches what stands at a path and keeps it; gives the answer where there is a good one. */
export async function keep(store: Store, path: string): Promise<Response | undefined> {
  const response = await fetch(path).catch(() => undefined);
  if (response?.ok) await put(store, path, response.clone());
  return response?.ok ? response : undefined;
}

export async function isKept(store: Store, path: string): Promise<boolean> {
  return (await (await caches.open(store)).match(path)) !== undefined;
}

/** Lets a file go, wherever it is kept. */
export async function forget(path: string): Promise<void> {
  await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).delete(path)));
}

/** Keeps a page, and what it takes to draw it anew. */
export async function keepPage(store: Store, path: string): Promise<void> {
  await Promise.all([keep(store, path), keepArticle(store, path)]);
}

/** Keeps the data and the pictures of an article, by the path of its page. */
export async function keepArticle(store: Store, path: string): Promise<void> {
  const article = slugOf(path);
  if (article === undefined) return;
  const data = await keep(store, `${base}archive/articles/${article}.json`);
  const pictures = (await data?.text())?.matchAll(/"src":"\/([^"]+)"/g) ?? [];
  await Promise.all([...pictures].map(([, src]) => keep(store, `${base}${src}`)));
}
