import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Archive } from "../../archive/archive.ts";
import type { RenderedPage } from "../../embedded.ts";
import { isLate } from "./late-styles.ts";
import { appFolders } from "./folders.ts";

/** What `vite build` made of the app. */
export interface BuiltApp {
  /** The built `index.html`, and the styles that every page carries. */
  shell: string;
  styles: string;
  /** The names of the files in `assets/`, and their contents. */
  assets: [name: string, content: Uint8Array][];
  /** The service worker's code. */
  worker: string;
  /** The app's routes, built for Node. */
  createRenderer: (archive: Archive) => (path: string) => Promise<RenderedPage>;
}

/** Reads the built app in a workshop. */
export async function loadApp(workshop: string): Promise<BuiltApp> {
  const { app, prerender, worker } = appFolders(workshop);
  const names = readdirSync(join(app, "assets")).toSorted();
  const assets = names.map((name): [string, Buffer] => [name, readFileSync(join(app, "assets", name))]);
  const sheets = assets.filter(([name]) => name.endsWith(".css") && !isLate(name));
  // React's and the router's development builds are several times slower.
  process.env.NODE_ENV = "production";
  const { createRenderer } = await import(pathToFileURL(resolve(prerender, "prerender.js")).href);
  return {
    shell: readFileSync(join(app, "index.html"), "utf8"),
    styles: sheets.map(([, content]) => content.toString()).join("\n"),
    assets: assets.filter((asset) => !sheets.includes(asset)),
    worker: readFileSync(join(worker, "service-worker.js"), "utf8"),
    createRenderer,
  };
}
