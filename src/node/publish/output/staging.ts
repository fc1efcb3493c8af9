import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stagingOf, type Folders } from "../folders.ts";

/** Takes the files of the new edition by their path in the site. */
export interface Staging {
  /** Keeps a file until it is put in place; one that stands there already, byte for byte, is left alone. */
  put(path: string, content: string | Uint8Array): void;
  /** A file of the new edition. */
  read(path: string): Buffer<ArrayBuffer> | undefined;
}

export function stagingIn(folders: Folders): Staging {
  const staging = stagingOf(folders);
  const made = new Set<string>();
  const isFirst = !existsSync(folders.out);
  return {
    put(path, content) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      if (!isFirst && readIfThere(join(folders.out, path))?.equals(bytes)) return;
      const file = join(staging, path);
      const parent = dirname(file);
      // Only a folder that holds many files is met again.
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      if (made.size < 1000) made.add(parent);
      writeFileSync(file, bytes);
    },
    read: (path) => readIfThere(join(staging, path)) ?? readIfThere(join(folders.out, path)),
  };
}

function readIfThere(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (
      error instanceof Error &&
      "code" in error &&
      ["ENOENT", "ENOTDIR", "EISDIR"].includes(String(error.code))
    )
      return undefined;
    throw error;
  }
}
