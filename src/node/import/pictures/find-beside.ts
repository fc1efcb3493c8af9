import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { SourceError } from "../source.ts";

/** Where generators of sites and note takers keep what documents show. */
const KEPT_IN = ["", "static", "public", "assets", "attachments", "images"];
const LARGEST = 30_000_000;
const DEEPEST = 20;

/** A picture that lies where a document says, and a name that its content alone decides. */
export interface FoundPicture {
  name: string;
  bytes: Uint8Array;
}

/**
 * Finds a picture by its path from a document, or from the site that the document is of. Never one outside of the folder,
 * wherever `..` and links lead. Throws a `SourceError` where there is none.
 */
export async function findBeside(path: string, document: string, folder: string): Promise<FoundPicture> {
  const root = await realpath(folder);
  for (const place of places(path, dirname(resolve(document)), resolve(folder))) {
    const file = await realpath(place).catch(() => undefined);
    const found = file !== undefined && isInside(file, root) ? await stat(file) : undefined;
    if (file === undefined || found?.isFile() !== true) continue;
    if (found.size > LARGEST) throw new SourceError("too large", `has more than ${LARGEST / 1_000_000} MB`);
    const bytes = await readFile(file);
    return { name: createHash("sha256").update(bytes).digest("hex").slice(0, 24), bytes };
  }
  throw new SourceError("not there", "is not in the folder that is imported");
}

/** Beside the document, or in it or a folder above it, up to the one that was named. */
function places(path: string, folder: string, root: string): string[] {
  const found: string[] = [];
  for (let above = folder, depth = 0; depth < DEEPEST && isInside(above, root); above = dirname(above)) {
    found.push(...KEPT_IN.map((name) => join(above, name, path)));
    if (above === root || above === dirname(above)) break;
    depth++;
  }
  return found;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
