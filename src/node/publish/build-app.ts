import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ViteBuilder } from "vite";
import { appFolders } from "./folders.ts";

/** Builds the app into the workshop, unless what stands there was built from the same. */
export async function buildApp(builder: ViteBuilder, workshop: string, madeOf: string): Promise<void> {
  const stamp = join(workshop, "app.txt");
  const isBuilt = Object.values(appFolders(workshop)).every((folder) => existsSync(folder));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, "utf8") === madeOf) return;
  // A build that is killed half-way must not pass for a whole one.
  rmSync(stamp, { force: true });
  for (const name of ["client", "ssr", "worker"]) {
    const environment = builder.environments[name];
    if (environment === undefined) throw new Error(`vite has no environment ${name}`);
    await builder.build(environment);
  }
  mkdirSync(workshop, { recursive: true });
  writeFileSync(stamp, madeOf);
}
