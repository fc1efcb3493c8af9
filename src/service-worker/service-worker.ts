declare const self: ServiceWorkerGlobalScope;

/** Written into the first line of this file when the site is published. */
declare const SHELL: { version: string; base: string; files: string[] };

const PATIENCE = 3000;
const MOST_READ = 300;

// `shell` is the app of this version; `read` and `kept` are what the reader read and bookmarked; `lists` the archive's lists.
const shellName = `shell-${SHELL.version}`;
const shellPage = `${SHELL.base}shell.html`;
const indexPath = `${SHELL.base}archive/index.json`;

self.addEventListener("install", (event) => {
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const path = url.pathname;
  if (request.mode === "navigate") event.respondWith(answerPage(event, path));
  else if (path === indexPath) event.respondWith(fromNetwork(event, path, "lists"));
  else if (path.startsWith(`${SHELL.base}archive/articles/`))
    event.respondWith(fromNetwork(event, path, "read"));
  else if (path.startsWith(`${SHELL.base}archive/`)) event.respondWith(fromCache(event, path, "lists"));
  else if (path.startsWith(`${SHELL.base}assets/`)) event.respondWith(fromCache(event, path, shellName));
  else if (request.destination === "image") event.respondWith(fromCache(event, path, "read"));
});

self.addEventListener("message", (event) => {
  const { store, path } = event.data as { store: "read" | "kept"; path: string };
  event.waitUntil(keepPage(store, path));
});

async function install(): Promise<void> {
  const shell = await caches.open(shellName);
  await shell.addAll(SHELL.files);
  await Promise.all([keep("read", SHELL.base), keepLists()]);
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  // The version before this one stays for the tabs that still run it.
  const shells = (await caches.keys()).filter((name) => name.startsWith("shell-"));
  await Promise.all(
    shells
      .filter((name) => name !== shellName)
      .slice(0, -1)
      .map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** The network's answer if it comes in time, else the kept page, else the app, which shows what it can. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  try {
    const page = await fromNetwork(event, path, "read");
    // The page brings its article's data with it, but the app asks for the file.
    if (page.ok) event.waitUntil(keepArticle("read", path));
    return page;
  } catch {
    return (await caches.match(shellPage)) ?? Response.error();
  }
}

async function fromNetwork(event: FetchEvent, path: string, store: string): Promise<Response> {
  const fetching = fetch(event.request).then((response) => {
    event.waitUntil(put(store, path, response.clone()));
    return response;
  });
  // The wait below may end first; a failure after that is nobody's.
  fetching.catch(() => undefined);
  const kept = await caches.match(path);
  if (kept === undefined) return fetching;
  return Promise.race([fetching.catch(() => kept), wait(PATIENCE).then(() => kept)]);
}

async function fromCache(event: FetchEvent, path: string, store: string): Promise<Response> {
  const kept = await caches.match(path);
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  event.waitUntil(put(store, path, response.clone()));
  return response;
}

/** Keeps an answer, if it is one and came whole: a damaged file must not take the place of a good one. */
async function put(store: string, path: string, response: Response): Promise<void> {
  if (response.status !== 200) return;
  const content = await response.blob().catch(() => undefined);
  if (content === undefined || !(await isWhole(path, content))) return;
  const cache = await caches.open(store);
  // Taken out first, so that what was read last stands last.
  await cache.delete(path);
  await cache.put(path, new Response(content, { headers: response.headers }));
  if (store === "read") await makeRoom(cache);
}

async function isWhole(path: string, content: Blob): Promise<boolean> {
  if (!path.endsWith(".json"))
    return !content.type.startsWith("text/html") || (await content.text()).trimEnd().endsWith("</html>");
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

async function keep(store: string, path: string): Promise<Response | undefined> {
  const response = await fetch(path).catch(() => undefined);
  if (response?.ok) await put(store, path, response.clone());
  return response?.ok ? response : undefined;
}

async function keepPage(store: "read" | "kept", path: string): Promise<void> {
  await Promise.all([keep(store, path), keepArticle(store, path)]);
}

/** Keeps the data and the pictures of an article, by the path of its page. */
async function keepArticle(store: "read" | "kept", path: string): Promise<void> {
  const article = path.slice(SHELL.base.length).match(/^articles\/([^/]+)\/?$/)?.[1];
  if (article === undefined) return;
  const data = await keep(store, `${SHELL.base}archive/articles/${article}.json`);
  const pictures = (await data?.text())?.matchAll(/"src":"\/([^"]+)"/g) ?? [];
  await Promise.all([...pictures].map(([, src]) => keep(store, `${SHELL.base}${src}`)));
}

/** Keeps the archive's index and the cards it names, and lets older lists go. */
async function keepLists(): Promise<void> {
  const index = await keep("lists", indexPath);
  const names = (await index?.text()) ?? "";
  const cards = names.match(/cards-\w+\.json/)?.[0];
  if (cards === undefined) return;
  await keep("lists", `${SHELL.base}archive/${cards}`);
  const lists = await caches.open("lists");
  const outdated = (await lists.keys()).filter(({ url }) => {
    const file = url.slice(url.lastIndexOf("/") + 1);
    return file !== "index.json" && !names.includes(file);
  });
  await Promise.all(outdated.map((request) => lists.delete(request)));
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
