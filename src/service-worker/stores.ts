import { base } from "./shell.ts";

/**
 * Where answers are kept, each by its path: `read` and `kept` hold what the reader read and bookmarked, `lists` the
 * archive's lists, and a store for each version of the app its shell.
 */
export type Store = "read" | "kept" | "lists" | `shell-${string}`;

const MOST_READ = 300;

export const indexPath = `${base}archive/index.json`;

/** Keeps an answer, if it is one and came whole: a damaged file must not take the place of a good one. */
export async function put(store: Store, path: string, response: Response): Promise<void> {
  if (response.status !== 200) return;
  const content = await response.blob().catch(() => undefined);
  if (content === undefined || !(await isWhole(path, content))) return;
  const cache = await caches.open(store);
  // Taken out first, so that what was read last stands last.
  await cache.delete(path);
  await cache.put(path, new Response(content, { headers: response.headers }));
  if (store === "read") await makeRoom(cache);
  if (path === indexPath) await dropOldLists(cache, await content.text());
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

async function makeRoom(read: Cache): Promise<void> {
  const paths = await read.keys();
  await Promise.all(paths.slice(0, -MOST_READ).map((path) => read.delete(path)));
}

/** Fetches what stands at a path and keeps it; gives the answer where there is a good one. */
export async function keep(store: Store, path: string): Promise<Response | undefined> {
  const response = await fetch(path).catch(() => undefined);
  if (response?.ok) await put(store, path, response.clone());
  return response?.ok ? response : undefined;
}

/** Keeps a page, and what it takes to draw it anew. */
export async function keepPage(store: Store, path: string): Promise<void> {
  await Promise.all([keep(store, path), keepArticle(store, path)]);
}

/** Keeps the data and the pictures of an article, by the path of its page. */
export async function keepArticle(store: Store, path: string): Promise<void> {
  const article = path.slice(base.length).match(/^articles\/([^/]+)\/?$/)?.[1];
  if (article === undefined) return;
  const data = await keep(store, `${base}archive/articles/${article}.json`);
  const pictures = (await data?.text())?.matchAll(/"src":"\/([^"]+)"/g) ?? [];
  await Promise.all([...pictures].map(([, src]) => keep(store, `${base}${src}`)));
}

/** Lets the lists go that the archive's index does not name: they are of an older edition. */
async function dropOldLists(lists: Cache, index: string): Promise<void> {
  const outdated = (await lists.keys()).filter(({ url }) => {
    const file = url.slice(url.lastIndexOf("/") + 1);
    return file !== "index.json" && !index.includes(file);
  });
  await Promise.all(outdated.map((request) => lists.delete(request)));
}

/** Keeps the archive's index and the cards it names. */
export async function keepLists(): Promise<void> {
  const index = await keep("lists", indexPath);
  const cards = (await index?.text())?.match(/cards-\w+\.json/)?.[0];
  if (cards !== undefined) await keep("lists", `${base}archive/${cards}`);
}
