import { unzipSync, strFromU8 } from "fflate";
import { XMLValidator } from "fast-xml-parser";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { articleSchema } from "../../content/article.ts";
import { testSite } from "../../testing/articles.ts";
import { book } from "./epub/book.ts";
import type { Leaving } from "./export-format.ts";
import { LeftOut } from "./left-out.ts";

const awkward = 'A “quote” & <b>tags</b> ]]> \u0000\u0008 "x"';

function leaving(slug: string, more: object): Leaving {
  const article = v.parse(articleSchema, {
    headline: awkward,
    date: "2024-07-01",
    topics: ["T"],
    body: awkward,
    ...more,
  });
  return { slug, typed: {}, article, topics: [{ id: "t", label: "T & U" }] };
}

const articles = [
  leaving("b-later", {
    date: "2024-08-01T10:00:00Z",
    image: { src: "/favicon.svg", alt: awkward, width: 32, height: 32 },
  }),
  leaving("a-first", {
    lang: "ar",
    body: [
      {
        type: "paragraph",
        text: ["one\ntwo ", { text: awkward, href: "https://a.example/?a=1&b=2", strong: true }],
      },
      { type: "image", src: "https://other.example/p.jpg", alt: "Elsewhere", caption: awkward },
      { type: "table", head: [], rows: [[awkward], []], caption: awkward },
      { type: "code", text: awkward },
      { type: "list", items: [] },
      { type: "quote", text: "q", cite: awkward, url: "https://a.example/" },
      { type: "image", src: "/../package.json", alt: "Not a picture", width: 1, height: 1 },
    ],
  }),
];

async function* oneByOne(): AsyncGenerator<Leaving> {
  yield* articles;
}

describe("a book of articles", () => {
  const leftOut = new LeftOut();
  let bytes = new Uint8Array();
  let files: Record<string, string> = {};

  beforeAll(async () => {
    const pieces: Uint8Array[] = [];
    const context = { site: testSite, vocabulary: new Map(), publicFolder: "public", leftOut };
    for await (const piece of book(oneByOne(), context)) pieces.push(piece);
    bytes = Buffer.concat(pieces);
    files = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
    );
  });

  it("begins with its kind, not packed, so that a reader knows it", () => {
    expect(strFromU8(bytes.subarray(30, 58))).toBe("mimetypeapplication/epub+zip");
    expect(bytes[8]).toBe(0);
  });

  it("is well-formed, whatever the articles say", () => {
    const pages = Object.entries(files).filter(([name]) => /\.(?:xhtml|opf|xml)$/.test(name));
    expect(pages).toHaveLength(6);
    for (const [, text] of pages) {
      expect(XMLValidator.validate(text)).toBe(true);
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0008]/);
    }
  });

  it("lists every file that is in it, and no other", () => {
    const listed = [...(files["EPUB/package.opf"] ?? "").matchAll(/<item [^>]*href="([^"]+)"/g)].map(
      ([, href]) => href,
    );
    const others = new Set(["mimetype", "META-INF/container.xml", "EPUB/package.opf"]);
    const there = Object.keys(files).filter((name) => !others.has(name));
    expect(listed.map((href) => `EPUB/${href}`).toSorted()).toEqual(there.toSorted());
  });

  it("has the oldest first, each in its language and direction", () => {
    const order = [...(files["EPUB/package.opf"] ?? "").matchAll(/itemref idref="article-([^"]+)"/g)].map(
      ([, slug]) => slug,
    );
    expect(order).toEqual(["a-first", "b-later"]);
    expect(files["EPUB/articles/a-first.xhtml"]).toContain('lang="ar" xml:lang="ar" dir="rtl"');
  });

  it("has the site's pictures, links to those of others, and reads no file but in the folder of pictures", () => {
    expect(files["EPUB/articles/b-later.xhtml"]).toMatch(/<img src="\.\.\/pictures\/\w+\.svg"/);
    expect(files["EPUB/articles/a-first.xhtml"]).toContain(
      '<a href="https://other.example/p.jpg">Elsewhere</a>',
    );
    expect(leftOut.lines()).toEqual([
      "left out: pictures of other sites, which are links (1)",
      "left out: pictures that cannot be read (1)",
    ]);
  });
});
