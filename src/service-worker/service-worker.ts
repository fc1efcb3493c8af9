import { slugOf } from "./article-path.ts";
import { isGone } from "./gone.ts";
import { base, files, version } from "./shell.ts";
import { indexPath, keepLists } from "./lists.ts";
import { forget, keep, keepArticle, keepPage, letGo, renew, type Store } from "./stores.ts";
import { keptOfWithdrawn } from "./withdrawn.ts";

declare const self: ServiceWorkerGlobalScope;

const PATIENCE = 3000;

const shell: Store = `shell-${version}`;
const shellPage = `${base}shell.html`;

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
  if (request.mode === "navigate") event.respondWith(answerPage(event, withoutSlash(path)));
  else if (path === indexPath) event.respondWith(answerIndex(event));
  else if (path.startsWith(`${base}archive/articles/`)) event.respondWith(answerArticle(event, path));
  else if (path.startsWith(`${base}archive/`)) event.respondWith(fromLists(event, path));
  else if (path.startsWith(`${base}assets/`)) event.respondWith(fromCache(event, path, shell));
  else if (request.destination === "image") event.respondWith(fromCacheForNow(event, path, "read"));
});

self.addEventListener("message", (event) => {
  const { store, path } = event.data as { store?: Store; path: string };
  event.waitUntil(store === undefined ? letGo(path) : keepPage(store, path));
});

async function install(): Promise<void> {
  const cache = await caches.open(shell);
  await cache.addAll(files);
  await Promise.all([keep("read", base), keepLists()]);
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  // The version before this one stays for the tabs that still run it.
  const shells = (await caches.keys()).filter((name) => name.startsWith("shell-"));
  await Promise.all(
    shells
      .filter((name) => name !== shell)
      .slice(0, -1)
      .map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** Some hosts put a slash at the end of a page's path; links have none. */
function withoutSlash(path: string): string {
  return path === base ? path : path.replace(/\/$/, "");
}

/** The network's answer if it comes in time, else the kept page, else the app, which shows what it can. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  try {
    const page = await fromNetwork(event, path, "read");
    const slug = slugOf(path);
    // The app draws what was kept, and says that it is no longer published.
    if (slug !== undefined && isGone(path, page) && (await keptOfWithdrawn(slug)) !== undefined)
      throw new Error("no longer published");
    // The page brings its article's data with it, but the app asks for the file.
    if (page.ok) event.waitUntil(keepArticle("read", path));
    return page;
  } catch {
    return (await caches.match(shellPage)) ?? Response.error();
  }
}

/** An article's data: the network's, or what was kept of an article that is no longer published. */
async function answerArticle(event: FetchEvent, path: string): Promise<Response> {
  const answer = await fromNetwork(event, path, "read");
  const slug = slugOf(path);
  const kept = slug !== undefined && isGone(path, answer) ? await keptOfWithdrawn(slug) : undefined;
  return kept ?? answer;
}

function fromNetwork(event: FetchEvent, path: string, store: Store): Promise<Response> {
  return inTime(fetchAndKeep(event, path, store), path);
}

/** The network's answer if it comes in time, else what is kept. */
async function inTime(fetching: Promise<Response>, path: string): Promise<Response> {
  const kept = await caches.match(path);
  if (kept === undefined) return fetching;
  return Promise.race([fetching.catch(() => kept), wait(PATIENCE).then(() => kept)]);
}

/** The index of the newest edition. When it has come, be it after the answer, the edition's lists are kept. */
async function answerIndex(event: FetchEvent): Promise<Response> {
  const known = await (await caches.match(indexPath))?.text();
  const fetching = fetchAndKeep(event, indexPath, "lists");
  const isNewer = fetching.then(async (response) => (await response.clone().text()) !== known);
  event.waitUntil(isNewer.then((newer) => (newer ? keepLists() : undefined)).catch(() => undefined));
  return inTime(fetching, indexPath);
}

/** A file of the archive's lists, or the part of it that is asked for. What the reader found damaged is fetched anew. */
async function fromLists(event: FetchEvent, path: string): Promise<Response> {
  const range = /^bytes=(\d+)-(\d+)$/.exec(event.request.headers.get("range") ?? "");
  if (event.request.cache === "reload") await forget(path);
  const kept = await caches.match(path);
  if (range === null) return kept ?? fetchAndKeep(event, path, "found");
  // A store holds whole files only.
  if (kept === undefined) return fetch(event.request);
  const part = (await kept.blob()).slice(Number(range[1]), Number(range[2]) + 1);
  return new Response(part, { status: 206 });
}

/** What is kept, while the network brings what the next visit shows: a picture may change under its name. */
async function fromCacheForNow(event: FetchEvent, path: string, store: Store): Promise<Response> {
  const fetching = fetchAndKeep(event, path, store);
  return (await caches.match(path)) ?? fetching;
}

/** What is kept; it carries a hash of its content in its name and never changes. */
async function fromCache(event: FetchEvent, path: string, store: Store): Promise<Response> {
  return (await caches.match(path)) ?? fetchAndKeep(event, path, store);
}

function fetchAndKeep(event: FetchEvent, path: string, store: Store): Promise<Response> {
  const fetching = fetch(event.request);
  const keeping = fetching.then((response) => renew(store, path, response.clone()));
  // The event lasts until it is kept, also where the page was answered before; there a failure is nobody's.
  event.waitUntil(keeping.catch(() => undefined));
  return fetching;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
