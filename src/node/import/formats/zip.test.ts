import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import type { Item } from "../draft.ts";
import { readItems } from "../run/read-items.ts";
import { inPieces } from "../../testing/in-pieces.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const LINES = strToU8('{"headline":"Ferry is late","date":"2023-11-17","body":"The ferry was late."}\n');
const NOTE = strToU8("---\ntitle: A note\ndate: 2023-11-18\n---\nIts text.\n");

async function itemsOf(bytes: Uint8Array, path?: string): Promise<Item[]> {
  const chunks = inPieces(bytes, 1000);
  const items: Item[] = [];
  for await (const item of readItems({ name: "dump.zip", path, chunks }, { columns: new Map() }))
    items.push(item);
  return items;
}

/** What was read, one line for each. */
function told(items: Item[]): string[] {
  return items.map((item) => {
    const what =
      "draft" in item ? `draft: ${item.draft.headline}` : "skip" in item ? `skip: ${item.skip.kind}` : "feed";
    return `${item.within ?? "dump.zip"} ${what}`;
  });
}

async function read(files: Zippable): Promise<string[]> {
  return told(await itemsOf(zipSync(files)));
}

describe("a zip", () => {
  it("has its members read each by its own format, in whatever folder", async () => {
    expect(await read({ "dump.jsonl": LINES, notes: { "note.md": NOTE } })).toEqual([
      "dump.zip/dump.jsonl draft: Ferry is late",
      "dump.zip/notes/note.md draft: A note",
    ]);
  });

  it("is read from its file where it is one", async () => {
    const file = join(folder, "dump.zip");
    writeFileSync(file, zipSync({ "dump.jsonl": LINES }));
    expect(told(await itemsOf(new Uint8Array(), file))).toEqual(["dump.zip/dump.jsonl draft: Ferry is late"]);
  });

  it("leaves no temporary file behind", async () => {
    const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith("broadsheet-zip-"));
    const before = temporary();
    await itemsOf(zipSync({ "dump.jsonl": LINES }));
    expect(temporary()).toEqual(before);
  });

  it("leaves out what a browser saved with a page, and what tells a program how to make a site", async () => {
    const files = { "bridge_files/frame.html": NOTE, "bridge.html": NOTE, "case_files/note.md": NOTE };
    expect(await read({ ...files, "hugo.toml": NOTE, "site/package.json": LINES })).toEqual([
      "dump.zip/bridge.html draft: A note",
      "dump.zip/case_files/note.md draft: A note",
      "dump.zip skip: not an article",
    ]);
  });

  it("names only some of the kinds of what was saved with a page", async () => {
    const saved = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`a_files/${index}`, LINES]));
    const items = await itemsOf(zipSync({ "a.html": NOTE, ...saved }));
    expect(items.at(-1)).toMatchObject({
      skip: { reason: expect.stringMatching(/^holds 30 files that are no articles \(1 0, .*, 20 others\)$/) },
    });
  });

  it("tells in one line of all that is no article, and nothing of what programs leave", async () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`${index}.JPG`, new Uint8Array(9)]),
    );
    const junk = { __MACOSX: { "._dump.jsonl": LINES }, ".DS_Store": LINES, "a/.git/x.md": NOTE };
    const items = await itemsOf(zipSync({ ...pictures, "style.css": NOTE, ...junk, "dump.jsonl": LINES }));
    expect(told(items)).toEqual([
      "dump.zip/dump.jsonl draft: Ferry is late",
      "dump.zip skip: not an article",
    ]);
    expect(items[1]).toMatchObject({
      skip: { failed: false, reason: "holds 51 files that are no articles (50 .jpg, 1 .css)" },
    });
  });

  it("takes names that lead out of it for names only", async () => {
    expect(await read({ "../../etc/note.md": NOTE, "/note.md": NOTE })).toEqual([
      "dump.zip/../../etc/note.md draft: A note",
      "dump.zip//note.md draft: A note",
    ]);
    expect(existsSync(join(tmpdir(), "../etc/note.md"))).toBe(false);
  });

  it("is read in a zip, but no deeper", async () => {
    const inner = zipSync({ "dump.jsonl": LINES });
    const middle = zipSync({ "inner.zip": inner });
    expect(await read({ "inner.zip": inner })).toEqual([
      "dump.zip/inner.zip/dump.jsonl draft: Ferry is late",
    ]);
    const deep = await itemsOf(zipSync({ "middle.zip": zipSync({ "more.zip": middle }) }));
    expect(deep.map((item) => "skip" in item && item.skip.failed)).toEqual([true]);
  });

  it("has a member skipped that is damaged or encrypted, and the others read", async () => {
    const bytes = zipSync({ "dump.jsonl": LINES, "note.md": NOTE }, { level: 0 });
    bytes.set(strToU8("X"), Buffer.from(bytes).indexOf("Ferry"));
    expect(told(await itemsOf(bytes))).toEqual([
      "dump.zip/dump.jsonl skip: damaged",
      "dump.zip/note.md draft: A note",
    ]);

    const locked = Buffer.from(zipSync({ "dump.jsonl": LINES, "note.md": NOTE }));
    const entry = locked.indexOf("PK\u0001\u0002");
    locked.writeUInt16LE(locked.readUInt16LE(entry + 8) | 1, entry + 8);
    expect(told(await itemsOf(locked))).toEqual([
      "dump.zip/dump.jsonl skip: encrypted",
      "dump.zip/note.md draft: A note",
    ]);
  });

  it("is not unpacked to far more than it is", async () => {
    const items = await itemsOf(
      zipSync({ "a.jsonl": new Uint8Array(24_000_000).fill(32), "dump.jsonl": LINES }),
    );
    expect(told(items)).toEqual(["dump.zip/a.jsonl skip: too large", "dump.zip skip: too large"]);
  });

  it.each([
    ["cut off", zipSync({ "dump.jsonl": LINES }).subarray(0, 60)],
    ["of nothing but a beginning", strToU8("PK\u0003\u0004")],
  ])("that is %s gives one clear error", async (_, bytes) => {
    const items = await itemsOf(bytes);
    expect(told(items)).toEqual(["dump.zip skip: not valid"]);
    expect(items[0]).toMatchObject({
      skip: { reason: expect.stringContaining("is not a zip that can be read") },
    });
  });
});
