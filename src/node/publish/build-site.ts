import { existsSync, rmSync } from "node:fs";
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildEnvironment, ViteBuilder } from "vite";
import type { Edition } from "../../archive/edition.ts";
import { basePath } from "../../content/site.ts";
import { precompress } from "./precompress.ts";
import { contentHash, publish, type BuiltApp } from "./publish.ts";

/** Where a build is made, by what is in it. */
export interface Workshop {
  /** The app for browsers, with what is in `public/`. */
  app: string;
  /** The app's routes for Node. */
  prerender: string;
  /** The service worker. */
  worker: string;
  /** The whole site, until it takes the place of the one before, and that one until it is gone. */
  edition: string;
  previous: string;
}

export function workshopIn(folder: string): Workshop {
  const place = (name: string) => join(folder, name);
  return {
    app: place("app"),
    prerender: place("prerender"),
    worker: place("worker"),
    edition: place("edition"),
    previous: place("previous"),
  };
}

/** Builds the app, publishes an edition with it, and puts the result in the place of the site before. A build that fails leaves that one as it was. */
export async function buildSite(
  builder: ViteBuilder,
  edition: Edition,
  workshop: Workshop,
  outDir: string,
): Promise<void> {
  for (const name of ["client", "ssr", "worker"]) await builder.build(environment(builder, name));
  await publishWithApp(edition, workshop);
  await precompress(workshop.edition);
  await replaceFolder(resolve(builder.config.root, outDir), workshop);
  builder.config.logger.info(`Published ${edition.cards.length} articles in ${outDir}/`);
}

/** Makes the site of an edition in the workshop, which holds the built app. */
export async function publishWithApp(edition: Edition, workshop: Workshop): Promise<void> {
  removeFolder(workshop.edition);
  await cp(workshop.app, workshop.edition, { recursive: true });
  await publish(edition, await loadApp(workshop), workshop.edition);
  await writeServiceWorker(workshop, basePath(edition.site));
}

function environment(builder: ViteBuilder, name: string): BuildEnvironment {
  const found = builder.environments[name];
  if (found === undefined) throw new Error(`vite has no environment ${name}`);
  return found;
}

async function loadApp({ app, prerender }: Workshop): Promise<BuiltApp> {
  const shell = await readFile(join(app, "index.html"), "utf8");
  const sheets = (await readdir(join(app, "assets"))).filter((name) => name.endsWith(".css"));
  const styles = await Promise.all(sheets.map((name) => readFile(join(app, "assets", name), "utf8")));
  // React's and the router's development builds are several times slower.
  process.env.NODE_ENV = "production";
  const { createRenderer } = await import(pathToFileURL(resolve(prerender, "prerender.js")).href);
  return { shell, styles: styles.join("\n"), createRenderer };
}

/** The worker's first line says what the app of this version consists of; its version is the hash of that. */
async function writeServiceWorker({ worker, edition }: Workshop, base: string): Promise<void> {
  const code = await readFile(join(worker, "service-worker.js"), "utf8");
  const assets = (await readdir(join(edition, "assets"))).filter((name) => name.endsWith(".js")).toSorted();
  const shell = await readFile(join(edition, "shell.html"), "utf8");
  const others = ["shell.html", "favicon.svg"].filter((name) => existsSync(join(edition, name)));
  const files = [...assets.map((name) => `assets/${name}`), ...others].map((path) => base + path);
  const version = contentHash(files.join() + shell);
  const line = `const SHELL=${JSON.stringify({ version, base, files })};\n`;
  await writeFile(join(edition, "service-worker.js"), line + code);
}

async function replaceFolder(folder: string, { edition, previous }: Workshop): Promise<void> {
  removeFolder(previous);
  await rename(folder, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(edition, folder);
  removeFolder(previous);
}

// In one call of the system's: file by file, tens of thousands of them took half of a build's memory and time.
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
