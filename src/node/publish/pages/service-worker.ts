import { existsSync } from "node:fs";
import { join } from "node:path";
import { basePath } from "../../../content/site.ts";
import type { Build } from "../build.ts";
import type { BuiltApp } from "../built-app.ts";
import { contentHash } from "../content-hash.ts";
import { putOutput } from "../output/outputs.ts";

/** Writes the service worker. Its first line says what the app of this version consists of; its version is the hash of that. */
export function writeServiceWorker(build: Build, app: BuiltApp, shell: string): void {
  const base = basePath(build.site);
  const scripts = app.assets.map(([name]) => `assets/${name}`).filter((path) => path.endsWith(".js"));
  const icon = "favicon.svg";
  const others = ["shell.html", ...(existsSync(join(build.folders.public, icon)) ? [icon] : [])];
  const files = [...scripts, ...others].map((path) => base + path);
  const version = contentHash(files.join() + shell);
  const line = `const SHELL=${JSON.stringify({ version, base, files })};\n`;
  putOutput(build, "service-worker.js", line + app.worker);
}
