import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readWhole } from "../source.ts";
import { openSources, rememberedName } from "./open-sources.ts";

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "broadsheet-sources-"));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

async function* typed(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("typed");
}

/** What is opened of these names: each source with its text, each skip with its kind. */
async function open(...names: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const opened of openSources(names, { standardInput: typed(), fetch: {} })) {
    const text =
      "source" in opened ? Buffer.from(await readWhole(opened.source, 1e9)).toString() : opened.skip.kind;
    const name = "source" in opened ? opened.source.name : opened.name;
    found.push(`${name.startsWith(home) ? relative(home, name) : name}: ${text.slice(0, 40)}`);
  }
  return found;
}

it("finds every file of a folder and below it in the order of names, but not what programs keep there", async () => {
  mkdirSync(join(home, "b/.git"), { recursive: true });
  for (const name of ["c.txt", "a.txt", "b/z.txt", "b/.git/x.txt", ".DS_Store", "Z.txt"])
    writeFileSync(join(home, name), name);
  expect(await open(home)).toEqual(["Z.txt: Z.txt", "a.txt: a.txt", "b/z.txt: b/z.txt", "c.txt: c.txt"]);
});

it("passes over pictures and styles that lie beside pages, and reads one that is named", async () => {
  writeFileSync(join(home, "photo.jpg"), "x");
  expect(await open(home)).toEqual(["photo.jpg: pictures, styles and the like"]);
  expect(await open(join(home, "photo.jpg"))).toEqual(["photo.jpg: x"]);
});

it("passes over settings of a site, and over what a browser saved with a page", async () => {
  mkdirSync(join(home, "bridge_files"));
  mkdirSync(join(home, "old_files"));
  for (const name of [
    "_config.yml",
    "bridge.html",
    "bridge_files/frame.html",
    "config.toml",
    "old_files/a.txt",
  ])
    writeFileSync(join(home, name), "x");
  expect(await open(home)).toEqual([
    "_config.yml: not an article",
    "bridge.html: x",
    "bridge_files: pictures, styles and the like",
    "config.toml: not an article",
    "old_files/a.txt: x",
  ]);
});

it("follows a link to a file, and none to a folder, which may lead back", async () => {
  writeFileSync(join(home, "a.txt"), "A");
  symlinkSync("a.txt", join(home, "b.txt"));
  symlinkSync(".", join(home, "again"));
  symlinkSync("nowhere", join(home, "gone.txt"));
  expect(await open(home)).toEqual(["a.txt: A", "b.txt: A", "gone.txt: not there"]);
});

it("reads standard input, large files in pieces, and says what is not there", async () => {
  writeFileSync(join(home, "large.txt"), "x".repeat(2_000_000));
  expect(await open("-", join(home, "large.txt"), join(home, "nowhere"))).toEqual([
    "standard input: typed",
    `large.txt: ${"x".repeat(40)}`,
    "nowhere: not there",
  ]);
});

it.each([
  ["/home/ann/papers/2024/letter.txt", "2024/letter.txt"],
  ["./letter.txt", "letter.txt"],
  ["C:\\papers\\letter.txt", "papers/letter.txt"],
  ["https://a.example/feed?x=1", "https://a.example/feed?x=1"],
])("remembers %s as %s", (name, remembered) => expect(rememberedName(name)).toBe(remembered));

it.each([
  ["ftp://a.example/feed", "only addresses of http and https are asked"],
  ["localhost:8931/x", "for an address begin it with https://"],
  ["a.example/feed", "for an address begin it with https://"],
  ["www.a.example", "for an address begin it with https://"],
  ["letters/a.example", "there is no such file"],
])("says of %s what is wrong with it", async (name, reason) => {
  const options = { standardInput: typed(), fetch: {} };
  for await (const opened of openSources([name], options))
    expect(opened).toMatchObject({ name, skip: { failed: true, reason: expect.stringContaining(reason) } });
});
