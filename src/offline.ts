/** Which of the worker's two stores a page goes to: what was read may make room for newer pages, what was bookmarked stays. */
export type OfflineStore = "read" | "kept";

/** Asks the service worker to keep a page, its data and its pictures for reading without a network. */
export function keepForOffline(store: OfflineStore, path: string, base: string): void {
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) =>
    active?.postMessage({ store, path: base + path.slice(1) }),
  );
}

/** Starts the service worker of the published site, and has it keep the page that is already here. */
export function registerServiceWorker(base: string): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const isFirstVisit = navigator.serviceWorker.controller === null;
  // Where a browser refuses, the site works without: only the offline reading is missing.
  navigator.serviceWorker.register(`${base}service-worker.js`).then(
    () => isFirstVisit && keepForOffline("read", `/${location.pathname.slice(base.length)}`, base),
    () => undefined,
  );
}
