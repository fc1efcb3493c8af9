import { describe, expect, it } from "vitest";
import { fieldsOf } from "../keeping/kept-record.ts";
import { testSite as site } from "../testing/articles.ts";
import { formatOf, readerOf } from "./formats.ts";

/** What a file says, read by the format that it is found to be in. */
async function read(name: string, text: string) {
  const format = formatOf(name, text);
  if (format === undefined) throw new Error(`${name} is in no format`);
  const { records, problems } = await (await readerOf(format))(text, { site });
  const said = records.map((record): [string, unknown] => [`${record.kind} ${record.id}`, fieldsOf(record)]);
  return { format, said: Object.fromEntries(said), records, problems };
}

describe("a file of Pocket", () => {
  it("brings what is unread for later, and what is archived as read", async () => {
    const { format, said, problems } = await read(
      "part_000000.csv",
      'title,url,time_added,tags,status\n"Moon, the",https://test.example/articles/moon,1456433748,space|to read,unread\nMars,https://m.example/,1456433749,,archive\n',
    );
    expect([format, problems]).toEqual(["pocketCsv", []]);
    expect(said).toEqual({
      "bookmark /articles/moon": {
        title: "Moon, the",
        savedAt: "2016-02-25T20:55:48.000Z",
        later: true,
        "label:space": true,
        "label:to read": true,
      },
      "bookmark https://m.example/": { title: "Mars", savedAt: "2016-02-25T20:55:49.000Z" },
      "reading https://m.example/": { title: "Mars", readAt: "2016-02-25T20:55:49.000Z" },
    });
  });

  it("names its columns in any order and letters, and tells the lines that cannot be read", async () => {
    const { said, problems } = await read(
      "pocket.csv",
      'Tags;STATUS;Url;time_added\n"a\nb";unread;https://a.example/;1\n;unread;;2\n\n;archive;/just/a/path;4\nx;unread;https://b.example/;3;too;many\n;;https://c.example/;5',
    );
    expect(Object.keys(said)).toEqual(["bookmark https://a.example/", "bookmark https://c.example/"]);
    expect(problems.map(({ line, what }) => [line, what])).toEqual([
      [4, "noAddress"],
      [6, "addressWithoutSite"],
      [7, "tooManyCells"],
    ]);
  });

  it("in its older form is a list of links under two headings", async () => {
    const { format, said, problems } = await read(
      "ril_export.html",
      `<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1>
<ul><li><a href="https://a.example/?x=1&amp;y=2" time_added="1456433748" tags="one,two words">A &amp; B</a></li></ul>
<h1>Read Archive</h1>
<ul><li><a href="https://c.example/" time_added="1456433749" tags="">C</a></li>
<li><a time_added="1">Lost</a></li></ul></body></html>`,
    );
    expect(format).toBe("pocketHtml");
    expect(said).toMatchObject({
      "bookmark https://a.example/?x=1&y=2": { title: "A & B", later: true, "label:two words": true },
      "reading https://c.example/": { readAt: "2016-02-25T20:55:49.000Z" },
    });
    expect(problems).toEqual([{ line: 7, what: "noAddress", text: "Lost" }]);
  });

  it("may have commas between labels", async () => {
    const { said } = await read(
      "pocket.csv",
      'title,url,time_added,tags,status\nA,x:a,1,"one,two words",unread\n',
    );
    expect(said).toMatchObject({ "bookmark x:a": { "label:one": true, "label:two words": true } });
  });
});

describe("a table that is not well made", () => {
  const HEAD = "title,url,time_added,tags,status\n";

  it("loses no more than the line of a quotation that is not closed", async () => {
    const { said, problems } = await read(
      "a.csv",
      `${HEAD}"A,x:a,1,,\nB,x:b,1,,\n"C ""c""",x:c,1,"d,e",\nD,x:d,1,,\n`,
    );
    expect(Object.keys(said)).toEqual(["bookmark x:b", "bookmark x:c", "bookmark x:d"]);
    expect(problems).toEqual([{ line: 2, what: "openQuotation", text: '"A,x:a,1,,' }]);
  });

  it("loses of a row with lines in its cells no more than up to a quotation that is not closed", async () => {
    const { said, problems } = await read("a.csv", `${HEAD}"Two\nlines",x:a,"1,,\nB,x:b,1,,\n`);
    expect(Object.keys(said)).toEqual(["bookmark x:b"]);
    expect(problems).toEqual([{ line: 2, what: "openQuotation", text: '"Two lines",x:a,"1,,' }]);
  });

  it.each([
    ["quotations that are closed too early", '""x\n'],
    ["quotations that go on over the next line", 'x","y\n'],
  ])("is read to its end in good time, though it has many %s", async (_, part) => {
    const { said } = await read("a.csv", `${HEAD}A,"x:a\n${part.repeat(400_000)}\nB,x:b,1,,\n`);
    expect(said).toHaveProperty("bookmark x:b");
  });

  it("may begin with empty lines and have others, leave cells empty at the end, and have quotation marks as they were typed", async () => {
    const { said, problems } = await read(
      "a.csv",
      `\n\n${HEAD}"The "moon" rises" ,x:a,1,,,,\n\n,,,\nB,x:b\n`,
    );
    expect(said).toMatchObject({
      "bookmark x:a": { title: 'The "moon" rises' },
      "bookmark x:b": { title: "B" },
    });
    expect(problems).toEqual([]);
  });

  it("is told to be cut off where its last line is", async () => {
    const { said, problems } = await read("a.csv", `${HEAD}A,x:a,1,,unread\nB,https://b.exam`);
    expect(Object.keys(said)).toEqual(["bookmark x:a"]);
    expect(problems).toEqual([{ line: 3, what: "cutOff", text: "B,https://b.exam" }]);
  });
});

describe("a table of links of another service", () => {
  it.each([
    [
      "Omnivore",
      'url,state,labels,saved_at,published_at\nx:a,ARCHIVED,"[""one"",""two words""]",2023-01-02T03:04:05Z,\n',
    ],
    [
      "Matter",
      "Title,Author,URL,Tags,In Queue,Favorited,Read,Last Interaction Date\nA,Ann,x:a,one;two words,False,False,True,2023-01-02 03:04:05\n",
    ],
    [
      "Readwise Reader",
      "Title,URL,ID,Document tags,Saved date,Location\nA,x:a,1,\"['one', 'two words']\",2023-01-02 03:04:05+00:00,archive\n",
    ],
  ])("is read as %s names its columns", async (_, text) => {
    const { format, said } = await read("links.csv", text);
    expect(format).toBe("linksCsv");
    expect(said).toMatchObject({
      "bookmark x:a": { savedAt: "2023-01-02T03:04:05.000Z", "label:one": true, "label:two words": true },
      "reading x:a": { readAt: "2023-01-02T03:04:05.000Z" },
    });
  });
});

describe("a file of Instapaper", () => {
  it("brings its folders: three of them say how far a page is", async () => {
    const { format, said } = await read(
      "instapaper-export.csv",
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/,A,"A passage\n\nof two",Unread,1456433748,"[""x"",""y z""]"\nhttps://b.example/,B,,Starred,1456433748,[]\nhttps://c.example/,C,,Archive,1456433748,\nhttps://d.example/,D,,Recipes,1456433748,',
    );
    expect(format).toBe("instapaper");
    expect(said).toMatchObject({
      "bookmark https://a.example/": {
        note: "A passage\n\nof two",
        later: true,
        "label:x": true,
        "label:y z": true,
      },
      "bookmark https://b.example/": { favourite: true },
      "reading https://c.example/": { title: "C" },
      "bookmark https://d.example/": { collection: "folder:Recipes" },
      "collection folder:Recipes": { name: "Recipes" },
    });
  });
});

describe("an older file of Instapaper", () => {
  it("is a list of links under the names of its folders", async () => {
    const { format, said, problems } = await read(
      "instapaper-export.html",
      `<!DOCTYPE html>
<html><head><title>Instapaper: Export</title></head><body>
<h1>Unread</h1><ol><li><a href="x:a?b=1&copy=2">A</a></li></ol>
<h1>Starred</h1><ol><li><a href="x:b">B</a></li></ol>
<h1>Constructor</h1><ol><li><a href="x:c">C</a></li><li><a href="x:d">Cut o`,
    );
    expect(format).toBe("instapaperHtml");
    expect(said).toMatchObject({
      "bookmark x:a?b=1&copy=2": { later: true },
      "bookmark x:b": { favourite: true },
      "bookmark x:c": { collection: "folder:Constructor" },
    });
    expect(problems.map(({ line, what }) => [line, what])).toEqual([[5, "cutOff"]]);
  });
});

describe("a file of Raindrop", () => {
  it("brings nested folders, excerpts, notes and favourites", async () => {
    const { format, said } = await read(
      "raindrop.csv",
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,A,My note,What it is,https://a.example/,Space / Moon,"one, two",2023-01-02T03:04:05.678Z,https://a.example/cover.png,,true\n2,B,,,https://b.example/,Unsorted,,2023-01-02T03:04:05.678Z,,,false',
    );
    expect(format).toBe("raindrop");
    expect(said).toEqual({
      "collection folder:Space": { name: "Space", order: "a0" },
      "collection folder:Space/Moon": { name: "Moon", parent: "folder:Space", order: "a0" },
      "bookmark https://a.example/": {
        title: "A",
        standfirst: "What it is",
        note: "My note",
        favourite: true,
        savedAt: "2023-01-02T03:04:05.678Z",
        collection: "folder:Space/Moon",
        order: "a0",
        "label:one": true,
        "label:two": true,
      },
      "bookmark https://b.example/": { title: "B", savedAt: "2023-01-02T03:04:05.678Z" },
    });
  });
});

describe("a file of Readwise", () => {
  const text =
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"To be, or not",Hamlet,Shakespeare,,Famous,Blue,"play,a b",page,12,2023-01-02 03:04:05+00:00,\n,Empty,,,,,,,,,';

  it("brings highlights of books, which have no address, with the labels in the note", async () => {
    const { format, records, problems } = await read("readwise-data.csv", text);
    expect(format).toBe("readwise");
    expect(records.map((record) => fieldsOf(record))).toEqual([
      {
        address: "",
        title: "Hamlet",
        exact: "To be, or not",
        colour: "blue",
        note: "Famous\n\n#play #a-b",
        madeAt: "2023-01-02T03:04:05.000Z",
      },
    ]);
    expect(problems.map(({ line, what }) => [line, what])).toEqual([[3, "noQuotation"]]);
  });

  it("brings the same things whenever it is read", async () => {
    expect((await read("a.csv", text)).records).toEqual((await read("b.csv", text)).records);
  });
});

describe("another file", () => {
  it("is in no format that can be read", () => {
    expect(formatOf("a.txt", "Dear reader,\nthis is a letter.")).toBeUndefined();
    expect(formatOf("a.json", '{"name":"package"}')).toBeUndefined();
    expect(formatOf("a.html", "<html><body><p>A page</p></body></html>")).toBeUndefined();
    expect(formatOf("a.csv", "name,age\nAnn,7")).toBeUndefined();
    expect(formatOf("empty.html", "")).toBeUndefined();
  });
});
