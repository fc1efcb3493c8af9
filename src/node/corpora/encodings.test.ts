import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText } from "../import/text/decode-text.ts";
import { encodingNamed } from "../import/text/encodings.ts";
import { metaEncodings } from "../import/text/html-encoding.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";

const corpora = corporaFolder() ?? "";
const FEEDS = join(corpora, "feeds-feedparser");
const PAGES = join(corpora, "html5lib-tests/encoding");
const REAL = join(corpora, "feeds-miniflux/real");
const RAW_WIRE = join(corpora, "articles-reuters21578/raw");
const WHERE = "skipped where the corpora are not beside the project";

interface Fact {
  file: string;
  headers?: Record<string, string>;
  facts: { path: (string | number)[]; op: string; value?: unknown }[];
}

describe.skipIf(!existsSync(FEEDS))(`feeds in many encodings (${WHERE})`, () => {
  const records = existsSync(FEEDS) ? (readRecords(join(FEEDS, "expected.jsonl")) as Fact[]) : [];

  it.each(records.filter(({ file }) => file.startsWith("encoding/")))(
    "$file is read without a lost character",
    ({ file, headers }) => {
      const bytes = readFileSync(join(FEEDS, file));
      const contentType = headers?.["Content-type"];
      const text = decodeText(bytes, { declaration: "xml", contentType });
      expect(text).toMatch(/<(?:feed|rss|\w+:RDF|\w+)/);
      expect(text).not.toContain("\ufffd");
    },
  );
});

describe.skipIf(!existsSync(PAGES))(`pages that name their encoding (${WHERE})`, () => {
  const files = existsSync(PAGES) ? readdirSync(PAGES).filter((file) => file.endsWith(".dat")) : [];
  const cases = files.flatMap((file) =>
    readFileSync(join(PAGES, file), "latin1")
      .split(/^#data\n/m)
      .slice(1)
      .map((part) => part.split(/\n#encoding\n/))
      .map(([page = "", encoding = ""]) => ({ page, encoding: encoding.trim().toLowerCase() })),
  );

  it.each(cases)("case %# names $encoding", ({ page, encoding }) => {
    const named = metaEncodings(page)
      .map(encodingNamed)
      .find((one) => one !== undefined);
    const isMarked = page.startsWith("\xef\xbb\xbf");
    expect(isMarked ? "utf-8" : (named?.name ?? "windows-1252")).toBe(encoding);
  });
});

describe.skipIf(!existsSync(REAL))(`feeds and pages from the web (${WHERE})`, () => {
  const files = existsSync(REAL) ? readdirSync(REAL, { recursive: true, withFileTypes: true }) : [];
  it.each(files.filter((file) => file.isFile() && /\.(?:xml|html)$/.test(file.name)))(
    "$name is read without a lost character",
    ({ parentPath, name }) => {
      const declaration = name.endsWith(".xml") ? "xml" : "html";
      const text = decodeText(readFileSync(join(parentPath, name)), { declaration });
      expect(text).toMatch(/^\s*</);
      expect(text).not.toMatch(/\ufffd|Ã©|â€/);
    },
  );
});

describe.skipIf(!existsSync(RAW_WIRE))(`an old wire with broken bytes (${WHERE})`, () => {
  it.each(existsSync(RAW_WIRE) ? readdirSync(RAW_WIRE) : [])(
    "%s is read without a lost character",
    (file) => {
      const text = decodeText(readFileSync(join(RAW_WIRE, file)));
      expect(text).toContain("<REUTERS");
      expect(text).not.toContain("\ufffd");
    },
  );
});
