import { describe, expect, it } from "vitest";
import { articles } from "./testing/copies.ts";
import { importedRecord } from "./entry-records.ts";
import { textOf } from "./export-file.ts";
import { readBroadsheetJson, writeBroadsheetJson } from "./broadsheet-json.ts";
import { testSite as site } from "../testing/articles.ts";

const at = "2024-01-01T00:00:00.000Z";
const bookmark = importedRecord("bookmark", "/articles/moon", { title: "Moon", savedAt: at }, Date.parse(at));

describe("Broadsheet JSON", () => {
  it("is one record a line, for whoever reads it", async () => {
    const file = await writeBroadsheetJson(
      { records: [bookmark], copies: [] },
      site,
      undefined,
      new Date(at),
    );
    expect(file.name).toBe("broadsheet-2024-01-01.json");
    expect(JSON.parse(textOf(file))).toEqual({
      format: "broadsheet",
      version: 2,
      site: site.url,
      exportedAt: at,
      records: [bookmark],
      copies: [],
    });
    expect(textOf(file).split("\n")).toContain(JSON.stringify(bookmark));
  });

  it("tells the lines of what cannot be read, and brings the rest", async () => {
    const text = `{
  "format": "broadsheet", "version": 2,
  "records": [
    {"kind": "bookmark", "id": 7, "fields": {}},
    ${JSON.stringify(bookmark, null, 2).replaceAll("\n", " ")},
    {"kind": bookmark},
    null
  ]
}`;
    const { records, problems } = await readBroadsheetJson(text, { site });
    expect(records).toEqual([bookmark]);
    expect(problems.map(({ line, what }) => [line, what])).toEqual([
      [4, "notARecord"],
      [6, "damaged"],
      [7, "notARecord"],
    ]);
  });

  it("of a later version is read as far as it is known, which is told", async () => {
    const text = JSON.stringify({
      format: "broadsheet",
      version: 9,
      records: [bookmark],
      things: [1, { a: [] }],
    });
    const { records, problems } = await readBroadsheetJson(text, { site });
    expect(records).toEqual([bookmark]);
    expect(problems).toEqual([{ line: 1, what: "laterVersion", text: "9" }]);
  });

  it("of the first version brings its bookmarks", async () => {
    const bookmarks = [{ path: "/articles/moon", title: "Moon", savedAt: at }, { path: 7 }];
    const text = JSON.stringify({ format: "broadsheet-bookmarks", version: 1, bookmarks }, null, 2);
    const { records, problems } = await readBroadsheetJson(text, { site });
    expect(records.map(({ id }) => id)).toEqual(["/articles/moon"]);
    expect(problems.map(({ what }) => what)).toEqual(["notARecord"]);
  });

  it("brings no copy that would stand in place of all later ones: none was made after it is read", async () => {
    const copies = ["2099-01-01T00:00:00.000Z", "Fri, 1 Jan 2021 00:00:00 GMT", at].map((at) => ({
      ...articles.moon,
      at,
    }));
    const text = textOf(await writeBroadsheetJson({ records: [], copies }, site));
    const now = new Date("2026-01-01T00:00:00.000Z");
    const read = await readBroadsheetJson(text, { site, now });
    expect(read.copies.map((copy) => copy.at).toSorted()).toEqual([
      "2021-01-01T00:00:00.000Z",
      at,
      now.toISOString(),
    ]);
  });

  it("brings copies of articles, but none that would fetch from elsewhere or is not the article's", async () => {
    const { moon, withPicture, withForeignPicture, elsewhere } = articles;
    const copies = [
      moon,
      withPicture,
      withForeignPicture,
      elsewhere,
      { address: "/articles/moon", at, article: "{" },
    ];
    const text = textOf(await writeBroadsheetJson({ records: [], copies: [] }, site)).replace(
      '"copies":[',
      `"copies":[${copies.map((copy) => JSON.stringify(copy)).join(",")}`,
    );
    const read = await readBroadsheetJson(text, { site });
    expect(read.copies.map(({ address }) => address)).toEqual([moon.address, withPicture.address]);
    expect(read.problems.map(({ what }) => what)).toEqual(["reachingOut", "notACopy", "notACopy"]);
  });
});
