import { describe, expect, it } from "vitest";
import { mergeRecords, type KeptRecord } from "../keeping/kept-record.ts";
import { testSite as site } from "../testing/articles.ts";
import { readBroadsheetJson, writeBroadsheetJson } from "./broadsheet-json.ts";
import { importedRecord } from "./entry-records.ts";
import { textOf } from "./export-file.ts";
import { articles } from "./testing/copies.ts";

const other = { ...site, url: "https://other.example/news" };
const time = Date.parse("2024-01-01T00:00:00.000Z");
const removal: KeptRecord = {
  kind: "bookmark",
  id: "/articles/mars",
  fields: {},
  removed: "0lqu2vi800000-abc",
};
const records = [
  importedRecord("bookmark", "/articles/moon", { title: "Moon", collection: "c" }, time),
  importedRecord("bookmark", "https://test.example/articles/sun", { title: "Sun" }, time),
  importedRecord("collection", "c", { name: "Space" }, time),
  importedRecord("day", "2024-01-01", { "seconds:abc": 60 }, time),
  importedRecord("follow", "topic:space", { label: "Space" }, time),
  importedRecord("follow", "word:moon", { label: "moon" }, time),
  importedRecord("highlight", "h", { address: "/articles/moon", exact: "the moon" }, time),
  importedRecord("mute", "topic:sports", { label: "Sports" }, time),
  importedRecord("reading", "/articles/moon", { place: 1 }, time),
  importedRecord("setting", "keys", { value: false }, time),
  importedRecord("view", "/search?q=moon", { title: "moon" }, time),
  removal,
];

async function exported(of = other) {
  return textOf(await writeBroadsheetJson({ records, copies: [articles.moon] }, of));
}

function places(all: readonly KeptRecord[]) {
  return all.map(({ kind, id, fields }) => [kind, fields["address"]?.[0] ?? id].join(" ")).toSorted();
}

describe("a file of another Broadsheet site", () => {
  it("brings its pages with their full addresses, and nothing that means something there only", async () => {
    const { records: read, copies, otherSite } = await readBroadsheetJson(await exported(), { site });
    expect(places(read)).toEqual([
      "bookmark /articles/sun",
      "bookmark https://other.example/news/articles/mars",
      "bookmark https://other.example/news/articles/moon",
      "collection c",
      "follow word:moon",
      "highlight https://other.example/news/articles/moon",
      "reading https://other.example/news/articles/moon",
      "setting keys",
      "view https://other.example/news/search?q=moon",
    ]);
    expect(copies).toEqual([]);
    expect(otherSite).toMatchObject({ home: "https://other.example/news/", leftOut: 4 });
  });

  it("brings everything by its path if that site has moved here", async () => {
    const { otherSite } = await readBroadsheetJson(await exported(), { site });
    const { records: read = [], copies = [] } = otherSite?.moved ?? {};
    expect(places(read)).toEqual([
      "bookmark /articles/mars",
      "bookmark /articles/moon",
      "bookmark /articles/sun",
      "collection c",
      "day 2024-01-01",
      "follow topic:space",
      "follow word:moon",
      "highlight /articles/moon",
      "mute topic:sports",
      "reading /articles/moon",
      "setting keys",
      "view /search?q=moon",
    ]);
    expect(copies).toEqual([articles.moon]);
  });

  it("has its highlights here after it was brought in as one that has moved, in whatever order", async () => {
    const { records: read, otherSite } = await readBroadsheetJson(await exported(), { site });
    const highlight = (all: readonly KeptRecord[] = []) => all.filter(({ kind }) => kind === "highlight");
    const [elsewhere, here] = [...highlight(read), ...highlight(otherSite?.moved.records)];
    if (elsewhere === undefined || here === undefined) throw new Error("no highlight was read");
    expect(mergeRecords(elsewhere, here)).toEqual(here);
    expect(mergeRecords(here, elsewhere)).toEqual(here);
  });

  it("says the same whenever it is read", async () => {
    const text = await exported();
    expect(await readBroadsheetJson(text, { site })).toEqual(await readBroadsheetJson(text, { site }));
  });

  it("comes back to that site as what it was", async () => {
    const there = await readBroadsheetJson(await exported(), { site });
    const again = textOf(await writeBroadsheetJson({ records: there.records, copies: [] }, site));
    const { records: back } = await readBroadsheetJson(again, { site: other });
    const kept = records.filter(({ kind, id }) => kind !== "day" && !id.startsWith("topic:"));
    // What was a full address of this site there is one again.
    expect(places(back)).toEqual(places(kept));
  });

  it("is one of this site where it says so, in whatever letters, or says nothing that can be an address", async () => {
    const text = await exported();
    for (const address of [
      site.url,
      "HTTPS://TEST.example",
      "somewhere",
      "data:x",
      "https://a/".padEnd(3000, "/"),
    ]) {
      const same = text.replace(JSON.stringify(other.url), JSON.stringify(address));
      const read = await readBroadsheetJson(same, { site });
      expect(read.otherSite).toBeUndefined();
      expect(places(read.records)).toEqual(places(records));
    }
  });
});
