import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { ArchiveCost } from "./publish-archive.ts";

const MOST_OUTPUT = 1 << 20;

/** Where the archive stands in a folder that a site was published into. */
export function archiveIn(folder: string): string {
  return join(folder, "edition/archive");
}

/** Publishes a data folder into another folder, in a process of its own, and tells what its archive took. */
export function publishArchive(data: string, folder: string): ArchiveCost {
  const program = join(import.meta.dirname, "publish-archive.ts");
  const output = execFileSync(process.execPath, [program, data, folder], {
    encoding: "utf8",
    maxBuffer: MOST_OUTPUT,
  });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

/** The files of an archive by their paths in it; pages of the site that stand there too are none. */
function filesOf(archive: string): Map<string, string> {
  const entries = readdirSync(archive, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(archive, file), file]));
}

/** Bytes of everything that an archive's lists and searches need: all but the articles themselves. */
export function indexBytes(archive: string): number {
  const own = [...filesOf(archive)].filter(([path]) => !path.startsWith("articles/"));
  return own.reduce((sum, [, file]) => sum + statSync(file).size, 0);
}

/** The files that a newer edition has and an older one has not, by name or content. */
export function changedFiles(older: string, newer: string): { files: number; bytes: number } {
  const before = filesOf(older);
  const changed = [...filesOf(newer)].filter(([path, file]) => {
    const known = before.get(path);
    return known === undefined || !readFileSync(known).equals(readFileSync(file));
  });
  return { files: changed.length, bytes: changed.reduce((sum, [, file]) => sum + statSync(file).size, 0) };
}
