import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What decides how articles are read, indexed and written. */
const ARCHIVE = ["src/archive", "src/content", "src/words", "src/node/data", "src/node/publish"];
/** What decides how the app and the pages are, besides. */
const PAGES = ["src", "index.html", "vite.config.ts", "package-lock.json"];
const ELSEWHERE =
  /\/(?:testing|browser-tests|node\/(?:bench|check|import))\/|\.(?:test|spec|contract)\.tsx?$/;

/** Fingerprints of the program in a folder: other ones mean that what it made before may be another now. */
export function codeFingerprints(root: string): { archive: string; pages: string } {
  return { archive: fingerprintOf(root, ARCHIVE), pages: fingerprintOf(root, PAGES) };
}

function fingerprintOf(root: string, paths: string[]): string {
  const sum = createHash("sha256").update(process.version);
  for (const path of paths.flatMap((one) => filesAt(root, one)).toSorted()) {
    if (ELSEWHERE.test(path)) continue;
    sum.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return sum.digest("base64url");
}

function filesAt(root: string, path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(root).length).replaceAll("\\", "/").replace(/^\//, ""),
    );
}
