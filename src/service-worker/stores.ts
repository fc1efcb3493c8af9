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
  if (response?.ok) await renew(store, path, response.clone());
  return response?.ok ? response : undefined;
}

/** Keeps an answer, also in the place of an older one among what the reader read or bookmarked: all of them say the same. */
export async function renew(store: Store, path: string, response: Response): Promise<void> {
  const other = store === "read" ? "kept" : store === "kept" ? "read" : undefined;
  if (other !== undefined && (await isKept(other, path))) await put(other, path, response.clone());
  await put(store, path, response);
}

async function isKept(store: Store, path: string): Promise<boolean> {
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

/** Keeps the data and the pictures of an article, by the path of its page; of a bookmarked one with what was bookmarked. */
export async function keepArticle(store: Store, path: string): Promise<void> {
  const article = slugOf(path);
  if (article === undefined) return;
  const data = dataOf(article);
  const to = (await isKept("kept", data)) ? "kept" : store;
  const pictures = picturesOf(await (await keep(to, data))?.text());
  await Promise.all(pictures.map((picture) => keep(to, picture)));
}

/** Lets go what was kept of an article because it was bookmarked, but for pictures that others show too. */
export async function letGo(path: string): Promise<void> {
  const article = slugOf(path);
  if (article === undefined) return;
  const cache = await caches.open("kept");
  const data = await cache.match(dataOf(article));
  await Promise.all([cache.delete(path), cache.delete(dataOf(article))]);
  const pictures = new Set(picturesOf(await data?.text()));
  if (pictures.size === 0) return;
  for (const { url } of await cache.keys()) {
    if (!url.endsWith(".json")) continue;
    for (const picture of picturesOf(await (await cache.match(url))?.text())) pictures.delete(picture);
  }
  await Promise.all([...pictures].map((picture) => cache.delete(picture)));
}

/** The path of an article's data. */
function dataOf(article: string): string {
  return `${base}archive/articles/${article}.json`;
}

/** The paths of the pictures that an article's data name. */
function picturesOf(data = ""): string[] {
  return [...data.matchAll(/"src":"\/([^"]+)"/g)].map(([, src]) => `${base}${src}`);
}
