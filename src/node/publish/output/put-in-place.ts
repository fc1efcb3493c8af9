import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { stagingOf, type Folders } from "../folders.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { textOf } from "../ledger/row.ts";

const COMPRESSED = [".br", ".gz"];

/**
 * The order in which files are put in place: what is linked to comes before what links to it, and the archive's index,
 * which says that there is a new edition, comes last.
 */
const STEPS = [
  /^archive\/(?:[0-9a-f]{12}$|[a-z]+-[0-9a-f]{12}\.)/,
  /^archive\/articles$/,
  /^articles$/,
  /^(?:archive\/(?:\d{4}|page|index\.html(?:\.\w+)?)|topics|search|bookmarks)$/,
  /^(?:index|404|shell)\.html/,
  /^(?:(?:feed|sitemap)\.xml|sitemap$|robots\.txt|article\.schema\.json)/,
  /^service-worker\.js/,
  /^archive\/index\.json/,
];

/**
 * Puts what was staged in place, file by file, and then removes what the site no longer has. Where this was interrupted it
 * is begun again: what is in place already is no longer staged.
 */
export function putInPlace(folders: Folders, ledger: Ledger): void {
  const staging = stagingOf(folders);
  mkdirSync(folders.out, { recursive: true });
  for (const path of stagedUnits(staging)) move(join(staging, path), join(folders.out, path));
  for (const row of ledger.rows("select path from removal")) removeFile(folders.out, textOf(row, "path"));
  rmSync(staging, { recursive: true, force: true });
  ledger.begin();
  ledger.run("delete from removal");
  ledger.set("placing", "");
  ledger.commit();
}

/** What stands at the top of the staging folder, and in its folder `archive`. */
function stagedUnits(staging: string): string[] {
  const names = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  const inArchive = names(join(staging, "archive")).map((name) => `archive/${name}`);
  return inOrderOfLinks([...names(staging).filter((name) => name !== "archive"), ...inArchive]);
}

/** Sorts files and folders by the steps in which they are put in place. */
export function inOrderOfLinks(paths: string[]): string[] {
  const stepOf = (path: string) => STEPS.findIndex((step) => step.test(path));
  return paths.toSorted((a, b) => stepOf(a) - stepOf(b) || (a < b ? -1 : 1));
}

/** Moves a file or folder; what is new in a folder before what takes the place of something. */
function move(from: string, to: string): void {
  const target = statSync(to, { throwIfNoEntry: false });
  const isFolder = statSync(from).isDirectory();
  if (target !== undefined && target.isDirectory() !== isFolder) rmSync(to, { recursive: true });
  if (!isFolder || target?.isDirectory() !== true) {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    return;
  }
  const names = readdirSync(from);
  const isNew = (name: string) => !existsSync(join(to, name));
  for (const name of [...names.filter(isNew), ...names.filter((name) => !isNew(name))])
    move(join(from, name), join(to, name));
}

function removeFile(out: string, path: string): void {
  const file = join(out, path);
  for (const name of [file, ...COMPRESSED.map((ending) => file + ending)])
    rmSync(name, { recursive: true, force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      // Something else is in it, or it is gone with what was in it.
      return;
    }
  }
}
