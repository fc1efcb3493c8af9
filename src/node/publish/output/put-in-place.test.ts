import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { ledgerOf, stagingOf, type Folders } from "../folders.ts";
import { openLedger } from "../ledger/ledger.ts";
import { inOrderOfLinks, putInPlace } from "./put-in-place.ts";

const home = mkdtempSync(join(tmpdir(), "broadsheet-place-"));
afterEach(() => rmSync(home, { recursive: true, force: true }));

it("puts what is linked to in place before what links to it, the archive's index last", () => {
  const paths = [
    "archive/index.json",
    "archive/index.html",
    "archive/2024",
    "archive/articles",
    "archive/0123456789ab",
    "articles",
    "assets",
    "feed.xml",
    "index.html",
    "index.html.br",
    "pictures",
    "service-worker.js",
    "topics",
  ];
  expect(inOrderOfLinks(paths)).toEqual([
    "assets",
    "pictures",
    "archive/0123456789ab",
    "archive/articles",
    "articles",
    "archive/2024",
    "archive/index.html",
    "topics",
    "index.html",
    "index.html.br",
    "feed.xml",
    "service-worker.js",
    "archive/index.json",
  ]);
});

it("puts files where a folder stood, folders where a file stood, and removes what is no longer", () => {
  const at = (name: string) => join(home, name);
  const folders: Folders = { data: "", public: "", out: at("dist"), workshop: at("workshop") };
  const write = (file: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, file);
  };
  for (const path of ["a/b.txt", "c", "old/deep/page.html", "old/deep/page.html.br"])
    write(join(folders.out, path));
  for (const path of ["a", "c/d.txt"]) write(join(stagingOf(folders), path));
  const ledger = openLedger(ledgerOf(folders));
  ledger.run("insert into removal values ('old/deep/page.html')");
  putInPlace(folders, ledger);
  ledger.close();
  expect(readFileSync(join(folders.out, "a"), "utf8")).toContain("staging");
  expect(existsSync(join(folders.out, "c/d.txt"))).toBe(true);
  expect(existsSync(join(folders.out, "old"))).toBe(false);
  expect(existsSync(stagingOf(folders))).toBe(false);
});
