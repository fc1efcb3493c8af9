import { randomBytes } from "node:crypto";
import { deflateRawSync, gzipSync, brotliCompressSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inPieces } from "../../testing/in-pieces.ts";
import type { Item } from "../draft.ts";
import type { Source } from "../source.ts";
import { readItems } from "./read-items.ts";

const LETTER = "date 2024-05-02 A fine day. It was.";
const FEED = '<rss version="2.0"><channel><title>F</title></channel></rss>';

async function read(
  name: string,
  content: string | Uint8Array,
  about: Partial<Source> = {},
): Promise<Item[]> {
  const chunks = inPieces(Buffer.from(content));
  const items: Item[] = [];
  for await (const item of readItems({ name, chunks, ...about }, { columns: new Map() })) items.push(item);
  return items;
}

function skipped(kind: string, reason: RegExp): unknown {
  return { skip: { failed: true, kind, reason: expect.stringMatching(reason) } };
}

describe("a format is known", () => {
  const letter = { draft: { date: "2024-05-02", body: expect.stringContaining("A fine day.") } };

  it("by what the source begins with, whatever its name", async () => {
    const record = '{"headline": "A", "date": "2024-05-02", "body": "B"}\n'.repeat(2);
    expect(await read("notes.txt", record)).toMatchObject([
      { draft: { headline: "A" } },
      { draft: { headline: "A" } },
    ]);
    expect(await read("letter.txt", FEED)).not.toMatchObject([{ draft: {} }]);
  });

  it("by the ending of its name", async () => {
    expect(await read("LETTER.TXT", LETTER)).toMatchObject([letter]);
    expect(await read("https://a.example/letter.txt?v=1", LETTER)).toMatchObject([letter]);
  });

  it("by the ending of its name, whatever signs are in it", async () => {
    expect(await read("Why #1? really.txt", LETTER)).toMatchObject([letter]);
  });

  it("as text where it has no ending", async () => {
    expect(await read("standard input", LETTER)).toMatchObject([letter]);
  });

  it("as text in any encoding where it has no ending", async () => {
    const wide = Buffer.from(`\uFEFF${LETTER}`, "utf16le");
    expect(await read("standard input", wide)).toMatchObject([letter]);
  });

  it("as Markdown where it has no ending and begins with front matter", async () => {
    const post = "---\ntitle: A post\ndate: 2024-05-02\n---\nText.";
    expect(await read("standard input", post)).toMatchObject([{ draft: { headline: "A post" } }]);
  });

  it("by what a server called it", async () => {
    const contentType = "text/plain; charset=utf-8";
    expect(await read("https://a.example/letter", LETTER, { contentType })).toMatchObject([letter]);
  });

  it("and else the sentence tells which there are", async () => {
    expect(await read("letter.xyz", "text")).toEqual([skipped("unknown format", /what can: .*plain text/)]);
  });
});

it("a document without a date has that of its name", async () => {
  const dated = [{ draft: { date: "2022-05-09" } }];
  expect(await read("2022-05-09 notes.txt", "The river rose two metres.")).toMatchObject(dated);
  expect(await read("2022-05-09-a.html", "---\ntitle: A\n---\n<p>It rose.</p>")).toMatchObject(dated);
  expect(await read("2022-05-09 notes.txt", LETTER)).toMatchObject([{ draft: { date: "2024-05-02" } }]);
});

describe("what is not text", () => {
  it.each([
    ["photo.txt", "\x89PNG\r\n\x1a\n\0\0", "a picture"],
    ["photo", "RIFF\x10\0\0\0WEBPVP8 ", "a picture"],
    ["paper.pdf", "%PDF-1.7\n", "a PDF"],
    ["paper.docx", "PK\x03\x04\x14\0\0\0[Content_Types].xml", "an office document"],
    ["book.epub", "PK\x03\x04\x14\0\0\0mimetypeapplication/epub+zip", "an office document"],
    ["film.mp4", "\0\0\0\x18ftypmp42", "sound or film"],
    ["dump.7z", "7z\xbc\xaf\x27\x1c\0\x04", "packed"],
  ])("%s is said to be so, and what to do", async (name, bytes, kind) => {
    expect(await read(name, Buffer.from(bytes, "latin1"))).toEqual([skipped(kind, /^is /)]);
  });

  it("is not taken for a picture because it begins with the same letters", async () => {
    expect(await read("car.txt", "BMW recalls cars.\n\ndate")).toEqual([skipped("no date", /has no date/)]);
  });
});

describe("a compressed source", () => {
  it.each([
    ["letter.txt.gz", gzipSync(LETTER)],
    ["letter.txt.br", brotliCompressSync(LETTER)],
    ["letter.txt.zst", zstdCompressSync(LETTER)],
  ])("is read as what is in it: %s", async (name, bytes) => {
    expect(await read(name, bytes)).toMatchObject([{ draft: { date: "2024-05-02" } }]);
  });

  it("of a server is read, whether it was unpacked on its way or not", async () => {
    const name = "https://a.example/letter.txt.gz?v=1";
    for (const bytes of [gzipSync(LETTER), LETTER])
      expect(await read(name, bytes, { address: name })).toMatchObject([{ draft: { date: "2024-05-02" } }]);
  });

  it("of a server expands no further than an answer may", async () => {
    const bytes = gzipSync(randomBytes(100_000).toString("hex").repeat(100), { level: 1 });
    const name = "https://a.example/letter.txt.gz";
    expect(await read(name, bytes, { address: name })).toEqual([skipped("too large", /expands/)]);
  });

  it("that is cut off or damaged is said to be so", async () => {
    const bytes = gzipSync(LETTER.repeat(1000));
    expect(await read("letter.txt.gz", bytes.subarray(0, 60))).toEqual([skipped("damaged", /is damaged/)]);
    expect(await read("letter.txt.gz", deflateRawSync(LETTER))).toEqual([skipped("damaged", /is damaged/)]);
  });

  it("that is made to fill a disk is not read to its end", async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000, "\n"), { level: 9 });
    expect(await read("dump.jsonl.gz", bomb)).toEqual([skipped("too large", /expands to far more/)]);
  });
});

it("an archive in an archive in an archive is not read", async () => {
  const { zipSync } = await import("fflate");
  const inner = zipSync({ "letter.txt": Buffer.from(LETTER) });
  const second = zipSync({ "inner.zip": inner });
  expect(await read("a.zip", second)).toMatchObject([
    { draft: {}, within: expect.stringContaining("letter.txt") },
  ]);
  const fourth = zipSync({ "third.zip": zipSync({ "second.zip": second }) });
  expect(await read("a.zip", fourth)).toMatchObject([{ skip: { failed: true } }]);
});
