import { describe, expect, it } from "vitest";
import { fieldsOf } from "../keeping/kept-record.ts";
import { testSite as site } from "../testing/articles.ts";
import { importedRecord } from "./entry-records.ts";
import { textOf } from "./export-file.ts";
import { readOpml, writeOpml } from "./opml.ts";

const follows = [
  importedRecord(
    "follow",
    "topic:space",
    { label: 'Space & "time"', since: "2024-01-01T00:00:00.000Z" },
    Date.UTC(2024, 0),
  ),
  importedRecord("follow", "word:moon", { label: "moon" }, 1),
];

describe("followed topics as OPML", () => {
  it("are feeds that a feed reader can subscribe to; words are none", () => {
    const xml = textOf(writeOpml(follows, site));
    const document = new DOMParser().parseFromString(xml, "application/xml");
    const outlines = [...document.querySelectorAll("opml[version='2.0'] > body > outline")];
    expect(outlines.map((outline) => [outline.getAttribute("text"), outline.getAttribute("xmlUrl")])).toEqual(
      [['Space & "time"', "https://test.example/topics/space/feed.xml"]],
    );
  });

  it("come back as they were", async () => {
    const { records, problems } = await readOpml(textOf(writeOpml(follows, site)), { site });
    expect([records, problems]).toEqual([follows.slice(0, 1), []]);
  });

  it("are well-formed whatever a label holds", () => {
    const label = "\u0000\u0001\ufffe\ud800<&\"'\n]]>";
    const xml = textOf(writeOpml([importedRecord("follow", "topic:a", { label }, 1)], site));
    expect(new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")).toBeNull();
  });
});

describe("OPML of other programs", () => {
  it("brings this site's topics, and tells the lines of other feeds", async () => {
    const { records, problems } = await readOpml(
      `<?xml version="1.0"?>
<!DOCTYPE opml [<!ENTITY a "aaaa">]>
<opml version="1.1"><body>
<outline text="News">
  <!-- <outline text="Old" xmlUrl="https://test.example/topics/old/feed.xml"/> -->
  <outline text="Space" htmlUrl="https://test.example/topics/space"/>
  <outline text="Else&amp;where" xmlUrl="https://else.example/feed"/>
</outline>
</body></opml>`,
      { site },
    );
    expect(records.map((record) => [record.id, fieldsOf(record)])).toEqual([
      ["topic:space", { label: "Space" }],
    ]);
    expect(problems).toEqual([{ line: 7, what: "otherFeed", text: "Else&where" }]);
  });

  it("is told to be cut off where it is", async () => {
    const { problems } = await readOpml('<opml version="2.0"><body>\n<outline text="Sp', { site });
    expect(problems).toEqual([{ line: 2, what: "cutOff", text: '<outline text="Sp' }]);
  });
});
