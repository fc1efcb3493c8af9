import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build } from "vite";

const SOURCES = new URL("../", import.meta.url);
const bundles = new Map<string, Promise<string>>();

/** A module of the project's with all that it imports, in one file. */
function bundled(path: string): Promise<string> {
  const known = bundles.get(path) ?? bundle(fileURLToPath(new URL(path, SOURCES)));
  bundles.set(path, known);
  return known;
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry, formats: ["es"] } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && "output" in result ? result.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${entry} could not be bundled`);
  return chunk.code;
}

/** Has the site give a page a module that it does not publish. Gives its path; the page imports it. */
export async function provideScript(page: Page, path: string): Promise<string> {
  const body = await bundled(path);
  const address = `/${path.replace(/\.ts$/, ".js")}`;
  await page.route(`**${address}`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  return address;
}
