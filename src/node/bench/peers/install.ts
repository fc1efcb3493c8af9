import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const PATIENCE = 5 * 60 * 1000;
const run = promisify(execFile);

/** Installs packages from npm into a folder outside the project. Returns why that cannot be done, or nothing. */
export async function installPeers(folder: string, packages: string[]): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  try {
    await run("npm", ["install", ...flags, ...packages], { cwd: folder, timeout: PATIENCE });
    return undefined;
  } catch (error) {
    return `npm could not install ${packages.join(" and ")} (${reasonOf(error)})`;
  }
}

/** A file of an installed package. */
export function peerFile(folder: string, path: string): string {
  return join(folder, "node_modules", path);
}

export function peerVersion(folder: string, name: string): string {
  const { version } = JSON.parse(readFileSync(peerFile(folder, `${name}/package.json`), "utf8"));
  return String(version);
}

/** The first thing that npm says of what went wrong. */
function reasonOf(error: unknown): string {
  const [, reason = "npm could not be run"] = /^npm error (.*)$/m.exec(String(error)) ?? [];
  return reason;
}
