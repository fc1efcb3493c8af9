import { basename, dirname, join, resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { directionOf } from "../../content/language.ts";
import { basePath, type Site } from "../../content/site.ts";
import { embed } from "../../embedded.ts";
import { readSite } from "../data/read-data.ts";
import { archiveServer } from "./dev/archive-server.ts";
import { buildApp } from "./build-app.ts";
import { loadApp } from "./built-app.ts";
import { codeFingerprints } from "./code-fingerprints.ts";
import { fingerprint } from "./content-hash.ts";
import { appFolders } from "./folders.ts";
import { terminalProgress } from "./progress.ts";
import { codeSplitting } from "./script-groups.ts";
import { stemmerScript } from "./stemmer-script.ts";
import { publish } from "./publish.ts";

export interface BroadsheetOptions {
  /** The folder of `site.json`, `topics.json` and `articles/`. */
  data: string;
  /** The folder that the published site replaces. */
  outDir: string;
}

/** Where builds are made, beside the published site, before they take its place. */
const WORKSHOP = ".broadsheet";

/** The first browsers with light-dark(), nesting and :dir(), all of early 2024: written out for older ones, every page would be half as large again. */
const MODERN = ["chrome123", "firefox122", "safari17.5"];

/** A script's name says what it is of: a stemmer's, which language. */
function chunkFileNames({ facadeModuleId }: { facadeModuleId: string | null }): string {
  return `assets/${stemmerScript(facadeModuleId ?? "") ?? "[name]"}-[hash].js`;
}

/** A class name that says what it is of, and is short: it stands in every page. */
function className(name: string, file: string): string {
  return `${name}-${basename(file).slice(0, basename(file).indexOf("."))}`;
}

/**
 * Publishes a folder of articles with the app. `vite build` makes the whole site; `vite` serves the app over an archive
 * in memory, and updates the page when the data change.
 */
export function broadsheet({ data, outDir }: BroadsheetOptions): Plugin {
  const workshop = join(dirname(outDir), WORKSHOP);
  const { app, prerender, worker } = appFolders(workshop);
  let config: ResolvedConfig;
  let site: Site;

  return {
    name: "broadsheet",

    async config() {
      site = await readSite(data);
      const build = (folder: string) => ({ outDir: folder, emptyOutDir: true });
      return {
        base: basePath(site),
        // The publisher brings what is in `public/`.
        build: {
          target: MODERN,
          modulePreload: { polyfill: false },
          copyPublicDir: false,
        },
        css: { modules: { generateScopedName: className } },
        builder: {},
        environments: {
          client: {
            build: { ...build(app), rolldownOptions: { output: { codeSplitting, chunkFileNames } } },
          },
          // With its libraries, so that it runs from any folder.
          ssr: {
            resolve: { noExternal: true },
            build: { ...build(prerender), rolldownOptions: { input: "src/prerender.tsx" } },
          },
          worker: {
            consumer: "client",
            build: {
              ...build(worker),
              rolldownOptions: {
                input: "src/service-worker/service-worker.ts",
                output: { entryFileNames: "service-worker.js" },
              },
            },
          },
        },
      };
    },

    configResolved(resolved) {
      config = resolved;
    },

    async transformIndexHtml(html) {
      if (config.command === "serve") site = await readSite(data);
      const page = html.replace(
        "<html>",
        `<html lang="${site.language}" dir="${directionOf(site.language)}">`,
      );
      // A built page gets its data when it is written.
      return config.command === "serve" ? page.replace("</body>", () => `${embed({ site })}</body>`) : page;
    },

    async configureServer(server) {
      await archiveServer(server, resolve(config.root, data), basePath(site));
    },

    async buildApp(builder) {
      const { root, publicDir, logger } = config;
      const home = resolve(root, workshop);
      const code = codeFingerprints(root);
      const { articles, isUnchanged } = await publish({
        folders: { data: resolve(root, data), public: publicDir, out: resolve(root, outDir), workshop: home },
        code,
        loadApp: async (site) => {
          const madeOf = [code.pages, basePath(site), site.language].join(" ");
          await buildApp(builder, home, fingerprint(madeOf));
          return loadApp(home);
        },
        progress: terminalProgress(process.stdout),
      });
      // What is not built by now Vite builds by itself.
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
      const what = isUnchanged ? "Nothing has changed in" : `Published ${articles} articles in`;
      logger.info(`${what} ${outDir}/`);
    },
  };
}
