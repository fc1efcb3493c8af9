import { base } from "./shell.ts";

/** The article that a path is the page or the data of. */
export function slugOf(path: string): string | undefined {
  return path.slice(base.length).match(/^(?:archive\/)?articles\/([^/]+?)(?:\.json)?\/?$/)?.[1];
}
