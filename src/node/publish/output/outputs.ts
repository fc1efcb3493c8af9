import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Build } from "../build.ts";
import { textOf } from "../ledger/row.ts";
import { isNamedByContent } from "./named-by-content.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Gives the edition a file; `input` tells what it was made of. */
export function putOutput(build: Build, path: string, content: string | Uint8Array, input = ""): void {
  build.staging.put(path, content);
  noteOutput(build, path, input);
}

/** Notes that the edition has a file, or folder, which stands there already or was staged. */
export function noteOutput({ ledger, number }: Build, path: string, input = ""): void {
  ledger.run("insert or replace into output values (?, ?, ?)", path, input, number);
}

/** Keeps a file of the edition before, made of `input` where that is given. False where there is none. */
export function keepOutput({ ledger, number }: Build, path: string, input?: string): boolean {
  return input === undefined
    ? ledger.run("update output set build = ? where path = ?", number, path) > 0
    : ledger.run("update output set build = ? where path = ? and input = ?", number, path, input) > 0;
}

/** Marks what the edition no longer has: some of it stays for a while, the rest is removed. */
export function retireOutdated(build: Build, removedArticles: string[]): void {
  const { ledger, number } = build;
  for (const slug of removedArticles) remove(build, `archive/articles/${slug}.json`);
  for (const row of ledger.rows("select path from output where build < ?", number)) {
    const path = textOf(row, "path");
    if (isNamedByContent(path)) retire(build, path);
    else remove(build, path);
  }
  ledger.run("delete from output where build < ?", number);
  ledger.run("delete from retired where path in (select path from output)");
}

/** Marks what was kept long enough. Gives how much that is. */
export function removeRetired(build: Build): number {
  const { ledger, now, publishing } = build;
  const limit = now - publishing.keepReplacedDays * DAY;
  ledger.run("insert or ignore into removal select path from retired where since <= ?", limit);
  return ledger.run("delete from retired where since <= ?", limit);
}

function remove({ ledger }: Build, path: string): void {
  ledger.run("insert or ignore into removal values (?)", path);
}

function retire({ ledger, now }: Build, path: string): void {
  ledger.run("insert or ignore into retired values (?, ?)", path, now);
}

/**
 * Looks through a folder that was published without this ledger for files that the edition does not have. What begins
 * with a dot is somebody else's.
 */
export function sweep(build: Build): void {
  const { ledger, folders } = build;
  if (!existsSync(folders.out)) return;
  const walk = (path: string) => {
    for (const entry of readdirSync(join(folders.out, path), { withFileTypes: true })) {
      const own = path === "" ? entry.name : `${path}/${entry.name}`;
      if (path === "" && entry.name.startsWith(".")) continue;
      if (isKnown(own)) continue;
      if (isNamedByContent(own)) retire(build, own.replace(/\.(?:br|gz)$/, ""));
      else if (entry.isDirectory()) walk(own);
      else remove(build, own);
    }
  };

  function isKnown(path: string): boolean {
    const original = path.replace(/\.(?:br|gz)$/, "");
    const article = /^archive\/articles\/([^/]+)\.json$/.exec(original)?.[1];
    return article === undefined
      ? ledger.row("select 1 from output where path = ?", original) !== undefined
      : ledger.row("select 1 from article where slug = ?", article) !== undefined;
  }
  walk("");
}
