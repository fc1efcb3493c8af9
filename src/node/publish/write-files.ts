import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Makes a function that writes files under a folder, by their path below it, and makes each folder once. */
export function fileWriter(folder: string): (path: string, content: string) => void {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(file, content);
  };
}
