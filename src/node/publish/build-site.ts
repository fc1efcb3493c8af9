import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildEnvironment, ViteBuilder } from "vite";
import type { Edition } from "../../archive/edition.ts";
import { basePath } from "../../content/site.ts";
import { precompress } from "./precompress.ts";
import { contentHash, publish, type BuiltApp } from "./publish.ts";

interface Folders {
  /** Where the site is made. */
  workshop: string;
  /** What it replaces when it is whole. */
  outDir: string;
}

/** Builds the app, publishes an edition with it, and puts the result in the place of the site before. A build that fails leaves that one as it was. */
export async function buildSite(
  builder: ViteBuilder,
  edition: Edition,
  { workshop, outDir }: Folders,
): Promise<void> {
  const root = builder.config.root;
  const folder = (name: string) => resolve(root, workshop, name);
  for (const name of ["client", "ssr", "worker"]) await builder.build(environment(builder, name));

  const site = folder("edition");
  await publish(edition, await loadApp(site, folder("prerender")), site);
  await writeServiceWorker(folder("worker"), site, basePath(edition.site));
  await precompress(site);

  await rm(folder("previous"), { recursive: true, force: true });
  await rename(resolve(root, outDir), folder("previous")).catch(ignoreMissing);
  await rename(site, resolve(root, outDir));
  await rm(folder("previous"), { recursive: true, force: true });
  builder.config.logger.info(`Published ${edition.cards.length} articles in ${outDir}/`);
}

function environment(builder: ViteBuilder, name: string): BuildEnvironment {
  const found = builder.environments[name];
  if (found === undefined) throw new Error(`vite has no environment ${name}`);
  return found;
}

async function loadApp(client: string, prerender: string): Promise<BuiltApp> {
  const shell = await readFile(join(client, "index.html"), "utf8");
  const assets = await readdir(join(client, "assets"));
  const sheets = await Promise.all(
    assets
      .filter((name) => name.endsWith(".css"))
      .map((name) => readFile(join(client, "assets", name), "utf8")),
  );
  const { createRenderer } = await import(pathToFileURL(join(prerender, "prerender.js")).href);
  return { shell, styles: sheets.join("\n"), createRenderer };
}

/** The worker's first line says what the app of this version consists of; its version is the hash of that. */
async function writeServiceWorker(built: string, site: string, base: string): Promise<void> {
  const code = await readFile(join(built, "service-worker.js"), "utf8");
  const assets = (await readdir(join(site, "assets"))).filter((name) => name.endsWith(".js")).toSorted();
  const shell = await readFile(join(site, "shell.html"), "utf8");
  const files = [...assets.map((name) => `${base}assets/${name}`), `${base}shell.html`, `${base}favicon.svg`];
  const version = contentHash(files.join() + shell);
  await writeFile(
    join(site, "service-worker.js"),
    `const SHELL=${JSON.stringify({ version, base, files })};\n${code}`,
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
