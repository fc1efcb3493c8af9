import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Folders } from "../folders.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** A file of `public/`, and what tells whether it has changed: its time and size. */
export interface PublicFile {
  path: string;
  state: string;
}

export interface PublicScan {
  files: PublicFile[];
  /** How many are new or changed. */
  changed: number;
  /** How many are gone. */
  removed: number;
}

/** What stands before the state of a file of `public/` in the ledger's list of outputs. */
const PUBLIC = "public ";
const UNSETTLED = 2000;

/** Looks through `public/` for what has changed since the last build. */
export function scanPublic({ public: folder, out }: Folders, ledger: Ledger): PublicScan {
  const now = Date.now();
  const known = new Map(
    ledger
      .rows("select path, input from output where input glob ?", `${PUBLIC}*`)
      .map(({ path, input }) => [path, input]),
  );
  const files: PublicFile[] = [];
  let changed = 0;
  for (const path of filesIn(folder)) {
    const { mtimeMs, size } = statSync(join(folder, path));
    const state = `${PUBLIC}${mtimeMs < now - UNSETTLED ? mtimeMs : "unsettled"} ${size}`;
    const isKnown = known.get(path) === state && !state.includes("unsettled");
    if (!isKnown && known.has(path) && isCopied(join(folder, path), join(out, path)))
      ledger.run("update output set input = ? where path = ?", state, path);
    else if (!isKnown) changed += 1;
    files.push({ path, state });
    known.delete(path);
  }
  return { files, changed, removed: known.size };
}

/** True for the same content: what was only touched has not changed. */
function isCopied(file: string, copy: string): boolean {
  return existsSync(copy) && readFileSync(file).equals(readFileSync(copy));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(join(folder).length + 1)
          .replaceAll("\\", "/"),
      )
      .toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
