import { describe, expect, it } from "vitest";
import { collectionTree } from "../bookmarks/collection-tree.ts";
import { fieldsOf, type KeptRecord } from "../keeping/kept-record.ts";
import { testSite as site } from "../testing/articles.ts";
import { decodeFile } from "./decode-file.ts";
import { importedRecord } from "./entry-records.ts";
import { textOf } from "./export-file.ts";
import { keptThings } from "./kept-things.ts";
import { netscapeEntries } from "./netscape-entries.ts";
import { readNetscape } from "./read-netscape.ts";
import { writeNetscape } from "./write-netscape.ts";

const HEAD = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n";

function pagesOf(text: string) {
  return [...netscapeEntries(HEAD + text)].filter((entry) => entry.kind === "page");
}

async function bookmarksOf(text: string, options: Partial<Parameters<typeof readNetscape>[1]> = {}) {
  const { records, problems } = await readNetscape(HEAD + text, { site, ...options });
  const bookmarks = keptThings(records, "bookmark").map(({ id, fields }): [string, object] => [id, fields]);
  return { bookmarks: Object.fromEntries(bookmarks), records, problems };
}

function collectionsIn(records: readonly KeptRecord[]) {
  return keptThings(records, "collection").map(({ id, fields: { name, parent } }) => ({ id, name, parent }));
}

describe("a bookmark of a Netscape file", () => {
  it("is read in capitals or not, quoted or not, with its date in any unit", () => {
    const pages = pagesOf(`<dl><p>
      <DT><A HREF="https://a.example/" ADD_DATE="1456433748">A</A>
      <dt><a href='https://b.example/' add_date='1456433748123'>B</a></dt>
      <DT><A HREF=https://c.example/ ADD_DATE=1456433748123456>C</A>
      <DT><A ADD_DATE="13100907348123456" HREF="https://d.example/">D</A>
      <DT><A HREF="https://e.example/" ADD_DATE="10/Oct/2000:13:55:36 +0300">E</A>
      <DT><A HREF="https://f.example/" ADD_DATE="soon">F</A>`);
    expect(pages.map(({ title, address, savedAt }) => [title, address, savedAt])).toEqual([
      ["A", "https://a.example/", 1456433748000],
      ["B", "https://b.example/", 1456433748123],
      ["C", "https://c.example/", 1456433748123],
      ["D", "https://d.example/", 1456433748123],
      ["E", "https://e.example/", 971175336000],
      ["F", "https://f.example/", undefined],
    ]);
  });

  it("has a note of many lines, in which markup is text and links are no bookmarks", () => {
    const [page, next, ...others] = pagesOf(`<DL><p>
<DT><A HREF="https://a.example/">A</A>
<DD>First line<br>
second &lt;b&gt; <b>line</b>
<a href="https://in.a.note/"><img src="https://in.a.note/x.png"></a>
<hr>
last
<HR>
<DT><A HREF="https://b.example/">B</A>
</DL><p>`);
    expect(page?.note).toBe(
      'First line\nsecond <b> <b>line</b>\n<a href="https://in.a.note/"><img src="https://in.a.note/x.png"></a>\n<hr>\nlast',
    );
    expect([next?.title, next?.note, others]).toEqual(["B", undefined, []]);
  });

  it("has labels between commas, or between spaces where the file has no commas", () => {
    const labels = (text: string) => pagesOf(text).map((page) => page.labels);
    expect(labels('<DT><A HREF="x:a" TAGS="one two">A</A>')).toEqual([["one", "two"]]);
    expect(
      labels('<DT><A HREF="x:a" TAGS="one two">A</A><DT><A HREF="x:b" tags="three , four five ">B</A>'),
    ).toEqual([["one two"], ["three", "four five"]]);
    expect(labels('<DT><A HREF="x:a" ICON_URI="x:i" TAGS="to read">A</A>')).toEqual([["to read"]]);
    expect(labels('<DT><A HREF="x:a" DATA-COVER="x:c" TAGS="to read">A</A>')).toEqual([["to read"]]);
  });

  it("keeps addresses as they are, but those of the site by their paths", async () => {
    const { bookmarks, problems } = await bookmarksOf(`
<DT><A HREF="https://TEST.example/articles/moon#part">Moon</A>
<DT><A HREF="https://else.example/a b?q=%20&amp;x=1#y">Else</A>
<DT><A HREF="javascript:alert('1')">Script</A>
<DT><A HREF="place:sort=8">Most visited</A>
<DT><A HREF="https://x.example/" FEEDURL="https://x.example/feed">Feed</A>
<DT><A HREF="/articles/mars">Which site?</A>
<DT><A>No address</A>`);
    expect(Object.keys(bookmarks)).toEqual([
      "/articles/moon",
      "https://else.example/a b?q=%20&x=1#y",
      "javascript:alert('1')",
    ]);
    expect(problems).toEqual([
      { line: 8, what: "browserQuery", text: "Most visited" },
      { line: 9, what: "feedNotPage", text: "Feed" },
      { line: 10, what: "addressWithoutSite", text: "Which site?" },
      { line: 11, what: "noAddress", text: "No address" },
    ]);
  });

  it("has an address in which only what is a reference is read as one", () => {
    const [page] = pagesOf('<DT><A HREF="https://a.example/?a=1&copy=2&lt=3&amp;b=4">A</A>');
    expect(page?.address).toBe("https://a.example/?a=1&copy=2&lt=3&b=4");
  });

  it("has a title on one line, however it is laid out", () => {
    const [page] = pagesOf('<DT><A HREF="x:a">\n  One \t\n\n  two&#32;\r\n</A>');
    expect(page?.title).toBe("One two ");
  });

  it("may have as much white space as somebody made to keep the page busy", async () => {
    const space = " ".repeat(300_000);
    const title = `a${space}b${space}&nbsp;`;
    const [page] = pagesOf(`<DT><A HREF="x:a" NOTE="${title}">${title}</A><DD>${title}`);
    const read = `a${space}b${space}\u00a0`;
    expect([page?.title === read, page?.note === read]).toEqual([true, true]);
    const kept = importedRecord("bookmark", "x:a", { title: read, note: read }, 1e12);
    const { bookmarks } = await bookmarksOf(textOf(await writeNetscape([kept], site)));
    expect(bookmarks["x:a"]).toMatchObject({ title: read, note: read });
  });

  it("stands in one collection; of further folders it has labels", async () => {
    const { bookmarks } = await bookmarksOf(`<DL><p>
<DT><H3>One</H3><DL><p><DT><A HREF="https://a.example/" ADD_DATE="1">A</A></DL><p>
<DT><H3>Two</H3><DL><p><DT><A HREF="https://a.example/" ADD_DATE="1">A</A></DL><p></DL>`);
    expect(bookmarks).toEqual({
      "https://a.example/": {
        title: "A",
        savedAt: "1970-01-01T00:00:01.000Z",
        collection: "folder:One",
        order: "a0",
        "label:Two": true,
      },
    });
  });
});

describe("a folder of a Netscape file", () => {
  const NESTED = `<DL><p>
<DT><H3 ADD_DATE="5" PERSONAL_TOOLBAR_FOLDER="true">Bar &amp; more</H3>
<DD>What a folder is about
<DL><p>
  <DT><A HREF="https://a.example/">A</A>
  <DT><H3>In/ner</H3>
  <DL><p><DT><A HREF="https://b.example/">B</A></DL><p>
  <DT><A HREF="https://c.example/">C</A>
</DL><p>
<DT><H3>Empty</H3>
<DL><p></DL><p>
</DL><p>`;

  it("becomes a collection with an id of its names, in the order of the file", async () => {
    const { bookmarks, records } = await bookmarksOf(NESTED);
    expect(collectionsIn(records)).toEqual([
      { id: "folder:Bar & more", name: "Bar & more", parent: undefined },
      { id: String.raw`folder:Bar & more/In\/ner`, name: "In/ner", parent: "folder:Bar & more" },
      { id: "folder:Empty", name: "Empty", parent: undefined },
    ]);
    expect(bookmarks).toMatchObject({
      "https://a.example/": { collection: "folder:Bar & more", order: "a0" },
      "https://b.example/": { collection: String.raw`folder:Bar & more/In\/ner`, order: "a0" },
      "https://c.example/": { collection: "folder:Bar & more", order: "a2" },
    });
  });

  it("is the last that collections can stand in, where it is deeper than that", async () => {
    const depth = 6000;
    const folders = Array.from({ length: depth }, (_, index) => `<DT><H3>F${index}</H3><DL><p>`).join("\n");
    const { bookmarks, records } = await bookmarksOf(`<DL>${folders}<DT><A HREF="x:a">A</A>`);
    const collections = new Map(keptThings(records, "collection").map(({ id, fields }) => [id, fields]));
    const { byId } = collectionTree(collections);
    const { collection = "" } = fieldsOf<"bookmark">(records.find(({ kind }) => kind === "bookmark")) ?? {};
    expect(byId.size).toBeLessThan(depth);
    expect(byId.get(collection)).toMatchObject({ depth: byId.size - 1, children: [] });
    expect(Object.keys(bookmarks)).toEqual(["x:a"]);
  });

  it("is the collection of the same names where there is one", async () => {
    const collections = new Map([
      ["one", { name: "Bar & more" }],
      ["two", { name: "In/ner", parent: "one" }],
    ]);
    const { bookmarks, records } = await bookmarksOf(NESTED, { collections });
    expect(collectionsIn(records).map(({ id }) => id)).toEqual(["folder:Empty"]);
    expect(bookmarks).toMatchObject({
      "https://a.example/": { collection: "one" },
      "https://b.example/": { collection: "two" },
    });
  });
});

describe("a Netscape file that is not well made", () => {
  it("may close everything, as other HTML does", () => {
    const [one, two] = pagesOf(
      '<dl><dt><h3>News</h3></dt><dd><dl><dt><a href="x:1">One</a></dt><dd>Note</dd><dt><a href="x:2">Two</a></dt></dl></dd></dl>',
    );
    expect(one).toMatchObject({ title: "One", note: "Note", folder: ["News"] });
    expect(two).toMatchObject({ title: "Two", note: undefined, folder: ["News"] });
  });

  it("may leave a heading open, or without a name", () => {
    const pages = pagesOf(`<DL><p><DT><H3>News
<DL><p><DT><A HREF="x:1">One</A></DL><p>
<DT><H3></H3><DL><p><DT><A HREF="x:2">Two</A></DL><p>
<DT><A HREF="x:3">Three</A></DL><p>`);
    expect(pages.map(({ title, folder }) => [title, folder])).toEqual([
      ["One", ["News"]],
      ["Two", []],
      ["Three", []],
    ]);
  });

  it("may have tags in its titles and notes, and quotation marks in its addresses, as they were typed", () => {
    const [one, two, ...others] = pagesOf(`<DL><p>
<DT><A HREF="x:1">What <a> is for</A><DD>and <body>, and <html>
<DT><A HREF="x:2?q="moon"" ADD_DATE="1456433748">Two</A></DL><p>`);
    expect(one).toMatchObject({ title: "What <a> is for", note: "and <body>, and <html>" });
    expect([two?.title, two?.savedAt, others]).toEqual(["Two", 1456433748000, []]);
  });

  it.each([
    ["in an address", '<DT><A HREF="https://b.exam', ["x:a"]],
    ["in a title", '<DT><A HREF="x:b">Hal', ["x:a", "x:b"]],
    ["between two bookmarks", "", ["x:a"]],
  ])("is told to be cut off %s, with the line", async (_, end, addresses) => {
    const { bookmarks, problems } = await bookmarksOf(`<DL><p>\n<DT><A HREF="x:a">A</A>\n${end}`);
    expect(Object.keys(bookmarks)).toEqual(addresses);
    expect(problems.map(({ line, what }) => [line, what])).toEqual([[6, "cutOff"]]);
  });
});

describe("a Netscape file that is written", () => {
  const records = [
    importedRecord("collection", "c1", { name: "<Space>", order: "a0" }, 1e12),
    importedRecord(
      "bookmark",
      "/articles/moon",
      {
        title: 'A "moon" & more',
        savedAt: "2024-01-01T00:00:00.500Z",
        note: "One\n<two>",
        collection: "c1",
        "label:to do": true,
      },
      1_704_067_201_000,
    ),
  ];

  it("has full addresses, dates in seconds, labels and notes, and no title is markup", async () => {
    expect(textOf(await writeNetscape(records, site))).toBe(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>The Test</TITLE>
<H1>The Test</H1>
<DL><p>
    <DT><H3 ADD_DATE="1000000000" LAST_MODIFIED="1000000000">&lt;Space&gt;</H3>
    <DL><p>
        <DT><A HREF="https://test.example/articles/moon" ADD_DATE="1704067200" LAST_MODIFIED="1704067201" TAGS="to do,">A &quot;moon&quot; &amp; more</A>
        <DD>One
&lt;two&gt;
    </DL><p>
</DL><p>
`);
  });

  it("leaves a collection that leads to itself outermost", async () => {
    const loop = [
      importedRecord("collection", "a", { name: "A", parent: "b" }, 1),
      importedRecord("collection", "b", { name: "B", parent: "a" }, 1),
    ];
    const { records } = await readNetscape(textOf(await writeNetscape(loop, site)), { site });
    const { roots } = collectionTree(new Map(loop.map((record) => [record.id, fieldsOf(record) ?? {}])));
    expect(collectionsIn(records).map(({ name }) => name)).toEqual([
      roots[0]?.name,
      roots[0]?.children[0]?.name,
    ]);
  });

  it("has all pages of collections that stand in each other deeper than anybody goes", async () => {
    const deep = Array.from({ length: 6000 }, (_, index): KeptRecord[] => [
      importedRecord("collection", `c${index}`, { name: `C${index}`, parent: `c${index - 1}` }, 1),
      importedRecord("bookmark", `x:${index}`, { title: `${index}`, collection: `c${index}` }, 1),
    ]).flat();
    expect(textOf(await writeNetscape(deep, site)).match(/<DT><A HREF=/g)).toHaveLength(6000);
  });

  it("comes in as nothing new where it was written", async () => {
    const { records: read } = await readNetscape(textOf(await writeNetscape(records, site)), { site });
    const bookmark = read.find(({ kind }) => kind === "bookmark");
    expect(fieldsOf<"bookmark">(bookmark)).toMatchObject({ title: 'A "moon" & more', note: "One\n<two>" });
  });
});

describe("the bytes of a file", () => {
  const decode = (bytes: number[] | string) =>
    decodeFile(typeof bytes === "string" ? new TextEncoder().encode(bytes) : new Uint8Array(bytes));

  it("are read by their mark, by what the file says, as UTF-8, or as Windows-1252", async () => {
    expect(await decode([0xef, 0xbb, 0xbf, 0xc3, 0xa9])).toBe("é");
    expect(await decode([0xff, 0xfe, 0xe9, 0])).toBe("é");
    const meta = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-2">';
    expect(await decode([...new TextEncoder().encode(meta), 0xe8])).toBe(`${meta}č`);
    expect(await decode([0xc3, 0xa9])).toBe("é");
    expect(await decode([0xe9, 0x80])).toBe("é€");
    expect(await decode([1, 0, 2])).toBeUndefined();
  });

  it("are UTF-8 where they were cut off within a character, or are damaged in one place", async () => {
    const cut = new TextEncoder().encode("Größe, Zürich, Łódź").slice(0, -1);
    expect(await decode([...cut])).toBe("Größe, Zürich, Łód\uFFFD");
  });

  it("may be markup of two bytes a sign without a mark, and hold a stray zero", async () => {
    expect(await decode([0x3c, 0, 0xe9, 0])).toBe("<é");
    expect(await decode([0, 0x3c, 0, 0xe9])).toBe("<é");
    expect(await decode(`${"a".repeat(3000)}\0`)).toBe(`${"a".repeat(3000)}\0`);
  });

  it("have lines that end alike", async () => {
    expect(await decode("a\r\nb\rc\n\r")).toBe("a\nb\nc\n\n");
  });
});
