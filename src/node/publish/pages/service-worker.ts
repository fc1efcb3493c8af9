import { existsSync } from "node:fs";
import { join } from "node:path";
import { basePath } from "../../../content/site.ts";
import type { Build } from "../build.ts";
import type { BuiltApp } from "../built-app.ts";
import { contentHash } from "../content-hash.ts";
import { putOutput } from "../output/outputs.ts";
import { languageOfScript } from "../stemmer-script.ts";

/**
 * Writes the service worker. Its first line says what the app of this version consists of, with the stemmers of the
 * archive's languages; its version is the hash of that.
 */
export function writeServiceWorker(
  build: Build,
  app: BuiltApp,
  { shell, languages }: { shell: string; languages: string[] },
): void {
  const base = basePath(build.site);
  function isNeeded(name: string): boolean {
    const language = languageOfScript(name);
    return language === undefined || languages.includes(language);
  }
  const scripts = app.assets
    .map(([name]) => name)
    .filter(isNeeded)
    .map((name) => `assets/${name}`);
  const icon = "favicon.svg";
  const others = ["shell.html", ...(existsSync(join(build.folders.public, icon)) ? [icon] : [])];
  const files = [...scripts, ...others].map((path) => base + path);
  const version = contentHash(files.join() + shell);
  const line = `const SHELL=${JSON.stringify({ version, base, files })};\n`;
  putOutput(build, "service-worker.js", line + app.worker);
}
