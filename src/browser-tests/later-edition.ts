import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadApp } from "../node/publish/built-app.ts";
import { publish } from "../node/publish/publish.ts";
import { DIST } from "./published-site.ts";
import { articleThat } from "./sample.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** Where `npm run build` leaves the app that it built. */
const WORKSHOP = join(dirname(DIST), ".broadsheet");

/** The newest article of the sample archive: it comes with the later edition only. */
export const later = articleThat(() => true);

/** A site that was published without its newest article. */
export interface GrowingSite {
  folder: string;
  /** Publishes the later edition over the one before: the sample archive as it is. */
  publishLater: () => Promise<void>;
}

/** Publishes the site as `npm run build` does, with the app that it built. */
export async function growingSite(home: string, keepsReplaced: boolean): Promise<GrowingSite> {
  const data = join(home, "data");
  const folders = {
    data,
    public: join(PROJECT, "public"),
    out: join(home, "dist"),
    workshop: join(home, "workshop"),
  };
  const file = `articles/${later.slug}.json`;
  await cp(join(PROJECT, "data"), data, { recursive: true });
  await rm(join(data, file));
  if (!keepsReplaced) await keepNothing(join(data, "site.json"));
  await mkdir(folders.workshop, { recursive: true });

  // Compressing takes longer than everything else, and what is served is the same without.
  async function publishNow(): Promise<void> {
    const code = { archive: "1", pages: "1" };
    await publish({ folders, code, loadApp: () => loadApp(WORKSHOP), compresses: false });
  }
  await publishNow();
  // This one the server sends compressed.
  await cp(join(DIST, "404.html.br"), join(folders.out, "404.html.br"));
  return {
    folder: folders.out,
    publishLater: async () => {
      await cp(join(PROJECT, "data", file), join(data, file));
      await publishNow();
    },
  };
}

/** Files that a later edition has no use for are gone at once. */
async function keepNothing(settings: string): Promise<void> {
  const site = JSON.parse(await readFile(settings, "utf8"));
  await writeFile(settings, JSON.stringify({ ...site, keepReplaced: { days: 0 } }));
}
